import type { Meta, StoryObj } from "@storybook/react-vite";
import {
  BasiqError,
  type UseDeleteConnectionResult,
  type UseInstitutionRecoveryResult,
  type UsePurgeConnectionResult,
} from "@basiq-kit/hooks";
import { fn } from "storybook/test";
import { InstitutionRecoveryView } from "../InstitutionRecovery/InstitutionRecoveryView.js";
import { JobProgressView } from "../JobProgress/JobProgressView.js";
import {
  deletionState,
  idleActions,
  purgeState,
  refreshState,
} from "../testing/connectionActions.js";
import {
  connectionState,
  failedWith,
  NEVER_FETCHED,
  TWENTY_TODAY,
  type WireConnection,
} from "../testing/connections.js";
import { atNow, withSignIn } from "../testing/AtNow.js";
import { TERMS } from "../testing/consents.js";
import { recoveryState } from "../testing/recoveries.js";
import { failedRedirect } from "../testing/redirects.js";
import { DAY, HOUR, job, MINUTE, NEW_PASSWORD, NOW, steps } from "../testing/states.js";
import { ConnectionCardView } from "./ConnectionCardView.js";
import { DisconnectDialog, type DisconnectDialogProps } from "./DisconnectDialog.js";
import { copyIn } from "../testing/languages.js";
import { JobLineView } from "./JobLineView.js";
import { PurgeDialog } from "./PurgeDialog.js";

const meta = {
  title: "Components/ConnectionCard",
  component: ConnectionCardView,
  // A moment is told by how long ago it was.
  decorators: [atNow],
  args: {
    appName: TERMS.appName,
    afterWithdrawal: TERMS.afterWithdrawal,
    connection: connectionState(),
    ...idleActions,
  },
} satisfies Meta<typeof ConnectionCardView>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A connection that Basiq sends like this. */
const of = (wire: WireConnection) => ({ connection: connectionState(wire) });
const OPEN_BANKING = { method: "openbanking", endsIn: 200 * DAY } as const;
const running = [{ ago: 5_000, status: "in-progress" }];
const lost = new BasiqError("network");
const removed = new BasiqError("not-found");
const busy = new BasiqError("rate-limited", { retryAt: NOW + 4 * MINUTE });
const signedOut = new BasiqError("not-signed-in");

export const UpToDate: Story = {};

export const OpenBanking: Story = { args: of(OPEN_BANKING) };

/** Its data is from a file: no bank is asked, so nothing is refreshed. */
export const UploadedStatement: Story = { args: of({ method: "pdf", fetchedAgo: 20 * DAY }) };

/** Where the app passes `onUploadAgain`. */
export const UploadedStatementWithUpload: Story = {
  args: { ...UploadedStatement.args, onUploadAgain: fn() },
};

/** Nothing is refreshed, and nobody signs in. */
export const StatementBeingRead: Story = {
  args: of({ method: "pdf", status: "pending", fetchedAgo: null, jobs: running }),
};

export const JustRefreshed: Story = { args: of({ fetchedAgo: MINUTE }) };

export const SomeHoursOld: Story = { args: of({ fetchedAgo: 5 * HOUR }) };

export const MoreThanADayOld: Story = { args: of({ fetchedAgo: 3 * DAY }) };

export const NeverFetched: Story = { args: of(NEVER_FETCHED) };

/** Its only job failed just now: nothing was fetched, and it can be refreshed at once. */
export const NeverFetchedAndFailed: Story = {
  args: of({
    status: "invalid",
    createdAgo: 3 * MINUTE,
    fetchedAgo: null,
    usedAgo: 2 * MINUTE,
    jobs: failedWith("user-action-required", 2 * MINUTE),
  }),
};

export const FetchedInPart: Story = {
  args: of({
    fetchedAgo: null,
    jobs: [
      { ago: HOUR, status: "failed", code: "job-timed-out", failedStep: "retrieve-transactions" },
    ],
  }),
};

/** No job of the last 7 days says what was fetched. */
export const FetchNotKnown: Story = { args: of({ fetchedAgo: null, usedAgo: 20 * DAY }) };

/** Basiq doesn't say either when it used the connection. */
export const LastUseNotKnown: Story = { args: of({ fetchedAgo: null }) };

export const UsedJustNow: Story = { args: of({ fetchedAgo: null, usedAgo: 2 * MINUTE }) };

export const DataDeleted: Story = { args: of({ fetchedAgo: HOUR, purgedAgo: 2 * MINUTE }) };

