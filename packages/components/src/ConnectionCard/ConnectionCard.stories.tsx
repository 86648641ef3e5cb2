import type { Meta, StoryObj } from "@storybook/react-vite";
import { BasiqError } from "@basiq-kit/hooks";
import { fn } from "storybook/test";
import { JobProgressView } from "../JobProgress/JobProgressView.js";
import {
  deletionState,
  idleActions,
  purgeState,
  refreshState,
} from "../testing/connectionActions.js";
import { connectionState, DAY, HOUR, MINUTE } from "../testing/connections.js";
import { redirectState } from "../testing/redirects.js";
import { ACCOUNTS, job, NOW, TRANSACTIONS, VERIFY } from "../testing/states.js";
import { ConnectionCardView } from "./ConnectionCardView.js";
import { DisconnectDialog } from "./DisconnectDialog.js";
import { copyIn } from "../testing/languages.js";
import { PurgeDialog } from "./PurgeDialog.js";

const meta = {
  title: "Components/ConnectionCard",
  component: ConnectionCardView,
  args: { appName: "Piggy", connection: connectionState(), ...idleActions },
} satisfies Meta<typeof ConnectionCardView>;

export default meta;
type Story = StoryObj<typeof meta>;

const OPEN_BANKING = { method: "openbanking", endsIn: 200 * DAY } as const;
const failed = (code: string, ago = HOUR) => [{ ago, status: "failed", code }];
const running = [{ ago: 5_000, status: "in-progress" }];
const lost = new BasiqError("network");

export const UpToDate: Story = {};

export const OpenBanking: Story = { args: { connection: connectionState(OPEN_BANKING) } };

export const JustRefreshed: Story = {
  args: { connection: connectionState({ fetchedAgo: MINUTE }) },
};

export const SomeHoursOld: Story = {
  args: { connection: connectionState({ fetchedAgo: 5 * HOUR }) },
};

export const MoreThanADayOld: Story = {
  args: { connection: connectionState({ fetchedAgo: 40 * DAY }) },
};

export const NeverFetched: Story = { args: { connection: connectionState({ fetchedAgo: null }) } };

export const AsksForACode: Story = {
  args: { connection: connectionState({ signIn: "user-mfa" }) },
};

export const MayAskForACode: Story = {
  args: { connection: connectionState({ signIn: "user-mfa-intermittent" }) },
};

export const Expiring: Story = {
  args: { connection: connectionState({ ...OPEN_BANKING, endsIn: 5 * DAY + HOUR }) },
};

export const LastDay: Story = {
  args: { connection: connectionState({ ...OPEN_BANKING, endsIn: 7 * HOUR }) },
};

export const SharingEnded: Story = {
  args: { connection: connectionState({ ...OPEN_BANKING, status: "invalid" }) },
};

export const SignInDetailsWrong: Story = {
  args: {
    connection: connectionState({ status: "invalid", jobs: failed("invalid-credentials") }),
  },
};

export const ActionNeededAtBank: Story = {
  args: {
    connection: connectionState({ status: "invalid", jobs: failed("user-action-required") }),
  },
};

export const ConsentEnded: Story = { args: { connection: connectionState({ status: "revoked" }) } };

export const Disconnected: Story = { args: { connection: connectionState({ status: "deleted" }) } };

export const Unfinished: Story = {
  args: { connection: connectionState({ status: "pre-init", fetchedAgo: null }) },
};

export const BeingSetUp: Story = {
  args: {
    connection: connectionState({ status: "pending", fetchedAgo: null, jobs: running }),
  },
};

export const StatusOfNextYear: Story = {
  args: { connection: connectionState({ status: "resting" }) },
};

export const MajorOutage: Story = {
  args: { connection: connectionState({ bankStatus: "major-outage", fetchedAgo: 5 * HOUR }) },
};

export const RecentlyFailed: Story = {
  args: {
    connection: connectionState({
      fetchedAgo: 5 * HOUR,
      jobs: failed("service-unavailable", 2 * MINUTE),
    }),
  },
};

