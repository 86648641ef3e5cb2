import type { Meta, StoryObj } from "@storybook/react-vite";
import { BasiqError } from "@basiq-kit/hooks";
import {
  askingJob,
  failedJob,
  failedRead,
  job,
  BETA,
  NOW,
  pausedJob,
  steps,
  stepsWithMfa,
  TRANSACTIONS,
  VERIFY,
} from "../testing/states.js";
import { withSignIn } from "../testing/AtNow.js";
import { storyActions } from "../testing/storyActions.js";
import { JobProgressView } from "./JobProgressView.js";

const meta = {
  title: "Components/JobProgress",
  component: JobProgressView,
  args: {
    kind: "refresh",
    institutionName: "Hooli",
    references: { jobId: "5c50a2d1-561c-48c4-a186-b763bdf5502a" },
    actions: storyActions,
  },
} satisfies Meta<typeof JobProgressView>;

export default meta;
type Story = StoryObj<typeof meta>;

const running = steps("success", "in-progress", "pending");

export const Loading: Story = {
  args: { job: { status: "loading", reachability: { status: "live" } } },
};

export const Waiting: Story = { args: { job: job(steps("pending", "pending", "pending")) } };

/** A new connection, while another of the person's jobs at the bank is under way: Basiq may have paused it. */
export const PausedByAnother: Story = { args: { kind: "connect", job: pausedJob("likely") } };

/** The same where no other job is known. */
export const NotStartedYet: Story = { args: { kind: "connect", job: pausedJob("possible") } };

export const SigningIn: Story = {
  args: {
    job: job(steps("in-progress", "pending", "pending"), { etaAt: NOW + 29_000 }),
    secondsLeft: 27,
  },
};

export const FetchingAccounts: Story = {
  args: { job: job(running, { etaAt: NOW + 23_000 }), secondsLeft: 20 },
};

export const WithoutStatistics: Story = { args: { job: job(running) } };

export const AlmostDone: Story = {
  args: {
    job: job(steps("success", "success", "in-progress"), { etaAt: NOW + 18_000 }),
    secondsLeft: 0,
  },
};

export const LongerThanUsual: Story = {
  args: { job: job(running, { after: 90_000, etaAt: NOW + 23_000 }), secondsLeft: 0 },
};

export const NeedsAnswer: Story = { args: { job: askingJob } };

export const UnknownStep: Story = {
  args: {
    job: job([
      [VERIFY, "success"],
      ["retrieve-affordability", "in-progress"],
    ]),
  },
};

export const DelayedByBank: Story = {
  args: { kind: "update", job: failedJob("service-unavailable", undefined, { kind: "update" }) },
};

export const Succeeded: Story = { args: { job: job(steps("success", "success", "success")) } };

export const Connected: Story = {
  args: { kind: "connect", job: job(steps("success", "success", "success")) },
};

/** A report is made, and no bank has a part in it. */
const report = (status: string, result?: unknown) => ({
  kind: "report" as const,
  institutionName: undefined,
  job: job([["create-report", status, result]], { kind: "report" }),
});

export const MakingReport: Story = {
  args: report("in-progress"),
};

export const ReportReady: Story = {
  args: report("success"),
};

export const ReportFailed: Story = {
  args: report("failed", { code: "service-unavailable" }),
};

/** A statement is read: the file is checked, and nobody signs in. */
export const ReadingStatement: Story = {
  args: {
    kind: "upload",
    job: job(steps("success", "in-progress", "pending"), { kind: "upload" }),
  },
};

export const StatementRead: Story = {
  args: { kind: "upload", job: job(steps("success", "success", "success"), { kind: "upload" }) },
};

export const StatementNotRead: Story = {
  args: {
    kind: "upload",
    job: failedJob("bank-statement-invalid", undefined, { kind: "upload" }),
  },
};

export const FailedWrongDetails: Story = {
  args: { job: failedJob("invalid-credentials", "The login or password is incorrect") },
};

export const FailedAccountLocked: Story = {
  args: { job: failedJob("invalid-credentials", "Account is locked") },
};

export const FailedActionNeededAtBank: Story = {
  args: {
    job: failedJob(
      "account-not-accessible-requires-user-action",
      "Please accept the new terms & conditions <a href=x>here</a>",
    ),
  },
};

