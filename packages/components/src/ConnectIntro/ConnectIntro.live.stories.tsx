import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { SANDBOX_POLICY, TERMS } from "../testing/consents.js";
import { InSandbox, type StoryWorld } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { ConnectIntro } from "./ConnectIntro.js";

const meta = {
  title: "Live/ConnectIntro",
  component: ConnectIntro,
  args: { ...TERMS, policy: SANDBOX_POLICY, businessAccounts: true },
} satisfies Meta<typeof ConnectIntro>;

export default meta;
type Story = StoryObj<typeof meta>;

const inSandbox = (setUp: (world: StoryWorld) => void): Pick<Story, "render"> => ({
  render: (args) => <InSandbox setUp={setUp}>{() => <ConnectIntro {...args} />}</InSandbox>,
});

/** Up to the redirect, which a story doesn’t follow. */
export const FirstConsent: Story = {
  ...inSandbox(() => {}),
  async play({ canvas, globals }) {
    const { connect, connectIntro } = copyIn(globals);
    await canvas.findByText(connectIntro.lead("Ledgerbird"));
    await userEvent.click(await canvas.findByRole("button", { name: connect.label.connect }));
    await canvas.findByRole("button", { name: connect.leaving });
  },
};

/** Someone whose consent is valid reads what they agreed to. */
export const AnotherBank: Story = {
  ...inSandbox(({ sandbox, user }) => {
    sandbox.giveConsent({ userId: user.id, policyId: "policy-2023-07" });
  }),
  async play({ canvas, globals }) {
    const { connectIntro } = copyIn(globals);
    await expect(await canvas.findByText(connectIntro.leadAgreed("Ledgerbird"))).toBeVisible();
  },
};