export const DailyLimit: Story = {
  args: {
    connection: connectionState({
      ...OPEN_BANKING,
      jobs: Array.from({ length: 20 }, (_, index) => ({ ago: index * HOUR, status: "success" })),
    }),
  },
};

export const Refreshing: Story = {
  args: {
    connection: connectionState({ jobs: running }),
    refresh: refreshState({ status: "started", jobId: "job-1", alreadyRunning: false }),
    children: (
      <div className="bk-connection__job">
        <JobProgressView
          job={job(
            [
              [VERIFY, "success"],
              [ACCOUNTS, "in-progress"],
              [TRANSACTIONS, "pending"],
            ],
            { etaAt: NOW + 23_000 },
          )}
          kind="refresh"
          institutionName="Hooli"
          secondsLeft={20}
          headingLevel={4}
        />
      </div>
    ),
  },
};

export const RefreshFollowedElsewhere: Story = {
  args: { connection: connectionState({ jobs: running }) },
};

export const RefreshRequested: Story = {
  args: { refresh: refreshState({ status: "requesting" }) },
};

export const RefreshNotSent: Story = {
  args: { refresh: refreshState({ status: "error", error: lost }) },
};

export const ConsentUiNotReached: Story = {
  args: {
    connection: connectionState({ status: "invalid" }),
    repair: redirectState({ status: "error", error: lost, retry: fn() }),
  },
};

export const MoreOpen: Story = {
  play: ({ canvas, userEvent, globals }) => {
    const name = copyIn(globals).connection.moreOf("Hooli");
    return userEvent.click(canvas.getByRole("button", { name }));
  },
};

export const OnlyShown: Story = {
  args: {
    refresh: undefined,
    repair: undefined,
    update: undefined,
    purge: undefined,
    deletion: undefined,
  },
};

export const BankUnknown: Story = { args: { connection: connectionState({ bank: null }) } };

export const LongName: Story = {
  args: {
    connection: connectionState({
      ...OPEN_BANKING,
      endsIn: 5 * DAY,
      bank: "Bachmanity Teachers, Nurses and Emergency Workers Mutual Bank of Australia",
    }),
  },
};

// Dialogs stand above the page: the docs show each in a frame of its own.
const parameters = { docs: { story: { inline: false, height: "480px" } } };
const asked = { connectionId: "connection-1", onDone: fn(), onCancel: fn() };

export const Purging: Story = {
  parameters,
  render: () => <PurgeDialog {...asked} bankName="Hooli" purge={purgeState({ status: "idle" })} />,
};

export const PurgeFailed: Story = {
  parameters,
  render: () => (
    <PurgeDialog
      {...asked}
      bankName={undefined}
      purge={purgeState({ status: "error", error: lost })}
    />
  ),
};

const disconnecting = { ...asked, bank: "Hooli", appName: "Piggy", canPurge: true };

export const Disconnecting: Story = {
  parameters,
  render: () => (
    <DisconnectDialog {...disconnecting} deletion={deletionState({ status: "idle" })} />
  ),
};

export const DisconnectingWhatDoesNotWork: Story = {
  parameters,
  render: () => (
    <DisconnectDialog
      {...disconnecting}
      canPurge={false}
      deletion={deletionState({ status: "idle" })}
    />
  ),
};

export const DisconnectRequested: Story = {
  parameters,
  render: () => (
    <DisconnectDialog {...disconnecting} deletion={deletionState({ status: "requesting" })} />
  ),
};

export const DisconnectFailed: Story = {
  parameters,
  render: () => (
    <DisconnectDialog
      {...disconnecting}
      deletion={deletionState({ status: "error", error: lost, purged: false })}
    />
  ),
};

export const DataDeletedButNotDisconnected: Story = {
  parameters,
  render: () => (
    <DisconnectDialog
      {...disconnecting}
      deletion={deletionState({ status: "error", error: lost, purged: true })}
    />
  ),
};
