import { useConnections } from "@basiq-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { connectionState } from "../testing/connections.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { ConnectionCard, type ConnectionCardProps } from "./ConnectionCard.js";

const meta = {
  title: "Live/ConnectionCard",
  component: ConnectionCard,
  args: {
    appName: "Piggy",
    afterWithdrawal: "We delete our copy within 30 days.",
    connection: connectionState(),
  },
  render: (args) => (
    <InSandbox setUp={(world) => world.addConnection()}>{() => <Cards {...args} />}</InSandbox>
  ),
} satisfies Meta<typeof ConnectionCard>;

export default meta;

function Cards(props: ConnectionCardProps) {
  const banks = useConnections();
  if (banks.status !== "ready") return null;
  return banks.connections.map((one) => (
    <ConnectionCard {...props} key={one.connectionId} connection={one} />
  ));
}

/** A connection of the sandbox; its fetched data is deleted, and it stays. */
export const DeleteData: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const words = copyIn(globals).connection;
    const more = { name: words.detailsOf("Hooli") };
    await userEvent.click(await canvas.findByRole("button", more, { timeout: 10_000 }));
    await userEvent.click(canvas.getByRole("button", { name: words.purge }));
    await userEvent.click(canvas.getByRole("button", { name: words.purgeBank("Hooli") }));
    await canvas.findByText(words.purged("Hooli"), {}, { timeout: 10_000 });
    // There is nothing left to delete, so the button is gone and the focus is on the card.
    await expect(canvas.queryByRole("button", { name: words.purge })).not.toBeInTheDocument();
    await expect(canvas.getByRole("heading", { name: "Hooli" })).toHaveFocus();
  },
};
