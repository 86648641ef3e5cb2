import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { ConnectButton } from "../ConnectButton/ConnectButton.js";
import { ConsentReturn } from "../ConsentReturn/ConsentReturn.js";
import { InSandbox } from "../testing/InSandbox.js";
import { FlowScreen } from "./FlowScreen.js";

const meta = {
  title: "Flows/Connect a bank",
  render: () => (
    <InSandbox setUp={() => undefined}>
      {(world) => (
        <FlowScreen world={world}>
          <ConsentReturn />
          <ConnectButton returnTo="/accounts" />
        </FlowScreen>
      )}
    </InSandbox>
  ),
} satisfies Meta;

export default meta;

const PATIENCE = { timeout: 15_000 };

async function leave(canvas: ReturnType<typeof within>) {
  const connect = await canvas.findByRole("button", { name: "Connect your bank" }, PATIENCE);
  await userEvent.click(connect);
  await canvas.findByText(/token=•••&/, {}, PATIENCE);
}

/** Out to the Consent UI, and back with a bank. */
export const Approved: StoryObj<typeof meta> = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await leave(canvas);
    await userEvent.click(canvas.getByRole("button", { name: "Return approved" }));
    await canvas.findByRole("heading", { name: "Hooli is connected" }, PATIENCE);
  },
};

/** Out to the Consent UI, and back without one: it can be tried again. */
export const Cancelled: StoryObj<typeof meta> = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await leave(canvas);
    await userEvent.click(canvas.getByRole("button", { name: "Return cancelled" }));
    await expect(
      await canvas.findByRole("button", { name: "Connect your bank" }, PATIENCE),
    ).toBeVisible();
    await expect(canvas.queryByRole("heading", { name: /is connected$/ })).toBeNull();
  },
};
