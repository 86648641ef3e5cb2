import type { Meta, StoryObj } from "@storybook/react-vite";
import { BasiqError, type UseConnectionsResult } from "@basiq-kit/hooks";
import { ConnectButtonView } from "../ConnectButton/ConnectButtonView.js";
import { ConnectionCardView } from "../ConnectionCard/ConnectionCardView.js";
import { idleActions } from "../testing/connectionActions.js";
import { connectionStates, failedWith, type WireConnection } from "../testing/connections.js";
import { atNow } from "../testing/AtNow.js";
import { DAY, HOUR, MINUTE, NOW } from "../testing/states.js";
import { idleRedirect } from "../testing/redirects.js";
import { ConnectionListView } from "./ConnectionListView.js";

const nothing = () => Promise.resolve();

function ready(wire: readonly WireConnection[], refetchError?: BasiqError): UseConnectionsResult {
  return {
    status: "ready",
    connections: connectionStates(wire),
    jobs: [],
    refetchError,
    refetch: nothing,
  };
}

const THREE: readonly WireConnection[] = [
  { bank: "Hooli" },
  { bank: "Pied Piper Bank", fetchedAgo: 5 * HOUR, signIn: "user-mfa" },
  { bank: "Raviga Mutual", method: "openbanking", endsIn: 5 * DAY + HOUR },
];

const meta = {
  title: "Components/ConnectionList",
  component: ConnectionListView,
  // A moment is told by how long ago it was.
  decorators: [atNow],
  args: {
    connections: ready(THREE),
    empty: <ConnectButtonView redirect={idleRedirect} />,
    renderCard: (connection, props) => (
      <ConnectionCardView
        {...props}
        {...idleActions}
        connection={connection}
        appName="Piggy"
        afterWithdrawal="We delete our copy within 30 days."
      />
    ),
  },
} satisfies Meta<typeof ConnectionListView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = { args: { connections: { status: "loading" } } };

export const Ready: Story = {};

/** For an app whose smart cache is on: which banks update by themselves, and which need the person. */
export const SmartCache: Story = {
  args: {
    connections: ready([
      { bank: "Hooli", fetchedAgo: 3 * DAY, usedAgo: 2 * HOUR },
      { bank: "Pied Piper Bank", fetchedAgo: 2 * DAY, signIn: "user-mfa" },
      { bank: "Raviga Mutual", method: "openbanking", endsIn: 200 * DAY, usedAgo: 5 * HOUR },
      { bank: "Endframe", status: "invalid", jobs: failedWith("invalid-credentials") },
    ]),
    renderCard: (connection, props) => (
      <ConnectionCardView
        {...props}
        {...idleActions}
        connection={connection}
        appName="Piggy"
        afterWithdrawal="We delete our copy within 30 days."
        smartCache
      />
    ),
  },
};

export const WithEnded: Story = {
  args: {
    connections: ready([
      { bank: "Hooli" },
      { bank: "Nucleus Bank", status: "revoked" },
      { bank: "Endframe", status: "deleted" },
    ]),
  },
};

export const NoneYet: Story = { args: { connections: ready([]) } };

export const AllEnded: Story = {
  args: { connections: ready([{ bank: "Hooli", status: "deleted" }]) },
};

export const Stale: Story = {
  args: { connections: ready([{ bank: "Hooli" }], new BasiqError("network")) },
};

export const CannotBeRead: Story = {
  args: {
    connections: {
      status: "error",
      error: new BasiqError("unavailable", { correlationId: "5c50a2d1" }),
      retry: nothing,
    },
  },
};

/** Until then there is a time, and no button. */
export const CannotBeReadUntil: Story = {
  args: {
    connections: {
      status: "error",
      error: new BasiqError("rate-limited", { retryAt: NOW + 4 * MINUTE }),
      retry: nothing,
    },
  },
};

export const OneNameLoading: Story = {
  args: {
    connections: ready([
      { bank: "Hooli" },
      { bank: null, bankLoading: true, jobs: failedWith("invalid-credentials"), status: "invalid" },
    ]),
  },
};