/** No job says what for: most likely the smart cache, which leaves none. */
export const LookedByItself: Story = { args: of({ fetchedAgo: 3 * DAY, usedAgo: 2 * HOUR }) };

const withSmartCache = (wire: WireConnection) => ({ ...of(wire), smartCache: true });

/** Data comes by itself: the opened row says so. */
export const SmartCache: Story = {
  args: withSmartCache({ fetchedAgo: 3 * DAY, usedAgo: 2 * HOUR }),
};

/** The smart cache leaves it out, and the opened row says why. */
export const SmartCacheLeavesOut: Story = {
  args: withSmartCache({ fetchedAgo: 2 * DAY, signIn: "user-mfa" }),
};

export const SmartCacheMayLeaveOut: Story = {
  args: withSmartCache({ fetchedAgo: 5 * HOUR, signIn: "user-mfa-intermittent" }),
};

/** The background refresh hasn't come for two days: the person's own is what is left. */
export const SmartCacheLate: Story = {
  args: withSmartCache({ fetchedAgo: null, usedAgo: 2 * DAY }),
};

/** Nothing is promised while something is wrong. */
export const SmartCacheAndSignInWrong: Story = {
  args: withSmartCache({ status: "invalid", jobs: failedWith("invalid-credentials") }),
};

export const AsksForACode: Story = { args: of({ signIn: "user-mfa" }) };

export const MayAskForACode: Story = { args: of({ signIn: "user-mfa-intermittent" }) };

export const Expiring: Story = { args: of({ ...OPEN_BANKING, endsIn: 5 * DAY + HOUR }) };

export const LastDay: Story = { args: of({ ...OPEN_BANKING, endsIn: 7 * HOUR }) };

export const SharingEnded: Story = { args: of({ ...OPEN_BANKING, endsIn: -DAY }) };

/** No job that is known says why. */
export const StoppedSharing: Story = {
  args: of({ status: "invalid", fetchedAgo: null, usedAgo: DAY }),
};

export const AccountLocked: Story = {
  args: of({ status: "invalid", jobs: failedWith("locked-account") }),
};

export const ReasonUnknown: Story = {
  args: of({ status: "invalid", jobs: failedWith("a-code-of-next-year") }),
};

export const InvalidWhileBankHasProblems: Story = {
  args: of({ status: "invalid", jobs: failedWith("service-unavailable", 2 * MINUTE) }),
};

export const SignInDetailsWrong: Story = {
  args: of({ status: "invalid", jobs: failedWith("invalid-credentials") }),
};

/** Where its bank has a page for a new password. */
export const ForgottenPassword: Story = {
  args: of({
    status: "invalid",
    newPassword: NEW_PASSWORD,
    jobs: failedWith("invalid-credentials"),
  }),
};

/** A connector that isn't live yet, where that may be why. */
export const FailedInBeta: Story = {
  args: of({ stage: "beta", jobs: failedWith("service-unavailable") }),
};

export const ActionNeededAtBank: Story = {
  args: of({ status: "invalid", jobs: failedWith("user-action-required") }),
};

export const ConsentEnded: Story = { args: of({ status: "revoked" }) };

export const Disconnected: Story = { args: of({ status: "deleted" }) };

export const Unfinished: Story = { args: of({ status: "pre-init", fetchedAgo: null }) };

export const BeingSetUp: Story = {
  args: of({ status: "pending", fetchedAgo: null, jobs: running }),
};

export const StatusOfNextYear: Story = { args: of({ status: "resting" }) };

export const MajorOutage: Story = {
  args: of({ bankStatus: "major-outage", fetchedAgo: 5 * HOUR }),
};

const recovering = (recovery: UseInstitutionRecoveryResult) => (
  <InstitutionRecoveryView recovery={recovery} institutionName="Hooli" />
);

/** Where the app passes `recovery`. */
export const MajorOutageWithOffer: Story = {
  args: {
    ...MajorOutage.args,
    recovery: recovering(recoveryState({ status: "idle", notifiedBy: "app" })),
  },
};

export const MajorOutageWaiting: Story = {
  args: {
    ...of({ bankStatus: "major-outage", jobs: failedWith("job-timed-out") }),
    recovery: recovering(
      recoveryState({
        status: "waiting",
        notifiedBy: "app",
        since: NOW,
        isCancelling: false,
        cancelError: undefined,
      }),
    ),
  },
};

export const RecentlyFailed: Story = {
  args: of({
    fetchedAgo: 5 * HOUR,
    jobs: failedWith("service-unavailable", 2 * MINUTE),
  }),
};

