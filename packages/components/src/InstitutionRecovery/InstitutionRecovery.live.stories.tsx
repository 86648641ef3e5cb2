import type { Meta, StoryObj } from "@storybook/react-vite";
import { userEvent } from "storybook/test";
import { ConnectorStatus } from "../ConnectorStatus/ConnectorStatus.js";
import { BANK_IN } from "../testing/connectors.js";
import { InSandbox, type StoryWorld } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { Button } from "../ui/Button.js";
import { InstitutionRecovery } from "./InstitutionRecovery.js";

const bank = { institutionId: BANK_IN["major-outage"], method: "web" } as const;
const NAME = "Flutterbeam Mutual";
const END = "Sandbox: end the outage, and let ten minutes pass";

/** A page that waits asks every five minutes. */
function endOutage({ sandbox, clock }: StoryWorld) {
  sandbox.setConnectorStatus(bank.institutionId, "operational");
  clock.skip(10 * 60_000);
}

const meta = {
  title: "Live/InstitutionRecovery",
  component: InstitutionRecovery,
  args: bank,
  render: (args) => (
    <InSandbox setUp={() => {}}>
      {(world) => (
        <div style={{ display: "grid", gap: 16 }}>
          <InstitutionRecovery {...args}>
            <ConnectorStatus {...bank} presentation="notice" />
          </InstitutionRecovery>
          <div className="bk bk-actions">
            <Button onClick={() => endOutage(world)}>{END}</Button>
          </div>
        </div>
      )}
    </InSandbox>
  ),
} satisfies Meta<typeof InstitutionRecovery>;

export default meta;

/** An outage, somebody who asks to be notified, the end of the outage, and that they are notified. */
export const OutageAndBack: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const { recovery } = copyIn(globals);
    const slowly = { timeout: 10_000 };
    await userEvent.click(await canvas.findByRole("button", { name: recovery.ask(NAME) }, slowly));
    await canvas.findByText(recovery.waiting.page(NAME), { selector: "p span" }, slowly);
    await userEvent.click(canvas.getByRole("button", { name: END }));
    await canvas.findByText(recovery.back(NAME), { selector: "p" }, slowly);
  },
};
