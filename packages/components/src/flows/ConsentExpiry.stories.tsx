import type { Meta, StoryObj } from "@storybook/react-vite";
import { userEvent, within } from "storybook/test";
import { ConsentNotice } from "../ConsentNotice/ConsentNotice.js";
import { ConsentReturn } from "../ConsentReturn/ConsentReturn.js";
import { APP_ORIGIN, type AppWorld } from "../testing/appWorld.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { FlowScreen } from "./FlowScreen.js";

/** A consent that ends two seconds from now, by the sandbox's clock. */
function withLastSeconds(world: AppWorld) {
  world.sandbox.giveConsent({ userId: world.user.id, durationDays: 2 / 86_400 });
  world.addConnection();
}

const meta = {
  title: "Flows/Consent expiry",
  render: () => (
    <InSandbox setUp={withLastSeconds}>
      {(world) => (
        <FlowScreen world={world}>
          <ConsentReturn onContinue={(to) => world.page.arrive(`${APP_ORIGIN}${to}`)} />
          <ConsentNotice appName="Ledgerbird" />
        </FlowScreen>
      )}
    </InSandbox>
  ),
} satisfies Meta;

export default meta;

const PATIENCE = { timeout: 15_000 };

/** The consent ends, the person gives it again, and their bank is back. */
export const GivenAgain: StoryObj<typeof meta> = {
  async play({ canvasElement, globals }) {
    const canvas = within(canvasElement);
    const { consentDue, job } = copyIn(globals);
    await canvas.findByText(consentDue.expired, {}, PATIENCE);
    const again = { name: consentDue.giveAgain };
    await userEvent.click(await canvas.findByRole("button", again, PATIENCE));
    await canvas.findByText(/token=•••&/, {}, PATIENCE);
    await userEvent.click(canvas.getByRole("button", { name: "Return approved" }));
    await canvas.findByRole("heading", { name: job.doneTitle.connect("Hooli") }, PATIENCE);
  },
};
