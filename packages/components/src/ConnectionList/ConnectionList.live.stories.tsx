import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { BANK } from "../testing/appWorld.js";
import { InSandbox } from "../testing/InSandbox.js";
import { ConnectionList } from "./ConnectionList.js";

const meta = {
  title: "Live/ConnectionList",
  component: ConnectionList,
  args: { appName: "Piggy" },
  render: (args) => (
    <InSandbox
      setUp={(world) => {
        const hooli = world.addConnection();
        world.addConnection({ institutionId: BANK.withMfa });
        return world.startRefresh(hooli.id);
      }}
    >
      {() => <ConnectionList {...args} />}
    </InSandbox>
  ),
} satisfies Meta<typeof ConnectionList>;

export default meta;
type Story = StoryObj<typeof meta>;

const PATIENCE = { timeout: 10_000 };

/** Two of the sandbox's banks, and a refresh of one of them, four times as fast. */
export const Refresh: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const card = within(await canvas.findByRole("article", { name: "Hooli" }, PATIENCE));
    await card.findByText(/^Up to date, fetched/, {}, PATIENCE);
    await waitFor(() => expect(card.queryByRole("progressbar")).toBeNull(), PATIENCE);
    await expect(card.getByRole("button", { name: "Refresh Hooli" })).toHaveAccessibleDescription(
      /Refresh again from/,
    );
  },
};

/** The other one is disconnected: really, as far as the sandbox goes. */
export const Disconnect: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const bank = "Pied Piper Bank";
    await userEvent.click(
      await canvas.findByRole("button", { name: `More for ${bank}` }, PATIENCE),
    );
    await userEvent.click(canvas.getByRole("button", { name: "Disconnect" }));
    await userEvent.click(canvas.getByRole("button", { name: `Disconnect ${bank}` }));
    await canvas.findByText(`${bank} is disconnected`, {}, PATIENCE);
    await expect(canvas.queryByRole("article", { name: bank })).toBeNull();
    await expect(canvas.getByRole("heading", { name: "Hooli" })).toHaveFocus();
  },
};
