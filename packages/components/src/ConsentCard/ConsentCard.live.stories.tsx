import { BANK, type World } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { TERMS } from "../testing/consents.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { ConsentCard } from "./ConsentCard.js";

/** A person with two banks, whose consent is to an older policy and ends soon. */
function connectTwo({ sandbox, user, addConnection }: World) {
  sandbox.giveConsent({ userId: user.id, durationDays: 6, policyId: "policy-2023-07" });
  addConnection();
  addConnection({ institutionId: BANK.withMfa });
}

const meta = {
  title: "Live/ConsentCard",
  component: ConsentCard,
  args: TERMS,
  render: (args) => <InSandbox setUp={connectTwo}>{() => <ConsentCard {...args} />}</InSandbox>,
} satisfies Meta<typeof ConsentCard>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Withdraws for good: the sandbox deletes both connections. */
export const StopSharing: Story = {
  async play({ canvas, globals }) {
    const words = copyIn(globals).consent;
    // The heading is there before the consent is.
    await userEvent.click(await canvas.findByRole("button", { name: words.stop }));
    const verb = { name: words.stopNow(2) };
    await userEvent.click(await canvas.findByRole("button", verb));
    const title = { name: words.title.revoked("Ledgerbird") };
    await expect(await canvas.findByRole("heading", title)).toHaveFocus();
    await expect(canvas.queryByRole("dialog")).toBeNull();
  },
};

/** The same, without a press. */
export const Shared: Story = {
  async play({ canvas, globals }) {
    const words = copyIn(globals).consent;
    await canvas.findByText(words.consequence(2));
  },
};