export const FailedBankUnavailable: Story = { args: { job: failedJob("service-unavailable") } };

export const FailedBankOutage: Story = {
  args: { job: failedJob("service-unavailable", undefined, { connectorStatus: "major-outage" }) },
};

export const FailedDeclinedAtBank: Story = {
  args: { job: failedJob("authorization-failed", "access_denied") },
};

export const FailedAfterAccounts: Story = {
  args: {
    job: job([...steps("success", "success"), [TRANSACTIONS, "failed", { code: "job-timed-out" }]]),
  },
};

/** Never run, and so never said to go on. */
export const FailedAtSecurityCheck: Story = {
  args: { job: job(stepsWithMfa("failed", { code: "job-timed-out" })) },
};

export const DelayedAfterAccounts: Story = {
  args: {
    kind: "update",
    job: job(
      [...steps("success", "success"), [TRANSACTIONS, "failed", { code: "service-unavailable" }]],
      { kind: "update" },
    ),
  },
};

export const FailedUnknown: Story = { args: { job: failedJob("a-code-of-next-year") } };

export const ConnectionLost: Story = {
  args: {
    job: job(running, { reachability: { status: "retrying", error: new BasiqError("network") } }),
  },
};

export const Offline: Story = {
  args: { job: job(running, { reachability: { status: "offline" } }) },
};

export const SignedOut: Story = {
  args: {
    job: job(running, {
      reachability: { status: "stopped", error: new BasiqError("not-signed-in") },
    }),
  },
};

export const SignInAgain: Story = { ...SignedOut, decorators: [withSignIn] };

export const CanBeAskedAgain: Story = {
  args: {
    job: job(running, { reachability: { status: "stopped", error: new BasiqError("rejected") } }),
  },
};

export const CannotBeRead: Story = { args: { job: failedRead("not-found") } };

export const NameUnknown: Story = { args: { institutionName: undefined, job: job(running) } };

export const LongName: Story = {
  args: {
    institutionName: "Bachmanity Teachers, Nurses and Emergency Workers Mutual Bank of Australia",
    job: job(running, { etaAt: NOW + 23_000 }),
    secondsLeft: 20,
  },
};

export const NameLoading: Story = {
  args: { institutionName: undefined, isNameLoading: true, job: job(running) },
};

/** The bank has a page for a new password: a link, second to the one button. */
export const ForgottenPassword: Story = {
  args: {
    job: failedJob("invalid-credentials", "The login or password is incorrect", {
      connector: BETA,
    }),
  },
};

/** A connector that isn't live yet, where that may be why. */
export const FailedInBeta: Story = {
  args: { job: failedJob("job-timed-out", undefined, { connector: BETA }) },
};

export const RetriedInBeta: Story = {
  args: {
    kind: "update",
    job: failedJob("service-unavailable", undefined, { kind: "update", connector: BETA }),
  },
};

const done = job(steps("success", "success", "success"));
const came = { accounts: 3, transactions: 1412, transactionsSince: NOW - 465 * 24 * 3_600_000 };

/** What came, when new data comes, and one way on: all of it known by the app. */
export const ConnectedWithCounts: Story = {
  args: {
    kind: "connect",
    institution: { brandColor: "#1155cc" },
    job: done,
    came: { ...came, sharedUntil: NOW + 365 * 24 * 3_600_000 },
    nextUpdate: "by-itself",
    appName: "Ledgerbird",
    onContinue: () => {},
  },
};

/** The app’s server still counts what came: the line has its place. */
export const Counting: Story = {
  args: {
    kind: "connect",
    institution: { brandColor: "#1155cc" },
    job: done,
    came: "counting",
    nextUpdate: "by-itself",
    appName: "Ledgerbird",
    onContinue: () => {},
  },
};

/** A refresh that the person may repeat in ten minutes. */
export const RefreshedWithCounts: Story = {
  args: { job: done, came, nextUpdate: NOW + 10 * 60_000 },
};

/** Nobody says what came: then its steps do, and it goes on all the same. */
export const ConnectedWithoutCounts: Story = {
  args: { kind: "connect", job: done, nextUpdate: "by-itself", onContinue: () => {} },
};
