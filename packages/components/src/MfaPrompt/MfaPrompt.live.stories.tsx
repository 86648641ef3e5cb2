import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { JobProgress } from "../JobProgress/JobProgress.js";
import { BANK } from "../testing/appWorld.js";
import { InSandbox } from "../testing/InSandbox.js";
import { MfaPrompt } from "./MfaPrompt.js";

const meta = {
  title: "Live/MfaPrompt",
  component: MfaPrompt,
  args: {
    jobId: "a job of the sandbox",
    institutionName: "Pied Piper Bank",
    presentation: "dialog",
  },
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

const PATIENCE = { timeout: 10_000 };

/** A refresh at the sandbox's Pied Piper Bank, four times as fast: the code is 1234. */
export const Refresh: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const field = await canvas.findByLabelText("Code from Pied Piper Bank", {}, PATIENCE);
    await expect(field).toHaveFocus();
    await userEvent.type(field, "1234{Enter}");
    await canvas.findByRole("heading", { name: "Pied Piper Bank is up to date" }, PATIENCE);
    await expect(canvas.queryByRole("dialog")).toBeNull();
  },
};

/** The same, left at the moment when the bank asks. */
export const Asked: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const name = "Pied Piper Bank wants a code";
    const dialog = await canvas.findByRole("dialog", { name }, PATIENCE);
    // Axe looks next, and must see it at rest.
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  },
};

/** The same, put aside. */
export const PutAside: Story = {
  args: { presentation: "inline" },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Not now" }, PATIENCE));
    await expect(canvas.getByRole("button", { name: "Answer now" })).toHaveFocus();
  },
};
