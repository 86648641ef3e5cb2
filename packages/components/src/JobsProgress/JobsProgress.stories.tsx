import type { UseJobProgressResult } from "@basiq-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { fn } from "storybook/test";
import { ContinueAction } from "../ConsentReturn/ContinueAction.js";
import { MfaPromptView } from "../MfaPrompt/MfaPromptView.js";
import {
  askingJob,
  failedJob,
  failedRead,
  job,
  type JobOptions,
  mfa,
  NOW,
  pausedJob,
  steps,
} from "../testing/states.js";
import { storyActions } from "../testing/storyActions.js";
import { together } from "../testing/together.js";
import { BANKS, cameOf } from "../testing/returnedBanks.js";
import { JobsSkeleton } from "./JobsSkeleton.js";
import { JobsProgressView } from "./JobsProgressView.js";

const meta = {
  title: "Components/JobsProgress",
  component: JobsProgressView,
  args: {
    all: { status: "none" },
    kind: "connect",
    institutionNames: { a: "Hooli", b: "Pied Piper Bank", c: "Nucleus Bank" },
    institutions: BANKS,
    now: NOW,
    actionsOf: () => storyActions,
    renderChallenge: (jobId, bank) => (
      <MfaPromptView
        key={jobId}
        mfa={mfa("code")}
        institutionName={bank}
        secondsLeft={112}
        onDismiss={fn()}
        headingLevel={4}
      />
    ),
    renderNext: (variant) => (
      <ContinueAction
        appName="Ledgerbird"
        returnTo="/accounts"
        variant={variant}
        dismiss={fn()}
        onContinue={fn()}
      />
    ),
  },
} satisfies Meta<typeof JobsProgressView>;

export default meta;
type Story = StoryObj<typeof meta>;

const all = (...jobs: readonly UseJobProgressResult[]) => ({ all: together(...jobs) });
const at = (verify: string, accounts: string, transactions: string, options?: JobOptions) =>
  job(steps(verify, accounts, transactions), { kind: "connect", ...options });
const LOADING: UseJobProgressResult = { status: "loading", reachability: { status: "live" } };
const waiting = at("pending", "pending", "pending");
const signingIn = at("in-progress", "pending", "pending", { etaAt: NOW + 29_000 });
const fetching = at("success", "in-progress", "pending", { etaAt: NOW + 18_000 });
const done = at("success", "success", "success");
const wrong = failedJob("invalid-credentials", "The login or password is incorrect");

export const Loading: Story = { args: all(LOADING, LOADING, LOADING) };

export const SigningIn: Story = { args: all(signingIn, waiting, fetching) };

/** The second connection of a bank starts later; the other banks still need the person. */
export const OnePaused: Story = { args: all(signingIn, pausedJob("likely"), fetching) };

/** Nothing needs the person for some minutes. */
export const OnePausedAndTheRestDone: Story = {
  args: all(done, pausedJob("likely"), pausedJob("possible")),
};

export const AlonePaused: Story = { args: all(pausedJob("likely")) };

export const EveryoneSignedIn: Story = { args: all(fetching, done, fetching) };

export const WithoutStatistics: Story = {
  args: {
    ...all(at("success", "in-progress", "pending"), done, at("in-progress", "pending", "pending")),
    now: undefined,
  },
};

export const OneNeedsAnswer: Story = { args: all(fetching, askingJob, done) };

export const OneFailedSoFar: Story = { args: all(wrong, fetching, done) };

export const Succeeded: Story = { args: all(done, done, done) };

/** What came from each bank, and what is the same for all of them once. */
export const SucceededWithCounts: Story = {
  args: { ...all(done, done, done), cameOf, nextUpdateOf: () => "by-itself" },
};

export const PartlySucceededWithCounts: Story = {
  args: { ...all(done, wrong, done), cameOf, nextUpdateOf: () => "by-itself" },
};

/** The banks may be refreshed again from different times: the last of these is said. */
export const RefreshedWithCounts: Story = {
  args: {
    ...all(done, done),
    kind: "refresh",
    cameOf,
    nextUpdateOf: (jobId) => NOW + (jobId === "a" ? 8 : 10) * 60_000,
  },
};

export const PartlySucceeded: Story = { args: all(done, wrong, done) };

export const PartlyDelayed: Story = {
  args: {
    ...all(done, failedJob("service-unavailable", undefined, { kind: "update" })),
    kind: "update",
  },
};

export const Failed: Story = {
  args: all(wrong, failedJob("authorization-failed", "access_denied")),
};

export const RefreshSucceeded: Story = { args: { ...all(done, done), kind: "refresh" } };

export const Offline: Story = {
  args: all(at("success", "in-progress", "pending", { reachability: { status: "offline" } }), done),
};

export const OneCannotBeFollowed: Story = { args: all(failedRead("not-found"), fetching) };

export const NamesUnknown: Story = {
  args: { ...all(fetching, done), institutionNames: undefined, institutions: undefined },
};

export const LongNames: Story = {
  args: {
    ...all(fetching, signingIn),
    institutionNames: {
      a: "Bachmanity Teachers, Nurses and Emergency Workers Mutual Bank of Australia",
      b: "Raviga",
    },
  },
};

export const OneJob: Story = { args: all(fetching) };

export const OneJobNeedsAnswer: Story = { args: all(askingJob) };

export const NamesLoading: Story = {
  args: {
    ...all(fetching, askingJob, done),
    institutionNames: { c: "Nucleus Bank" },
    institutions: undefined,
    namesLoading: ["a", "b"],
    renderChallenge: (jobId) => (
      <MfaPromptView
        key={jobId}
        mfa={mfa("code")}
        isNameLoading
        secondsLeft={112}
        headingLevel={4}
      />
    ),
  },
};

export const OneNameLoading: Story = {
  args: {
    ...all(fetching),
    institutionNames: undefined,
    institutions: undefined,
    namesLoading: ["a"],
  },
};

/** What holds the space of `SigningIn`. */
export const HeldForNames: Story = {
  args: all(signingIn, waiting, fetching),
  render: ({ all: held, renderNext }) => (
    <JobsSkeleton
      kind="connect"
      jobs={held.status === "none" ? [] : held.jobs}
      renderNext={renderNext}
    />
  ),
};

/** What holds the space of `OneJob`. */
export const OneHeldForName: Story = { ...HeldForNames, args: all(fetching) };
