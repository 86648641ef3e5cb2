import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { BANK } from "../testing/appWorld.js";
import { InSandbox } from "../testing/InSandbox.js";
import { RefreshFlow } from "./RefreshFlow.js";

const BANK_NAME = "Pied Piper Bank";

const meta = {
  title: "Live/RefreshFlow",
  component: RefreshFlow,
  args: { connectionId: "a connection of the sandbox", institutionName: BANK_NAME },
  render: (args) => (
    <InSandbox setUp={(world) => world.addConnection({ institutionId: BANK.withMfa }).id}>
      {(_, connectionId) => <RefreshFlow {...args} connectionId={connectionId} />}
    </InSandbox>
  ),
} satisfies Meta<typeof RefreshFlow>;

export default meta;
type Story = StoryObj<typeof meta>;

const PATIENCE = { timeout: 10_000 };

async function start(canvas: ReturnType<typeof within>) {
  const button = await canvas.findByRole("button", { name: `Refresh ${BANK_NAME}` }, PATIENCE);
  await userEvent.click(button);
}

async function findField(canvas: ReturnType<typeof within>) {
  const field = await canvas.findByLabelText(`Code from ${BANK_NAME}`, {}, PATIENCE);
  await expect(field).toHaveFocus();
  return field;
}

/** A refresh at a bank that asks: a wrong code, then 1234. */
export const WrongCodeThenRight: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await start(canvas);
    const field = await findField(canvas);
    await userEvent.type(field, "0000{Enter}");
    await canvas.findByText(/didn’t accept that code/, {}, PATIENCE);
    await expect(field).toHaveFocus();
    // It is empty, but user-event misses a form's reset and would go on with the last code.
    await userEvent.clear(field);
    await userEvent.type(field, "1234{Enter}");
    const name = `${BANK_NAME} is up to date`;
    await canvas.findByRole("heading", { name }, PATIENCE);
    await expect(canvas.queryByRole("dialog")).toBeNull();
  },
};

/** Put aside, brought back, answered. */
export const NotNow: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await start(canvas);
    await findField(canvas);
    await userEvent.click(canvas.getByRole("button", { name: "Not now" }));
    await expect(canvas.queryByRole("dialog")).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Answer now" }));
    await userEvent.type(await findField(canvas), "1234{Enter}");
    await canvas.findByRole("heading", { name: `${BANK_NAME} is up to date` }, PATIENCE);
  },
};

/** The code runs out after half a minute at this speed; a new one comes with a new refresh. */
export const NewCode: Story = {
  args: { presentation: "inline" },
};

/** Left at the moment before it starts. */
export const Ready: Story = {};
