import type { World } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { ConnectButton } from "./ConnectButton.js";

const withConnection = (world: World) => Promise.resolve(world.addConnection());

const meta = {
  title: "Live/ConnectButton",
  component: ConnectButton,
  render: (args) => (
    <InSandbox setUp={withConnection}>{() => <ConnectButton {...args} />}</InSandbox>
  ),
} satisfies Meta<typeof ConnectButton>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Up to the redirect, which a story doesn’t follow. */
export const Connect: Story = {
  args: { action: "connect" },
  async play({ canvas, globals }) {
    const { connect } = copyIn(globals);
    await userEvent.click(await canvas.findByRole("button", { name: connect.label.connect }));
    await canvas.findByRole("button", { name: connect.leaving });
  },
};

/** A person with one connection, which an update may delete. */
export const Update: Story = {
  args: { action: "update" },
  async play({ canvas, globals }) {
    const { connect } = copyIn(globals);
    const update = await canvas.findByRole("button", { name: connect.label.update });
    await userEvent.click(update);
    const question = await canvas.findByRole("group", { name: connect.updateWarning(1, false) });
    await expect(question).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: connect.notNow }));
    await expect(canvas.queryByRole("group")).toBeNull();
    await expect(update).toHaveFocus();
  },
};
