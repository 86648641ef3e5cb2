import type { Meta, StoryObj } from "@storybook/react-vite";
import { BasiqError } from "@basiq-kit/hooks";
import { fn } from "storybook/test";
import { refreshState } from "../testing/connectionActions.js";
import { connectionState, DAY, HOUR, MINUTE, type WireConnection } from "../testing/connections.js";
import { redirectState } from "../testing/redirects.js";
import {
  ACCOUNTS,
  challenges,
  failedJob,
  job,
  MFA,
  mfa,
  NOW,
  TRANSACTIONS,
  VERIFY,
  type Wire,
  wrongAnswer,
} from "../testing/states.js";
import { RefreshFlowView } from "./RefreshFlowView.js";

const idle = refreshState({ status: "idle" });
const started = refreshState({ status: "started", jobId: "job-1", alreadyRunning: false });
const failedToStart = (error: BasiqError) => refreshState({ status: "error", error });

const meta = {
  title: "Components/RefreshFlow",
  component: RefreshFlowView,
  args: {
    institutionName: "Hooli",
    refresh: started,
    presentation: "inline",
    onNewCode: fn(),
    actions: { retry: fn(), "open-bank": fn(), "update-credentials": fn(), "give-consent": fn() },
    references: { jobId: "5c50a2d1-561c-48c4-a186-b763bdf5502a" },
  },
} satisfies Meta<typeof RefreshFlowView>;

export default meta;
type Story = StoryObj<typeof meta>;

const canRefresh = (wire: WireConnection) =>
  connectionState({ fetchedAgo: 2 * HOUR, ...wire }).canRefresh;
const steps = (verify: string, accounts: string, transactions: string): Wire[] => [
  [VERIFY, verify],
  [ACCOUNTS, accounts],
  [TRANSACTIONS, transactions],
];
const asked = job([
  [VERIFY, "success"],
  [MFA, "in-progress", { type: "mfa", ...challenges.code }],
  [ACCOUNTS, "pending"],
  [TRANSACTIONS, "pending"],
]);
const ranOut = job([
  [VERIFY, "success"],
  [MFA, "failed", { code: "job-timed-out" }],
  [ACCOUNTS, "pending"],
  [TRANSACTIONS, "pending"],
]);

export const Idle: Story = { args: { refresh: idle } };

export const PhoneNeeded: Story = {
  args: { refresh: idle, canRefresh: canRefresh({ signIn: "user-mfa" }) },
};

export const PhoneMaybeNeeded: Story = {
  args: { refresh: idle, canRefresh: canRefresh({ signIn: "user-mfa-intermittent" }) },
};

export const AfterTheBank: Story = {
  args: {
    refresh: idle,
    canRefresh: canRefresh({
      status: "invalid",
      jobs: [{ ago: DAY, status: "failed", code: "user-action-required" }],
    }),
  },
};

export const RunningAlready: Story = {
  args: {
    refresh: idle,
    canRefresh: canRefresh({ jobs: [{ ago: MINUTE, status: "in-progress" }] }),
  },
};

export const RefreshedJustNow: Story = {
  args: { refresh: idle, canRefresh: canRefresh({ fetchedAgo: 3 * MINUTE }) },
};

export const FailedJustNow: Story = {
  args: {
    refresh: idle,
    canRefresh: canRefresh({
      jobs: [{ ago: 2 * MINUTE, status: "failed", code: "service-unavailable" }],
    }),
  },
};

export const DailyLimit: Story = {
  args: {
    refresh: idle,
    canRefresh: canRefresh({
      method: "openbanking",
      jobs: Array.from({ length: 20 }, (_, index) => ({
        ago: (index + 1) * HOUR,
        status: "success",
      })),
    }),
  },
};

export const Ended: Story = {
  args: { refresh: idle, canRefresh: canRefresh({ status: "revoked" }) },
};

export const NotReady: Story = {
  args: { refresh: idle, canRefresh: canRefresh({ status: "pending" }) },
};

export const DetailsOutdated: Story = {
  args: {
    refresh: idle,
    canRefresh: canRefresh({
      status: "invalid",
      jobs: [{ ago: DAY, status: "failed", code: "invalid-credentials" }],
    }),
  },
};

export const Outage: Story = {
  args: { refresh: idle, canRefresh: canRefresh({ bankStatus: "major-outage" }) },
};

export const Requesting: Story = { args: { refresh: refreshState({ status: "requesting" }) } };

export const RequestLost: Story = { args: { refresh: failedToStart(new BasiqError("network")) } };

export const TooManyRequests: Story = {
  args: {
    refresh: failedToStart(
      new BasiqError("rate-limited", { status: 429, correlationId: "ab2a2a5c-0c7b-4e5e" }),
    ),
  },
};

export const RefusedForToday: Story = {
  args: {
    refresh: failedToStart(
      new BasiqError("rate-limited", {
        status: 429,
        apiCode: "daily-limit",
        retryAt: NOW + 4 * HOUR,
      }),
    ),
  },
};

export const ConnectionGone: Story = {
  args: { refresh: failedToStart(new BasiqError("not-found", { status: 404 })) },
};

export const Started: Story = {
  args: { job: { status: "loading", reachability: { status: "live" } } },
};

export const SigningIn: Story = {
  args: {
    job: job(steps("in-progress", "pending", "pending"), { etaAt: NOW + 29_000 }),
    jobSecondsLeft: 27,
  },
};

export const AlreadyRunning: Story = {
  args: {
    refresh: refreshState({ status: "started", jobId: "job-1", alreadyRunning: true }),
    job: job(steps("in-progress", "pending", "pending")),
  },
};

export const MayLeave: Story = {
  args: {
    job: job(steps("success", "in-progress", "pending"), { etaAt: NOW + 23_000 }),
    jobSecondsLeft: 20,
  },
};

export const Asked: Story = { args: { job: asked, mfa: mfa("code"), mfaSecondsLeft: 112 } };

export const WrongCode: Story = {
  args: { job: asked, mfa: mfa("code", { submission: wrongAnswer }), mfaSecondsLeft: 80 },
};

export const CodeRanOut: Story = {
  args: { job: asked, mfa: mfa("code", { after: 120_000 }), mfaSecondsLeft: 0 },
};

export const GettingNewCode: Story = {
  args: {
    job: asked,
    mfa: mfa("code", { after: 120_000 }),
    mfaSecondsLeft: 0,
    newCode: "under-way",
  },
};

export const NoMoreCodes: Story = { args: { job: ranOut, newCode: "used-up" } };

export const Succeeded: Story = { args: { job: job(steps("success", "success", "success")) } };

export const NoAnswerInTime: Story = { args: { job: ranOut } };

export const WrongDetails: Story = {
  args: { job: failedJob("invalid-credentials", "The login or password is incorrect") },
};

export const LeavingToUpdate: Story = {
  args: {
    job: failedJob("invalid-credentials"),
    redirect: redirectState({ status: "redirecting" }),
  },
};

export const CannotLeave: Story = {
  args: {
    job: failedJob("invalid-credentials"),
    redirect: redirectState({
      status: "error",
      error: new BasiqError("network"),
      retry: () => {},
    }),
  },
};

export const BankUnavailable: Story = { args: { job: failedJob("service-unavailable") } };

export const CannotBeFollowed: Story = {
  args: {
    job: {
      status: "error",
      error: new BasiqError("not-found"),
      retry: () => Promise.resolve(),
    },
  },
};

export const NameUnknown: Story = { args: { refresh: idle, institutionName: undefined } };
