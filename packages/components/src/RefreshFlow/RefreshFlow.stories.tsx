import type { Meta, StoryObj } from "@storybook/react-vite";
import { BasiqError } from "@basiq-kit/hooks";
import { fn } from "storybook/test";
import { refreshState } from "../testing/connectionActions.js";
import {
  connectionState,
  failedWith,
  TWENTY_TODAY,
  type WireConnection,
} from "../testing/connections.js";
import { atNow, withSignIn } from "../testing/AtNow.js";
import { failedRedirect, redirectState } from "../testing/redirects.js";
import {
  askingJob,
  failedJob,
  failedRead,
  HOUR,
  job,
  mfa,
  MINUTE,
  NOW,
  ranOutJob,
  steps,
  wrongAnswer,
} from "../testing/states.js";
import { storyActions } from "../testing/storyActions.js";
import { RefreshFlowView } from "./RefreshFlowView.js";

const idle = refreshState({ status: "idle" });
const started = refreshState({ status: "started", jobId: "job-1", alreadyRunning: false });
const failedToStart = (...given: ConstructorParameters<typeof BasiqError>) => ({
  refresh: refreshState({ status: "error", error: new BasiqError(...given) }),
});

const meta = {
  title: "Components/RefreshFlow",
  component: RefreshFlowView,
  args: {
    institutionName: "Hooli",
    refresh: started,
    presentation: "inline",
    onNewCode: fn(),
    actions: storyActions,
    references: { jobId: "5c50a2d1-561c-48c4-a186-b763bdf5502a" },
  },
} satisfies Meta<typeof RefreshFlowView>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Before it starts, for a connection that Basiq sends like this. */
const before = (wire: WireConnection) => ({
  refresh: idle,
  canRefresh: connectionState({ fetchedAgo: 2 * HOUR, ...wire }).canRefresh,
});

export const Idle: Story = { args: { refresh: idle } };

export const PhoneNeeded: Story = { args: before({ signIn: "user-mfa" }) };

export const PhoneMaybeNeeded: Story = { args: before({ signIn: "user-mfa-intermittent" }) };

export const AfterActionAtBank: Story = {
  args: before({ status: "invalid", jobs: failedWith("user-action-required", HOUR) }),
};

export const AfterUnlocking: Story = {
  args: before({ status: "invalid", jobs: failedWith("locked-account", HOUR) }),
};

export const RunningAlready: Story = {
  args: before({ jobs: [{ ago: MINUTE, status: "in-progress" }] }),
};

export const RefreshedJustNow: Story = { args: before({ fetchedAgo: 3 * MINUTE }) };

export const FailedJustNow: Story = {
  args: before({ jobs: failedWith("service-unavailable", 2 * MINUTE) }),
};

export const DailyLimit: Story = { args: before({ method: "openbanking", jobs: TWENTY_TODAY }) };

export const Ended: Story = { args: before({ status: "revoked" }) };

export const NotReady: Story = { args: before({ status: "pending" }) };

export const DetailsOutdated: Story = {
  args: before({ status: "invalid", jobs: failedWith("invalid-credentials", HOUR) }),
};

export const OnlySupportCanHelp: Story = {
  args: before({ status: "invalid", jobs: failedWith("multifactor-required", HOUR) }),
};

export const Outage: Story = { args: before({ bankStatus: "major-outage" }) };

export const Requesting: Story = { args: { refresh: refreshState({ status: "requesting" }) } };

export const RequestLost: Story = { args: failedToStart("network") };

export const TooManyRequests: Story = {
  args: failedToStart("rate-limited", { status: 429, correlationId: "ab2a2a5c-0c7b-4e5e" }),
};

export const RefusedForToday: Story = {
  decorators: [atNow],
  args: failedToStart("rate-limited", {
    status: 429,
    apiCode: "daily-limit",
    retryAt: NOW + 4 * HOUR,
  }),
};

/** The time that the server named has come: nothing says otherwise, and the button is back. */
export const AllowedAgain: Story = {
  decorators: [atNow],
  args: failedToStart("rate-limited", { status: 429, apiCode: "daily-limit", retryAt: NOW }),
};

export const BusyUntil: Story = {
  decorators: [atNow],
  args: failedToStart("rate-limited", { status: 429, retryAt: NOW + 4 * MINUTE }),
};

export const SignedOut: Story = {
  decorators: [withSignIn],
  args: failedToStart("not-signed-in", { status: 401 }),
};

export const ConnectionGone: Story = { args: failedToStart("not-found", { status: 404 }) };

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

export const PageMayBeLeft: Story = {
  args: {
    job: job(steps("success", "in-progress", "pending"), { etaAt: NOW + 23_000 }),
    jobSecondsLeft: 20,
  },
};

export const Asked: Story = { args: { job: askingJob, mfa: mfa("code"), mfaSecondsLeft: 112 } };

export const WrongCode: Story = {
  args: { job: askingJob, mfa: mfa("code", { submission: wrongAnswer }), mfaSecondsLeft: 80 },
};

export const CodeRanOut: Story = {
  args: { job: askingJob, mfa: mfa("code", { after: 120_000 }), mfaSecondsLeft: 0 },
};

export const GettingNewCode: Story = {
  args: {
    job: askingJob,
    mfa: mfa("code", { after: 120_000 }),
    mfaSecondsLeft: 0,
    newCode: "under-way",
  },
};

export const NoMoreCodes: Story = { args: { job: ranOutJob, newCode: "used-up" } };

export const Succeeded: Story = { args: { job: job(steps("success", "success", "success")) } };

export const NoAnswerInTime: Story = { args: { job: ranOutJob } };

export const WrongDetails: Story = {
  args: { job: failedJob("invalid-credentials", "The login or password is incorrect") },
};

/** The bank unlocks it, and a refresh waits until it works again. */
export const LockedDuringOutage: Story = {
  args: {
    job: failedJob("locked-account", "Account is locked"),
    canRefresh: before({ bankStatus: "major-outage" }).canRefresh,
  },
};

export const RedirectingToUpdate: Story = {
  args: {
    job: failedJob("invalid-credentials"),
    redirect: redirectState({ status: "redirecting" }),
  },
};

export const RedirectFailed: Story = {
  args: { job: failedJob("invalid-credentials"), redirect: failedRedirect("network") },
};

/** Until then there is no button for what can’t work. */
export const RedirectBusyUntil: Story = {
  decorators: [atNow],
  args: {
    job: failedJob("invalid-credentials"),
    redirect: failedRedirect("rate-limited", { retryAt: NOW + 4 * MINUTE }),
  },
};

export const RedirectSignedOut: Story = {
  decorators: [withSignIn],
  args: { job: failedJob("invalid-credentials"), redirect: failedRedirect("not-signed-in") },
};

export const BankUnavailable: Story = { args: { job: failedJob("service-unavailable") } };

export const CannotBeFollowed: Story = { args: { job: failedRead("not-found") } };

export const NameUnknown: Story = { args: { refresh: idle, institutionName: undefined } };

export const NameLoading: Story = {
  args: {
    job: askingJob,
    mfa: mfa("code"),
    mfaSecondsLeft: 112,
    institutionName: undefined,
    isNameLoading: true,
    presentation: "inline",
  },
};
