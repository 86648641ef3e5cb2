import type { World } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { ConsentNotice } from "../ConsentNotice/ConsentNotice.js";
import { SANDBOX_POLICY } from "../testing/consents.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { PolicyChanges } from "./PolicyChanges.js";

/** A person with one bank, who agreed to the older of the sandbox's two policies. */
function agreeToOlder({ sandbox, user, addConnection }: World) {
  sandbox.giveConsent({ userId: user.id, policyId: "policy-2023-07" });
  addConnection();
}

const meta = {
  title: "Live/PolicyChanges",
  component: PolicyChanges,
  args: { policy: SANDBOX_POLICY },
  render: (args) => (
    <InSandbox setUp={agreeToOlder}>
      {() => <ConsentNotice appName="Ledgerbird" changes={<PolicyChanges {...args} />} />}
    </InSandbox>
  ),
} satisfies Meta<typeof PolicyChanges>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What is different stands above the button, and isn’t repeated where it asks. */
export const BeforeAnUpdate: Story = {
  async play({ canvas, globals }) {
    const { consentDue, connect, policyChanges } = copyIn(globals);
    await userEvent.click(await canvas.findByRole("button", { name: consentDue.review }));
    await expect(await canvas.findByRole("button", { name: connect.updateConfirm })).toBeVisible();
    await expect(canvas.getByRole("list", { name: /\d/ })).toHaveTextContent(policyChanges.added);
  },
};
