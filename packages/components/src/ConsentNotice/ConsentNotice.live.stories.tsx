import { BasiqProvider } from "@basiq-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { createAppWorld } from "../testing/appWorld.js";
import { createScaledTime } from "../testing/scaledTime.js";
import { ConsentNotice } from "./ConsentNotice.js";

const meta = {
  title: "Live/ConsentNotice",
  component: ConsentNotice,
  args: { appName: "Ledgerbird" },
  render: function Live(args) {
    const [world] = useState(openWorld);
    return (
      <BasiqProvider {...world.provider}>
        <ConsentNotice {...args} />
      </BasiqProvider>
    );
  },
} satisfies Meta<typeof ConsentNotice>;

export default meta;
type Story = StoryObj<typeof meta>;

const PATIENCE = { timeout: 10_000 };

/** A person with one bank, who consented to an older policy. */
function openWorld() {
  const world = createAppWorld(createScaledTime(1));
  world.sandbox.giveConsent({ userId: world.user.id, policyId: "policy-2023-07" });
  world.addConnection();
  return world;
}

/** What may be lost is said before anyone leaves. */
export const ReviewTheChange: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const review = { name: "Review the change" };
    await userEvent.click(await canvas.findByRole("button", review, PATIENCE));
    await expect(
      await canvas.findByRole("button", { name: "Update consent" }, PATIENCE),
    ).toBeVisible();
  },
};
