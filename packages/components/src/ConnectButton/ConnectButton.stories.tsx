import type { Meta, StoryObj } from "@storybook/react-vite";
import { atNow, withSignIn } from "../testing/AtNow.js";
import { MINUTE, NOW } from "../testing/states.js";
import {
  confirmingRedirect,
  failedRedirect,
  idleRedirect,
  redirectState,
} from "../testing/redirects.js";
import { PolicyChangesView } from "../PolicyChanges/PolicyChangesView.js";
import { ACCOUNTS, consent, POLICY, TRANSACTIONS } from "../testing/consents.js";
import { ConnectButtonView } from "./ConnectButtonView.js";

const meta = {
  title: "Components/ConnectButton",
  component: ConnectButtonView,
  args: { redirect: idleRedirect },
} satisfies Meta<typeof ConnectButtonView>;

export default meta;
type Story = StoryObj<typeof meta>;

const confirming = (connections: number | undefined) => ({
  action: "update" as const,
  redirect: confirmingRedirect(connections),
});
const failed = (...error: Parameters<typeof failedRedirect>) => ({
  redirect: failedRedirect(...error),
});
/** As an app draws its buttons. */
const OWN = {
  minBlockSize: 44,
  paddingInline: 16,
  border: "1px solid",
  borderRadius: 22,
  background: "transparent",
  color: "inherit",
  font: "inherit",
};
const PREPARING = redirectState({ status: "preparing" });

export const Idle: Story = {};

export const Preparing: Story = { args: { redirect: PREPARING } };

export const PreparingWithoutIcon: Story = {
  args: { redirect: PREPARING, icon: null, children: "Connect" },
};

export const Redirecting: Story = { args: { redirect: redirectState({ status: "redirecting" }) } };

export const Confirming: Story = { args: confirming(3) };

export const ConfirmingOne: Story = { args: confirming(1) };

export const ConfirmingNone: Story = { args: confirming(0) };

export const ConfirmingUnknownCount: Story = { args: confirming(undefined) };

export const NoConnection: Story = { args: failed("network") };

export const Rejected: Story = { args: failed("rejected") };

/** The connection that was to be updated was removed elsewhere. */
export const ConnectionRemoved: Story = {
  args: { ...failed("not-found"), connectionId: "connection-1" },
};

export const NotAnswering: Story = {
  args: failed("token-endpoint-failed", { correlationId: "8b9a1f72-0c8d-11ef-9d1c-0242ac120002" }),
};

export const NoActiveConsent: Story = {
  args: { action: "extend", ...failed("no-active-consent") },
};

/** There is nothing to extend, so a first consent takes the button’s place. */
export const FirstConsentInstead: Story = {
  args: { action: "extend", firstConsent: idleRedirect, ...failed("no-active-consent") },
};

export const BusyUntil: Story = {
  decorators: [atNow],
  args: failed("rate-limited", { retryAt: NOW + 4 * MINUTE }),
};

export const BusyNoLonger: Story = {
  decorators: [atNow],
  args: failed("rate-limited", { retryAt: NOW }),
};

export const SignInAgain: Story = { decorators: [withSignIn], args: failed("not-signed-in") };

export const TermsHaveChanged: Story = {
  args: { action: "update", redirect: confirmingRedirect(3, true) },
};

/** The app has passed what it asks for now. */
export const ChangesShown: Story = {
  args: {
    action: "update",
    redirect: confirmingRedirect(3, true),
    changes: (
      <PolicyChangesView
        consent={consent({ policyChanged: true, permissions: [ACCOUNTS, TRANSACTIONS] })}
        policy={POLICY}
      />
    ),
  },
};

/** The page shows what has changed already. */
export const ChangesShownElsewhere: Story = {
  args: { action: "update", redirect: confirmingRedirect(3, true), changes: null },
};

export const StorageBlocked: Story = { args: failed("storage-blocked") };

export const NotSaved: Story = { args: failed("before-redirect-failed") };

export const SignedOut: Story = { args: failed("not-signed-in") };

export const Misconfigured: Story = { args: failed("server-token-in-browser") };

export const Large: Story = { args: { size: "large" } };

export const FullWidth: Story = { args: { isFullWidth: true } };

export const FullWidthConfirming: Story = { args: { ...confirming(3), isFullWidth: true } };

export const Secondary: Story = { args: { variant: "secondary", action: "manage" } };

export const OwnWords: Story = { args: { children: "Add another bank", icon: null } };

export const LongWords: Story = {
  args: { children: "Connect the bank that your salary and your rent go through each month" },
};

/** The app's own button, with all that it is given. */
export const OwnButton: Story = {
  args: {
    redirect: PREPARING,
    render: (props) => (
      // oxlint-disable-next-line react/button-has-type -- it is among the props
      <button {...props} className="own" style={OWN} />
    ),
  },
};

/** In a row with the app's own controls, which an error doesn't push aside. */
export const InARow: Story = {
  args: failed("network"),
  render: (args) => (
    <div style={{ display: "flex", flexWrap: "wrap", gap: 12, alignItems: "start" }}>
      <ConnectButtonView {...args} />
      <button type="button" style={OWN}>
        Not now
      </button>
    </div>
  ),
};
