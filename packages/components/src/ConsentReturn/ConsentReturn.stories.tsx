import {
  BasiqError,
  type ReturnChanges,
  type UseConsentReturnResult,
  type UseJobProgressResult,
} from "@basiq-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { fn } from "storybook/test";
import { JobsProgressView, type JobsProgressViewProps } from "../JobsProgress/JobsProgressView.js";
import { failedJob, job, NOW, steps } from "../testing/states.js";
import { BANKS, cameOf } from "../testing/returnedBanks.js";
import { together } from "../testing/together.js";
import { ConsentReturnView } from "./ConsentReturnView.js";

const ENDS = NOW + 365 * 24 * 60 * 60_000;
const same = { type: "unchanged" } as const;
const extended: ReturnChanges = {
  status: "ready",
  consent: { type: "changed", expiresAt: ENDS, extended: true, permissionsChanged: false },
  connections: same,
};
const given: ReturnChanges = {
  status: "ready",
  consent: { type: "given", expiresAt: ENDS },
  connections: same,
};
const unchanged: ReturnChanges = {
  status: "ready",
  consent: { type: "unchanged", expiresAt: ENDS },
  connections: same,
};

const returned: Extract<UseConsentReturnResult, { status: "returned" }> = {
  status: "returned",
  action: "connect",
  returnTo: "/accounts",
  changes: unchanged,
  jobs: [{ jobId: "a", kind: "connect" }],
  dismiss: fn(),
};
const unknown = {
  status: "unknown-outcome",
  returnTo: "/accounts",
  changes: unchanged,
  dismiss: fn(),
} as const;

const at = (verify: string, accounts: string) =>
  job(steps(verify, accounts, "pending"), { kind: "connect", etaAt: NOW + 29_000 });
const done = job(steps("success", "success", "success"), { kind: "connect" });
const drawJobs = (...jobs: readonly UseJobProgressResult[]) => drawJobsWith({}, ...jobs);
const drawJobsWith = (
  props: Partial<JobsProgressViewProps>,
  ...jobs: readonly UseJobProgressResult[]
) => ({
  renderJobs: (renderNext: JobsProgressViewProps["renderNext"]) => (
    <JobsProgressView
      all={together(...jobs)}
      kind="connect"
      institutions={BANKS}
      now={NOW}
      renderNext={renderNext}
      headingLevel={4}
      {...props}
    />
  ),
});

const meta = {
  title: "Components/ConsentReturn",
  component: ConsentReturnView,
  args: { back: returned, appName: "Ledgerbird", ...drawJobs(at("in-progress", "pending")) },
} satisfies Meta<typeof ConsentReturnView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Checking: Story = { args: { back: { status: "checking" } } };

export const None: Story = { args: { back: { status: "none" } } };

export const SigningIn: Story = {};

export const PageMayBeLeft: Story = { args: drawJobs(at("success", "in-progress")) };

export const Connected: Story = { args: drawJobs(done) };

/** What came, from the app’s own server, and when the next data does. */
export const ConnectedWithCounts: Story = {
  args: drawJobsWith({ cameOf, nextUpdateOf: () => "by-itself" }, done),
};

export const SeveralBanksConnected: Story = {
  args: drawJobsWith({ cameOf, nextUpdateOf: () => NOW + 10 * 60_000 }, done, done, done),
};

/** The app has no name to say. */
export const AppUnnamed: Story = { args: { ...drawJobs(done), appName: undefined } };

export const SeveralBanks: Story = {
  args: drawJobsWith(
    { actionsOf: () => ({ "update-credentials": fn() }) },
    done,
    failedJob("invalid-credentials", undefined, { kind: "connect" }),
  ),
};

/** The bank didn’t accept the sign-in details: `ConsentReturn` leads back to the secure page by itself. */
export const SignInRefused: Story = {
  args: {
    renderJobs: (renderNext) => (
      <JobsProgressView
        all={together(failedJob("invalid-credentials", undefined, { kind: "connect" }))}
        kind="connect"
        institutionNames={{ a: "Hooli" }}
        actionsOf={() => ({ "update-credentials": fn() })}
        renderNext={renderNext}
        headingLevel={4}
      />
    ),
  },
};

export const FirstConsent: Story = {
  args: { back: { ...returned, action: undefined, changes: given } },
};

export const Renewed: Story = {
  args: { back: { ...returned, action: "reauthorise" }, onContinue: fn() },
};

export const NothingChanged: Story = { args: { back: { ...unknown, action: "connect" } } };

export const ConsentExtended: Story = {
  args: { back: { ...unknown, action: "extend", changes: extended } },
};

export const ConsentExtendedWithJobs: Story = {
  args: { back: { ...returned, action: "extend", changes: extended } },
};

export const ConsentUpdated: Story = {
  args: {
    back: {
      ...unknown,
      action: "update",
      changes: {
        status: "ready",
        consent: { type: "changed", expiresAt: ENDS, extended: true, permissionsChanged: true },
        connections: { type: "changed", added: [], ended: ["a", "b"], renewed: [], stopped: [] },
      },
    },
  },
};

/** The new terms ended the connections, and one was added again: its job doesn't show what was lost. */
export const ConsentUpdatedWithJobs: Story = {
  args: {
    back: {
      ...returned,
      action: "update",
      changes: {
        status: "ready",
        consent: { type: "changed", expiresAt: ENDS, extended: true, permissionsChanged: true },
        connections: { type: "changed", added: ["c"], ended: ["a", "b"], renewed: [], stopped: [] },
      },
    },
  },
};

export const BankRemovedWhileManaging: Story = {
  args: {
    back: {
      ...unknown,
      action: "manage",
      changes: {
        ...unchanged,
        connections: { type: "changed", added: [], ended: ["a"], renewed: [], stopped: [] },
      },
    },
  },
};

export const ConsentWithdrawn: Story = {
  args: {
    back: {
      ...unknown,
      action: "manage",
      changes: {
        status: "ready",
        consent: { type: "ended" },
        connections: { type: "changed", added: [], ended: ["a"], renewed: [], stopped: [] },
      },
    },
  },
};

export const ConnectionRenewed: Story = {
  args: {
    back: {
      ...unknown,
      action: "reauthorise",
      changes: {
        ...unchanged,
        connections: { type: "changed", added: [], ended: [], renewed: ["a"], stopped: [] },
      },
    },
  },
};

export const ReadingWhatChanged: Story = {
  args: { back: { ...unknown, action: "extend", changes: { status: "loading" } } },
};

export const WhatChangedCouldNotBeRead: Story = {
  args: {
    back: {
      ...unknown,
      action: "extend",
      changes: { status: "error", error: new BasiqError("network"), retry: async () => {} },
    },
  },
};

export const BeforeIsNotKnown: Story = {
  args: {
    back: {
      ...unknown,
      action: "extend",
      changes: {
        status: "ready",
        consent: { type: "present", expiresAt: ENDS },
        connections: { type: "unknown" },
      },
    },
  },
};

export const NotKnownWithoutServer: Story = {
  args: {
    back: {
      ...unknown,
      action: "manage",
      changes: { status: "ready", consent: { type: "unknown" }, connections: { type: "unknown" } },
    },
  },
};

export const StateMismatch: Story = { args: { back: { status: "state-mismatch", dismiss: fn() } } };

export const Expired: Story = { args: { back: { status: "expired", dismiss: fn() } } };
