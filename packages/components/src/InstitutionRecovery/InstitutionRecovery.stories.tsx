import type { Meta, StoryObj } from "@storybook/react-vite";
import { BasiqError } from "@basiq-kit/hooks";
import { fn } from "storybook/test";
import { ConnectorStatusView } from "../ConnectorStatus/ConnectorStatusView.js";
import { FailureNoticeView } from "../FailureNotice/FailureNoticeView.js";
import { atNow, withSignIn } from "../testing/AtNow.js";
import { BANK_IN, bankStatus } from "../testing/connectors.js";
import { recoveryState } from "../testing/recoveries.js";
import { failedJob, failedRead, NOW } from "../testing/states.js";
import { InstitutionRecoveryView } from "./InstitutionRecoveryView.js";

const onTryAgain: () => void = fn();
const waiting = { status: "waiting", since: NOW, isCancelling: false } as const;

const meta = {
  title: "Components/InstitutionRecovery",
  component: InstitutionRecoveryView,
  args: {
    recovery: recoveryState({ status: "idle", notifiedBy: "app" }),
    institutionName: "Flutterbeam Mutual",
    children: (
      <ConnectorStatusView connector={bankStatus(BANK_IN["major-outage"])} presentation="notice" />
    ),
  },
} satisfies Meta<typeof InstitutionRecoveryView>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Whether the person waits already isn’t known yet. */
export const Loading: Story = { args: { recovery: recoveryState({ status: "loading" }) } };

/** Around a bank that works, it draws only what is inside of it. */
export const NoOutage: Story = {
  args: {
    recovery: recoveryState({ status: "no-outage" }),
    children: (
      <ConnectorStatusView connector={bankStatus(BANK_IN.degraded)} presentation="notice" />
    ),
  },
};

/** Whether the person waits can't be read, so nothing is offered that might be there already. */
export const CannotBeRead: Story = { args: { recovery: recoveryState(failedRead("network")) } };

export const Offer: Story = {};

export const Asking: Story = {
  args: { recovery: recoveryState({ status: "asking", notifiedBy: "app" }) },
};

/** The app notifies them, wherever they are. */
export const WaitingForTheApp: Story = {
  args: { recovery: recoveryState({ ...waiting, notifiedBy: "app", cancelError: undefined }) },
};

/** Nobody but this page checks: it says that it must stay open. */
export const WaitingOnThisPage: Story = {
  args: { recovery: recoveryState({ ...waiting, notifiedBy: "page", cancelError: undefined }) },
};

export const Cancelling: Story = {
  args: {
    recovery: recoveryState({
      ...waiting,
      notifiedBy: "app",
      isCancelling: true,
      cancelError: undefined,
    }),
  },
};

export const CancelFailed: Story = {
  args: {
    recovery: recoveryState({
      ...waiting,
      notifiedBy: "app",
      cancelError: new BasiqError("network"),
    }),
  },
};

/** Until then stopping can't work, so there is no button for it. */
export const CancelledTooOften: Story = {
  decorators: [atNow],
  args: {
    recovery: recoveryState({
      ...waiting,
      notifiedBy: "app",
      cancelError: new BasiqError("rate-limited", { retryAt: NOW + 3 * 60 * 60_000 }),
    }),
  },
};

export const AskingFailed: Story = {
  args: {
    recovery: recoveryState({
      status: "failed",
      notifiedBy: "app",
      error: new BasiqError("unavailable", {
        correlationId: "ab2a2a5c-0c7b-4e5e-9a4e-2f9f7f0f6f11",
      }),
    }),
  },
};

/** The limit of the server: until then there is no button. */
export const AskedTooOften: Story = {
  decorators: [atNow],
  args: {
    recovery: recoveryState({
      status: "failed",
      notifiedBy: "app",
      error: new BasiqError("rate-limited", { retryAt: NOW + 3 * 60 * 60_000 }),
    }),
  },
};

/** In an app that can sign people in. */
export const SignedOut: Story = {
  decorators: [withSignIn],
  args: {
    recovery: recoveryState({
      status: "failed",
      notifiedBy: "app",
      error: new BasiqError("not-signed-in"),
    }),
  },
};

export const Recovered: Story = {
  args: {
    recovery: recoveryState({ status: "recovered", connectorStatus: "operational" }),
    onTryAgain,
  },
};

export const RecoveredForMost: Story = {
  args: {
    recovery: recoveryState({ status: "recovered", connectorStatus: "partial-outage" }),
    onTryAgain,
  },
};

/** Where the app has nothing to try again. */
export const RecoveredWithoutAction: Story = {
  args: {
    recovery: recoveryState({ status: "recovered", connectorStatus: "operational" }),
  },
};

const failed = failedJob("service-unavailable", undefined, { connectorStatus: "major-outage" });

/** Around the advice after a job that failed. */
export const AroundAFailure: Story = {
  args: {
    children: "guidance" in failed && (
      <FailureNoticeView
        failure={failed.failure}
        guidance={failed.guidance}
        institutionName="Flutterbeam Mutual"
        references={{ jobId: "5c50a2d1-561c-48c4-a186-b763bdf5502a" }}
      />
    ),
  },
};

export const NameUnknown: Story = { args: { institutionName: undefined } };

export const LongName: Story = {
  args: {
    recovery: recoveryState({ ...waiting, notifiedBy: "page", cancelError: undefined }),
    institutionName: "Bachmanity Teachers, Nurses and Emergency Workers Mutual Bank of Australia",
  },
};