/** The last refresh failed, and another one is the way on. */
export const NobodyAnswered: Story = {
  args: of({
    signIn: "user-mfa",
    jobs: [{ ago: HOUR, status: "failed", code: "job-timed-out", failedStep: "mfa-challenge" }],
  }),
};

export const MayTryAgain: Story = {
  args: of({ fetchedAgo: 5 * HOUR, jobs: failedWith("service-unavailable") }),
};

/** Trying again wouldn't help any more. */
export const FailedThreeTimes: Story = {
  args: of({
    jobs: [1, 2, 3].flatMap((hours) => failedWith("service-unavailable", hours * HOUR)),
  }),
};

export const FailedDuringOutage: Story = {
  args: of({ bankStatus: "major-outage", jobs: failedWith("job-timed-out") }),
};

export const FailedAtDailyLimit: Story = {
  args: of({
    ...OPEN_BANKING,
    jobs: [...failedWith("job-timed-out", 5 * MINUTE), ...TWENTY_TODAY.slice(1)],
  }),
};

export const FailedBeforeApprovalEnds: Story = {
  args: of({ ...OPEN_BANKING, endsIn: 5 * DAY + HOUR, jobs: failedWith("job-timed-out") }),
};

export const DailyLimit: Story = { args: of({ ...OPEN_BANKING, jobs: TWENTY_TODAY }) };

export const Refreshing: Story = {
  args: {
    connection: connectionState({ jobs: running }),
    refresh: refreshState({ status: "started", jobId: "job-1", alreadyRunning: false }),
    jobLine: <JobLineView words="Fetching accounts" rest="About 20 seconds left" progress={0.6} />,
    children: (
      <div className="bk-connection__job">
        <JobProgressView
          job={job(steps("success", "in-progress", "pending"), { etaAt: NOW + 23_000 })}
          kind="refresh"
          institutionName="Hooli"
          secondsLeft={20}
          headingLevel={4}
        />
      </div>
    ),
  },
};

export const RefreshFollowedElsewhere: Story = { args: of({ jobs: running }) };

export const RefreshRequested: Story = {
  args: { refresh: refreshState({ status: "requesting" }) },
};

export const RefreshNotSent: Story = {
  args: { refresh: refreshState({ status: "error", error: lost }) },
};

/** From then on there is a button again. */
export const RefreshRefusedUntil: Story = {
  args: { refresh: refreshState({ status: "error", error: busy }) },
};

export const RefreshSignedOut: Story = {
  decorators: [withSignIn],
  args: { refresh: refreshState({ status: "error", error: signedOut }) },
};

/** Removed elsewhere: trying again can't help, so there is no button for it. */
export const RefreshOfRemoved: Story = {
  args: { refresh: refreshState({ status: "error", error: removed }) },
};

export const RepairOfRemoved: Story = {
  args: { connection: connectionState({ status: "invalid" }), repair: failedRedirect("not-found") },
};

export const RepairWithoutConsent: Story = {
  args: {
    connection: connectionState({ status: "invalid" }),
    repair: failedRedirect("no-active-consent"),
  },
};

export const RepairBusyUntil: Story = {
  args: {
    connection: connectionState({ status: "invalid" }),
    repair: failedRedirect("rate-limited", { retryAt: NOW + 4 * MINUTE }),
  },
};

/** As the check-up: open banking has no sign-in details to update. */
export const ApprovalRefused: Story = {
  args: of({ ...OPEN_BANKING, status: "invalid", jobs: failedWith("invalid-credentials") }),
};

export const ConsentUiNotReached: Story = {
  args: { connection: connectionState({ status: "invalid" }), repair: failedRedirect("network") },
};

/** A job that runs when the row is first shown: its line and its bar say so, and nothing moves. */
export const RefreshingClosed: Story = {
  args: { ...Refreshing.args, refresh: refreshState({ status: "idle" }) },
};

const opened = ({ args }: Story): Story => ({ args: { ...args, defaultOpen: true } });

export const Open: Story = opened(UpToDate);

export const OpenOpenBanking: Story = opened(OpenBanking);

export const OpenJustRefreshed: Story = opened(JustRefreshed);

export const OpenAsksForACode: Story = opened(AsksForACode);

export const OpenSmartCache: Story = opened(SmartCacheLeavesOut);

export const OpenUploadedStatement: Story = opened(UploadedStatementWithUpload);

export const OpenExpiring: Story = opened(Expiring);

export const OpenStoppedSharing: Story = opened(StoppedSharing);

