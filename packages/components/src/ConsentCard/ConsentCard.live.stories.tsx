import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { type AppWorld, BANK } from "../testing/appWorld.js";
import { TERMS } from "../testing/consents.js";
import { InSandbox } from "../testing/InSandbox.js";
import { ConsentCard } from "./ConsentCard.js";

/** A person with two banks, whose consent is to an older policy and ends soon. */
function connectTwo({ sandbox, user, addConnection }: AppWorld) {
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

const PATIENCE = { timeout: 10_000 };

/** Withdraws for good: the sandbox deletes both connections. */
export const StopSharing: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByRole("heading", { name: "What you share with Ledgerbird" }, PATIENCE);
    await userEvent.click(canvas.getByRole("button", { name: "Stop sharing" }));
    const verb = { name: "Stop sharing and end 2 connections" };
    await userEvent.click(await canvas.findByRole("button", verb, PATIENCE));
    const title = { name: "Sharing with Ledgerbird has stopped" };
    await expect(await canvas.findByRole("heading", title, PATIENCE)).toHaveFocus();
    await expect(canvas.queryByRole("dialog")).toBeNull();
  },
};

/** The same, left as it is. */
export const Shared: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText(/All 2 connections end/, {}, PATIENCE);
  },
};
