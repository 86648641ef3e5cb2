import { APP_ORIGIN } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, type within } from "storybook/test";
import { ConnectButton } from "../ConnectButton/ConnectButton.js";
import type { BasiqCopy } from "../languages/BasiqCopy.js";
import { ConsentReturn } from "../ConsentReturn/ConsentReturn.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { FlowScreen } from "./FlowScreen.js";

const meta = {
  title: "Flows/Connect a bank",
  render: () => (
    <InSandbox setUp={() => undefined}>
      {(world) => (
        <FlowScreen world={world}>
          <ConsentReturn onContinue={(to) => world.page.arrive(`${APP_ORIGIN}${to}`)} />
          <ConnectButton returnTo="/accounts" />
        </FlowScreen>
      )}
    </InSandbox>
  ),
} satisfies Meta;

export default meta;

async function leave(canvas: ReturnType<typeof within>, { connect }: BasiqCopy) {
  const name = connect.label.connect;
  await userEvent.click(await canvas.findByRole("button", { name }));
  await canvas.findByText(/token=•••&/);
}

/** Out to the Consent UI, and back with a bank. */
export const Approved: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    await leave(canvas, copy);
    await userEvent.click(canvas.getByRole("button", { name: "Return approved" }));
    await canvas.findByRole("heading", { name: copy.job.doneTitle.connect("Hooli") });
  },
};

/** Out to the Consent UI, and back without one: it can be tried again. */
export const Cancelled: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    await leave(canvas, copy);
    await userEvent.click(canvas.getByRole("button", { name: "Return cancelled" }));
    await expect(
      await canvas.findByRole("button", { name: copy.connect.label.connect }),
    ).toBeVisible();
    const connected = { name: copy.job.doneTitle.connect("Hooli") };
    await expect(canvas.queryByRole("heading", connected)).toBeNull();
  },
};
