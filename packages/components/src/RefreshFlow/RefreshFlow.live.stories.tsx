import { BANK } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, type within } from "storybook/test";
import type { BasiqCopy } from "../languages/BasiqCopy.js";
import { Button } from "../ui/Button.js";
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

async function start(canvas: ReturnType<typeof within>, { refresh }: BasiqCopy) {
  const name = refresh.start(BANK_NAME);
  await userEvent.click(await canvas.findByRole("button", { name }));
}

async function findField(canvas: ReturnType<typeof within>, { mfa }: BasiqCopy) {
  const field = await canvas.findByLabelText(mfa.codeLabel(BANK_NAME));
  await expect(field).toHaveFocus();
  return field;
}

async function findDone(canvas: ReturnType<typeof within>, { job }: BasiqCopy) {
  await canvas.findByRole("heading", { name: job.doneTitle.refresh(BANK_NAME) });
}

/** A refresh at a bank that asks: a wrong code, then 1234. */
export const WrongCodeThenRight: Story = {
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    await start(canvas, copy);
    const field = await findField(canvas, copy);
    await userEvent.type(field, "0000{Enter}");
    await canvas.findByText(copy.mfa.rejectedCode(BANK_NAME));
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
  async play({ canvas, globals }) {
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
      setUp={(world) => ({
        connectionId: world.addConnection({ institutionId: BANK.withMfa }).id,
        // While it can't see the job, the flow doesn't know that the bank has given up.
        runOut: () => {
          world.network.fail(/\/jobs\//);
          world.clock.skip(125_000);
        },
        repair: () => {
          world.network.repair();
        },
      })}
    >
      {(_, { connectionId, runOut, repair }) => (
        <div style={{ display: "grid", gap: 16 }}>
          <RefreshFlow {...args} connectionId={connectionId} />
          <div className="bk bk-actions">
            <Button onClick={runOut}>Sandbox: two minutes later, job out of sight</Button>
            <Button onClick={repair}>Sandbox: job in sight again</Button>
          </div>
        </div>
      )}
    </InSandbox>
  ),
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    const press = async (name: string) =>
      userEvent.click(await canvas.findByRole("button", { name }));
    await start(canvas, copy);
    await canvas.findByLabelText(copy.mfa.codeLabel(BANK_NAME));
    await press("Sandbox: two minutes later, job out of sight");
    await canvas.findByRole("heading", { name: copy.mfa.expired("code") });
    await press(copy.mfa.newCode("code"));
    await press("Sandbox: job in sight again");
    // The old code's field gives way to the new one's.
    await waitFor(() => expect(canvas.queryByRole("textbox")).toBeNull());
    await userEvent.type(
      await canvas.findByLabelText(copy.mfa.codeLabel(BANK_NAME)),
      "1234{Enter}",
    );
    await findDone(canvas, copy);
  },
};

/** Before it starts. */
export const Ready: Story = {};
