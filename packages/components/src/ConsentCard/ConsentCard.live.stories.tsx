import { BasiqProvider } from "@basiq-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { BANK, createAppWorld } from "../testing/appWorld.js";
import { TERMS } from "../testing/consents.js";
import { createScaledTime } from "../testing/scaledTime.js";
import { ConsentCard } from "./ConsentCard.js";

const meta = {
  title: "Live/ConsentCard",
  component: ConsentCard,
  args: TERMS,
  render: function Live(args) {
    const [world] = useState(openWorld);
    return (
      <BasiqProvider {...world.provider}>
        <ConsentCard {...args} />
      </BasiqProvider>
    );
  },
} satisfies Meta<typeof ConsentCard>;

export default meta;
type Story = StoryObj<typeof meta>;

const PATIENCE = { timeout: 10_000 };

/** A person with two banks, whose consent is to an older policy and ends soon. */
function openWorld() {
  const world = createAppWorld(createScaledTime(1));
  world.sandbox.giveConsent({
    userId: world.user.id,
    durationDays: 6,
    policyId: "policy-2023-07",
  });
  world.addConnection();
  world.addConnection({ institutionId: BANK.withMfa });
  return world;
}

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
