import { BANK } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { ConnectionList } from "./ConnectionList.js";

const meta = {
  title: "Live/ConnectionList",
  component: ConnectionList,
  args: { appName: "Piggy" },
  render: (args) => (
    <InSandbox
      setUp={async (world) => {
        await world.startRefresh(world.addConnection().id);
        // Basiq may send a job without its connection, and then only an older connection can be meant.
        world.clock.skip(1_000);
        world.addConnection({ institutionId: BANK.withMfa, age: "new" });
      }}
    >
      {() => <ConnectionList {...args} />}
    </InSandbox>
  ),
} satisfies Meta<typeof ConnectionList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Two of the sandbox's banks, and a refresh of one of them, four times as fast. */
export const Refresh: Story = {
  async play({ canvas, globals }) {
    const words = copyIn(globals).connection;
    const card = within(await canvas.findByRole("article", { name: words.title("Hooli") }));
    const [upToDate = ""] = words.freshness.fresh("…").split("…");
    await card.findByText((text) => text.startsWith(upToDate));
    await waitFor(() => expect(card.queryByRole("progressbar")).toBeNull());
    const refresh = card.getByRole("button", { name: words.refreshOf("Hooli") });
    await expect(refresh).toHaveAccessibleDescription();
  },
};

/** The other one is disconnected, for real in the sandbox. */
export const Disconnect: Story = {
  async play({ canvas, globals }) {
    const words = copyIn(globals).connection;
    const bank = "Pied Piper Bank";
    await userEvent.click(await canvas.findByRole("button", { name: words.moreOf(bank) }));
    await userEvent.click(canvas.getByRole("button", { name: words.disconnect }));
    await userEvent.click(canvas.getByRole("button", { name: words.disconnectBank(bank) }));
    await canvas.findByText(words.disconnected(bank));
    await expect(canvas.queryByRole("article", { name: words.title(bank) })).toBeNull();
    await expect(canvas.getByRole("heading", { name: words.title("Hooli") })).toHaveFocus();
  },
};
