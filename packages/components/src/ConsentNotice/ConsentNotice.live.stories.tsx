import type { World } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { ConsentNotice } from "./ConsentNotice.js";

/** A person with one bank, who consented to an older policy. */
function consentToOlder({ sandbox, user, addConnection }: World) {
  sandbox.giveConsent({ userId: user.id, policyId: "policy-2023-07" });
  addConnection();
}

const meta = {
  title: "Live/ConsentNotice",
  component: ConsentNotice,
  args: { appName: "Ledgerbird" },
  render: (args) => (
    <InSandbox setUp={consentToOlder}>{() => <ConsentNotice {...args} />}</InSandbox>
  ),
} satisfies Meta<typeof ConsentNotice>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Before the redirect, a person reads what they may lose. */
export const ReviewTheChange: Story = {
  async play({ canvas, globals }) {
    const { consentDue, connect } = copyIn(globals);
    const review = { name: consentDue.review };
    await userEvent.click(await canvas.findByRole("button", review));
    await expect(await canvas.findByRole("button", { name: connect.updateConfirm })).toBeVisible();
  },
};
