import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { JobProgress } from "./JobProgress.js";

const meta = {
  title: "Live/JobProgress",
  component: JobProgress,
  args: {
    jobId: "a job of the sandbox",
    kind: "refresh",
    institutionName: "Hooli",
    stats: { verifyCredentials: 4_000, retrieveAccounts: 3_000, retrieveTransactions: 5_000 },
  },
  render: (args) => (
    <InSandbox setUp={(world) => world.startRefresh(world.addConnection().id)}>
      {(_, jobId) => <JobProgress {...args} jobId={jobId} />}
    </InSandbox>
  ),
} satisfies Meta<typeof JobProgress>;

export default meta;

/** A real refresh at the sandbox's Hooli, four times as fast. */
export const Refresh: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const name = copyIn(globals).job.doneTitle.refresh("Hooli");
    await canvas.findByRole("heading", { name }, { timeout: 10_000 });
    await expect(canvas.queryByRole("progressbar")).toBeNull();
  },
};

/** Hooli connected twice with the same sign-in: the second one waits for six minutes, and then goes on. */
export const ConnectTwice: StoryObj<typeof meta> = {
  args: { kind: "connect" },
  render: (args) => (
    <InSandbox
      setUp={(world) => {
        world.startConnection();
        return world.startConnection();
      }}
    >
      {(_, jobId) => <JobProgress {...args} jobId={jobId} />}
    </InSandbox>
  ),
  async play({ canvas, globals }) {
    const words = copyIn(globals).job.pausedAlone.likely("Hooli");
    const seen = await canvas.findByText(words, { ignore: "[role=status]" }, { timeout: 20_000 });
    await expect(seen).toBeVisible();
  },
};
