import { BANK } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import type { BasiqCopy } from "../languages/BasiqCopy.js";
import { InstitutionRecovery } from "../InstitutionRecovery/InstitutionRecovery.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { ConnectionList } from "./ConnectionList.js";

const HOUR_MS = 3_600_000;
/** What is seen of a moment; a screen reader is given the exact one instead. */
const SEEN = "time > [aria-hidden]";

const meta = {
  title: "Live/ConnectionList",
  component: ConnectionList,
  args: { appName: "Piggy", afterWithdrawal: "We delete our copy within 30 days." },
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

/** Waits until Hooli's refresh has ended, so that the story ends the same way however fast the browser is. */
async function findUpToDate(canvas: ReturnType<typeof within>, { connection }: BasiqCopy) {
  const card = within(await canvas.findByRole("article", { name: connection.title("Hooli") }));
  const [upToDate = ""] = connection.freshness.fresh("…").split("…");
  const line = (text: string) => text.startsWith(upToDate);
  await card.findByText(line, { selector: SEEN }, { timeout: 10_000 });
  await waitFor(() => expect(card.queryByRole("progressbar")).toBeNull());
  return card;
}

/** Two of the sandbox's banks, and a refresh of one of them, four times as fast. */
export const Refresh: Story = {
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    const card = await findUpToDate(canvas, copy);
    // It was refreshed a moment ago: what can't work yet has a time, and no button.
    const name = copy.connection.refreshOf("Hooli");
    await expect(card.queryByRole("button", { name })).toBeNull();
    await userEvent.click(card.getByRole("button", { name: copy.connection.detailsOf("Hooli") }));
    const [why = ""] = copy.blocked["recently-refreshed"](copy.theBank, "…").split("…");
    const says = () => card.getByText((text) => text.startsWith(why));
    await waitFor(() => expect(says()).toBeVisible());
  },
};

/** Basiq refreshes Hooli by itself each day, last two hours ago; Pied Piper Bank needs the person. */
export const SmartCache: Story = {
  args: { smartCache: true },
  render: (args) => (
    <InSandbox
      smartCache
      setUp={(world) => {
        world.addConnection({ age: "3 days" });
        world.addConnection({ institutionId: BANK.withMfa, age: "1 day" });
        world.clock.skip(2 * HOUR_MS);
      }}
    >
      {() => <ConnectionList {...args} />}
    </InSandbox>
  ),
  async play({ canvas, globals }) {
    const { connection: words, theBank } = copyIn(globals);
    async function card(bank: string) {
      const open = { name: words.detailsOf(bank) };
      await userEvent.click(await canvas.findByRole("button", open, { timeout: 10_000 }));
      return within(canvas.getByRole("article", { name: words.title(bank) }));
    }
    const hooli = await card("Hooli");
    // An opened row fades in.
    await waitFor(() => expect(hooli.getByText(words.smartCache.never)).toBeVisible());
    const [looked = ""] = words.freshness.background("…").split("…");
    const line = (text: string) => text.startsWith(looked);
    await expect(hooli.getByText(line, { selector: SEEN })).toBeVisible();
    const { always, never } = words.smartCache;
    const asking = await card("Pied Piper Bank");
    const why = always(theBank);
    const says = () => asking.getByText((text) => text.startsWith(why));
    await waitFor(() => expect(says()).toBeVisible());
    await expect(asking.queryByText(never)).toBeNull();
  },
};

/** The other one is disconnected, for real in the sandbox. */
export const Disconnect: Story = {
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    const words = copy.connection;
    const bank = "Pied Piper Bank";
    await userEvent.click(await canvas.findByRole("button", { name: words.detailsOf(bank) }));
    await userEvent.click(canvas.getByRole("button", { name: words.disconnect }));
    await userEvent.click(canvas.getByRole("button", { name: words.disconnectBank(bank) }));
    await canvas.findByText(words.disconnected(bank));
    await expect(canvas.queryByRole("article", { name: words.title(bank) })).toBeNull();
    await expect(canvas.getByRole("heading", { name: words.title("Hooli") })).toHaveFocus();
    await findUpToDate(canvas, copy);
  },
};

/** One of two banks has a major outage, and the person asks to be notified. */
export const Outage: Story = {
  args: { recovery: InstitutionRecovery },
  render: (args) => (
    <InSandbox
      setUp={({ sandbox, addConnection }) => {
        addConnection();
        addConnection({ institutionId: BANK.withMfa });
        sandbox.setConnectorStatus(BANK.withoutMfa, "major-outage");
      }}
    >
      {() => <ConnectionList {...args} />}
    </InSandbox>
  ),
  async play({ canvas, globals }) {
    const { connection, recovery } = copyIn(globals);
    const slowly = { timeout: 10_000 };
    const open = { name: connection.detailsOf("Hooli") };
    await userEvent.click(await canvas.findByRole("button", open, slowly));
    const name = recovery.ask("Hooli");
    await userEvent.click(await canvas.findByRole("button", { name }, slowly));
    await canvas.findByText(recovery.waiting.page("Hooli"), { selector: "p span" }, slowly);
  },
};