export const OpenSignInDetailsWrong: Story = opened(ForgottenPassword);

export const OpenActionNeededAtBank: Story = opened(ActionNeededAtBank);

export const OpenRecentlyFailed: Story = opened(RecentlyFailed);

export const OpenFailedThreeTimes: Story = opened(FailedThreeTimes);

export const OpenFailedInBeta: Story = opened(FailedInBeta);

export const OpenFailedBeforeApprovalEnds: Story = opened(FailedBeforeApprovalEnds);

export const OpenDailyLimit: Story = opened(DailyLimit);

export const OpenMajorOutage: Story = opened(MajorOutageWithOffer);

export const OpenConsentEnded: Story = opened(ConsentEnded);

export const OpenUnfinished: Story = opened(Unfinished);

export const OnlyShown: Story = {
  args: {
    refresh: undefined,
    repair: undefined,
    update: undefined,
    purge: undefined,
    deletion: undefined,
  },
};

export const BankUnknown: Story = { args: of({ bank: null }) };

export const LongName: Story = {
  args: of({
    ...OPEN_BANKING,
    endsIn: 5 * DAY,
    bank: "Bachmanity Teachers, Nurses and Emergency Workers Mutual Bank of Australia",
  }),
};

// Dialogs stand above the page: the docs show each in a frame of its own.
const parameters = { docs: { story: { inline: false, height: "480px" } } };
const asked = { connectionId: "connection-1", onDone: fn(), onCancel: fn() };

const purging = (purge: UsePurgeConnectionResult, bankName?: string): Story => ({
  parameters,
  render: () => <PurgeDialog {...asked} bankName={bankName} purge={purge} />,
});

export const Purging: Story = purging(purgeState({ status: "idle" }), "Hooli");

export const PurgeFailed: Story = purging(purgeState({ status: "error", error: lost }));

/** Until then the dialog has nothing to confirm. */
export const PurgeBusyUntil: Story = {
  ...purging(purgeState({ status: "error", error: busy }), "Hooli"),
};

export const PurgeSignedOut: Story = {
  ...purging(purgeState({ status: "error", error: signedOut }), "Hooli"),
  decorators: [withSignIn],
};

const disconnecting = (
  deletion: UseDeleteConnectionResult,
  { canPurge = true, hasData = true, wasFetched = true }: Partial<DisconnectDialogProps> = {},
): Story => ({
  parameters,
  render: () => (
    <DisconnectDialog
      {...asked}
      bank="Hooli"
      appName={TERMS.appName}
      afterWithdrawal={TERMS.afterWithdrawal}
      hasData={hasData}
      wasFetched={wasFetched}
      canPurge={canPurge}
      deletion={deletion}
    />
  ),
});

export const Disconnecting: Story = disconnecting(deletionState({ status: "idle" }));

/** The other fact follows the choice: what Basiq does with its copy. */
export const DisconnectingAndDeleting: Story = {
  ...disconnecting(deletionState({ status: "idle" })),
  async play({ canvas, userEvent, globals }) {
    const words = copyIn(globals).connection;
    await userEvent.click(await canvas.findByRole("checkbox", { name: words.alsoDelete }));
    await canvas.findByText(words.disconnectDeletes("Hooli"));
  },
};

export const DisconnectingWhatDoesNotWork: Story = disconnecting(
  deletionState({ status: "idle" }),
  { canPurge: false },
);

/** Basiq's copy is deleted already; the app may still have one. */
export const DisconnectingWithoutData: Story = disconnecting(deletionState({ status: "idle" }), {
  canPurge: false,
  hasData: false,
});

/** Nothing was ever fetched, so nobody has a copy. */
export const DisconnectingNeverFetched: Story = disconnecting(deletionState({ status: "idle" }), {
  canPurge: false,
  hasData: false,
  wasFetched: false,
});

export const DisconnectRequested: Story = disconnecting(deletionState({ status: "requesting" }));

export const DisconnectFailed: Story = disconnecting(
  deletionState({ status: "error", error: lost, purged: false }),
);

export const DataDeletedButNotDisconnected: Story = disconnecting(
  deletionState({ status: "error", error: lost, purged: true }),
);

export const DisconnectOfRemoved: Story = disconnecting(
  deletionState({ status: "error", error: removed, purged: true }),
);

export const DisconnectBusyUntil: Story = {
  ...disconnecting(deletionState({ status: "error", error: busy, purged: true })),
};

export const NameLoading: Story = {
  args: { connection: connectionState({ bank: null, bankLoading: true }) },
};
