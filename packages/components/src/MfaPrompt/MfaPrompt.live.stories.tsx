import { BANK } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { JobProgress } from "../JobProgress/JobProgress.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { MfaPrompt } from "./MfaPrompt.js";

const BANK_NAME = "Pied Piper Bank";

const meta = {
  title: "Live/MfaPrompt",
  component: MfaPrompt,
  args: { jobId: "a job of the sandbox", institutionName: BANK_NAME, presentation: "dialog" },
  render: (args) => (
    <InSandbox
      setUp={(world) => world.startRefresh(world.addConnection({ institutionId: BANK.withMfa }).id)}
    >
      {(_, jobId) => (
        <div style={{ display: "grid", gap: 16 }}>
          <JobProgress jobId={jobId} kind="refresh" institutionName={args.institutionName} />
          <MfaPrompt {...args} jobId={jobId} />
        </div>
      )}
    </InSandbox>
  ),
} satisfies Meta<typeof MfaPrompt>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A refresh at the sandbox's Pied Piper Bank, four times as fast: the code is 1234. */
export const Refresh: Story = {
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    const field = await canvas.findByLabelText(copy.mfa.codeLabel(BANK_NAME));
    await expect(field).toHaveFocus();
    await userEvent.type(field, "1234{Enter}");
    await canvas.findByRole("heading", { name: copy.job.doneTitle.refresh(BANK_NAME) });
    await expect(canvas.queryByRole("dialog")).toBeNull();
  },
};

/** The same, stopped when the bank asks. */
export const Asked: Story = {
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    const name = copy.mfa.codeTitle(BANK_NAME);
    const dialog = await canvas.findByRole("dialog", { name });
    // Axe looks next, and must see it at rest; a new frame of the job may cancel a motion.
    await Promise.allSettled(dialog.getAnimations().map(({ finished }) => finished));
  },
};

/** The same, put aside. */
export const PutAside: Story = {
  args: { presentation: "inline" },
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    await userEvent.click(await canvas.findByRole("button", { name: copy.mfa.notNow }));
    await expect(canvas.getByRole("button", { name: copy.mfa.answerNow })).toHaveFocus();
  },
};
