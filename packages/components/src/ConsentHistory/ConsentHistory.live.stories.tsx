import type { World } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { ConsentCard } from "../ConsentCard/ConsentCard.js";
import { RECORD_TERMS } from "../testing/consents.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { ConsentHistory } from "./ConsentHistory.js";

/** A person whose consent was replaced when the policy changed, and who then connected a bank. */
function updateAndConnect({ sandbox, user, giveConsent, addConnection }: World) {
  giveConsent({ policyId: "policy-2023-07", age: "30 days" });
  sandbox.updateConsent(user.id);
  addConnection({ age: "new" });
}

const meta = {
  title: "Live/ConsentHistory",
  component: ConsentHistory,
  args: RECORD_TERMS,
  render: (args) => (
    <InSandbox setUp={updateAndConnect}>
      {() => (
        <div style={{ display: "grid", gap: 16 }}>
          <ConsentCard {...RECORD_TERMS} />
          <ConsentHistory {...args} />
        </div>
      )}
    </InSandbox>
  ),
} satisfies Meta<typeof ConsentHistory>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Stops sharing in the card above; the record says so. */
export const StopSharing: Story = {
  async play({ canvas, globals }) {
    const { consent, consentRecord } = copyIn(globals);
    const record = within(
      await canvas.findByRole("region", { name: consentRecord.title("Ledgerbird") }),
    );
    const isReplaced = consentRecord.ended.replaced("…").split("…")[0] ?? "";
    await userEvent.click(await record.findByRole("button", { name: consentRecord.earlier(1) }));
    await record.findByText((text) => text.startsWith(isReplaced));
    await userEvent.click(await canvas.findByRole("button", { name: consent.stop }));
    await userEvent.click(await canvas.findByRole("button", { name: consent.stopNow(1) }));
    const isStopped = consentRecord.ended.withdrawn("…").split("…")[0] ?? "";
    await record.findByText((text) => text.startsWith(isStopped));
    await expect(record.getAllByRole("listitem")).toHaveLength(2);
    await expect(canvas.queryByRole("dialog")).toBeNull();
  },
};
