import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import type { BasiqCopy } from "../copy/copy.js";
import { Button } from "../internal/Button.js";
import { BANK } from "../testing/appWorld.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
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

async function start(canvas: ReturnType<typeof within>, { refresh }: BasiqCopy) {
  const name = refresh.start(BANK_NAME);
  await userEvent.click(await canvas.findByRole("button", { name }, PATIENCE));
}

async function findField(canvas: ReturnType<typeof within>, { mfa }: BasiqCopy) {
  const field = await canvas.findByLabelText(mfa.codeLabel(BANK_NAME), {}, PATIENCE);
  await expect(field).toHaveFocus();
  return field;
}

async function findDone(canvas: ReturnType<typeof within>, { job }: BasiqCopy) {
  await canvas.findByRole("heading", { name: job.doneTitle.refresh(BANK_NAME) }, PATIENCE);
}

/** A refresh at a bank that asks: a wrong code, then 1234. */
export const WrongCodeThenRight: Story = {
  async play({ canvasElement, globals }) {
    const canvas = within(canvasElement);
    const copy = copyIn(globals);
    await start(canvas, copy);
    const field = await findField(canvas, copy);
    await userEvent.type(field, "0000{Enter}");
    await canvas.findByText(copy.mfa.rejectedCode(BANK_NAME), {}, PATIENCE);
    await expect(field).toHaveFocus();
    // It is empty, but user-event misses a form's reset and would go on with the last code.
    await userEvent.clear(field);
    await userEvent.type(field, "1234{Enter}");
    await findDone(canvas, copy);
    await expect(canvas.queryByRole("dialog")).toBeNull();
  },
};

/** Put aside, brought back, answered. */
export const NotNow: Story = {
  async play({ canvasElement, globals }) {
    const canvas = within(canvasElement);
    const copy = copyIn(globals);
    await start(canvas, copy);
    await findField(canvas, copy);
    await userEvent.click(canvas.getByRole("button", { name: copy.mfa.notNow }));
    await expect(canvas.queryByRole("dialog")).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: copy.mfa.answerNow }));
    await userEvent.type(await findField(canvas, copy), "1234{Enter}");
    await findDone(canvas, copy);
  },
};

/** The code runs out; a new one comes with a new refresh. */
export const NewCode: Story = {
  args: { presentation: "inline" },
  render: (args) => (
    <InSandbox
      setUp={(world, time) => ({
        connectionId: world.addConnection({ institutionId: BANK.withMfa }).id,
        // A slow network lets the flow hear of the job's end a while after the code ran out.
        runOut: () => {
          world.network.latencyMs = 4_000;
          time.leap(115_000);
        },
        speedUp: () => {
          world.network.latencyMs = 0;
        },
      })}
    >
      {(_, { connectionId, runOut, speedUp }) => (
        <div style={{ display: "grid", gap: 16 }}>
          <RefreshFlow {...args} connectionId={connectionId} />
          <div className="bk bk-actions">
            <Button onClick={runOut}>Sandbox: 115 seconds later, slow network</Button>
            <Button onClick={speedUp}>Sandbox: fast network</Button>
          </div>
        </div>
      )}
    </InSandbox>
  ),
  async play({ canvasElement, globals }) {
    const canvas = within(canvasElement);
    const copy = copyIn(globals);
    const press = async (name: string) =>
      userEvent.click(await canvas.findByRole("button", { name }, PATIENCE));
    await start(canvas, copy);
    await canvas.findByLabelText(copy.mfa.codeLabel(BANK_NAME), {}, PATIENCE);
    await press("Sandbox: 115 seconds later, slow network");
    await canvas.findByText(copy.mfa.expired("code"), { selector: "p" }, PATIENCE);
    await press(copy.mfa.newCode("code"));
    await press("Sandbox: fast network");
    // The old code's field gives way to the new one's.
    await waitFor(() => expect(canvas.queryByRole("textbox")).toBeNull(), PATIENCE);
    await userEvent.type(
      await canvas.findByLabelText(copy.mfa.codeLabel(BANK_NAME), {}, PATIENCE),
      "1234{Enter}",
    );
    await findDone(canvas, copy);
  },
};

/** Left at the moment before it starts. */
export const Ready: Story = {};
