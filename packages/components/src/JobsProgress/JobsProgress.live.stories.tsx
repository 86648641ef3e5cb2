import { BANK, type World } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { userEvent } from "storybook/test";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { JobsProgress } from "./JobsProgress.js";

const STATS = { verifyCredentials: 4_000, retrieveAccounts: 3_000, retrieveTransactions: 5_000 };

/** Three banks at once: one asks for a code, and one has locked the account. */
async function beginThree(world: World) {
  const begin = async (name: string, institutionId: string, login = "richard") => {
    const { id } = world.addConnection({ institutionId, login });
    return [await world.startRefresh(id), name] as const;
  };
  return Object.fromEntries([
    await begin("Hooli", BANK.withoutMfa),
    await begin("Pied Piper Bank", BANK.withMfa),
    await begin("HooliGov", "AU00004", "bighead"),
  ]);
}

const meta = {
  title: "Live/JobsProgress",
  component: JobsProgress,
  args: { jobs: [] },
  render: (args) => (
    <InSandbox setUp={beginThree}>
      {(_, institutionNames) => (
        <JobsProgress
          {...args}
          institutionNames={institutionNames}
          jobs={Object.keys(institutionNames).map((jobId) => ({
            jobId,
            kind: "refresh",
            stats: STATS,
          }))}
        />
      )}
    </InSandbox>
  ),
} satisfies Meta<typeof JobsProgress>;

export default meta;

/** Four times as fast as at the bank: the code is 1234. */
export const ThreeBanks: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const { mfa, failure, jobs } = copyIn(globals);
    const code = await canvas.findByLabelText(mfa.codeLabel("Pied Piper Bank"));
    await userEvent.type(code, "1234{Enter}");
    await canvas.findByText(failure["account-locked"].what("HooliGov"));
    await canvas.findByRole("heading", { name: jobs.partTitle.refresh(2, 3) });
  },
};
