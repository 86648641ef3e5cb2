import { BasiqError } from "@basiq-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { fn, userEvent } from "storybook/test";
import { atNow, withSignIn } from "../testing/AtNow.js";
import { ACCOUNTS, consent, noConsent, POLICY, TERMS, TRANSACTIONS } from "../testing/consents.js";
import { confirmingRedirect, failedRedirect, idleRedirect } from "../testing/redirects.js";
import { copyIn } from "../testing/languages.js";
import { MINUTE, NOW } from "../testing/states.js";
import { PolicyChangesView } from "../PolicyChanges/PolicyChangesView.js";
import { ConsentCardView } from "./ConsentCardView.js";

const meta = {
  title: "Components/ConsentCard",
  component: ConsentCardView,
  args: {
    ...TERMS,
    consent: consent(),
    connections: 3,
    onWithdraw: fn(),
    onKeep: fn(),
    redirect: idleRedirect,
    manage: idleRedirect,
  },
} satisfies Meta<typeof ConsentCardView>;

export default meta;
type Story = StoryObj<typeof meta>;

const olderConsent = consent({ policyChanged: true, permissions: [ACCOUNTS, TRANSACTIONS] });

/** A modal dialog stands above the page: documents draw it in a frame of its own. */
const framed = { docs: { story: { inline: false, height: "640px" } } };

/** Opens the question and waits until it is still, because axe checks it next. */
const asking: Story = {
  parameters: framed,
  async play({ canvas, globals }) {
    const words = copyIn(globals).consent;
    await userEvent.click(canvas.getByRole("button", { name: words.stop }));
    const dialog = canvas.getByRole("dialog", { name: words.stopTitle("Ledgerbird") });
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  },
};

const BUSY = new BasiqError("rate-limited", { retryAt: NOW + 4 * MINUTE });

export const Active: Story = {};

/** What a kind of data comprises opens in place. */
export const ActiveOpened: Story = {
  play: ({ canvas }) => userEvent.click(canvas.getByText(/kinds of data|类数据|البيانات/)),
};

export const ActiveWithoutEnd: Story = { args: { consent: consent({ days: null }) } };

/** Of these, Basiq gives no names. */
export const ActiveWithoutNames: Story = {
  args: {
    consent: consent({
      permissions: [
        { scope: "bank:payees:read", consented: true },
        { scope: "bank:hats:read", consented: true },
        { scope: "bank:regular_payments:read", consented: false },
        { scope: "common:customer.basic:read", consented: false },
      ],
    }),
  },
};

export const PolicyChanged: Story = { args: { consent: consent({ policyChanged: true }) } };

/** The app has passed what it asks for now. */
export const PolicyChangedShown: Story = {
  args: {
    consent: olderConsent,
    changes: <PolicyChangesView consent={olderConsent} policy={POLICY} />,
  },
};

/** "Review the new terms" asks first, because the answer may cost the connections. */
export const PolicyChangedConfirming: Story = {
  args: { consent: consent({ policyChanged: true }), redirect: confirmingRedirect(3) },
};

export const Expiring: Story = { args: { consent: consent({ days: 5 }) } };

export const ExpiringLastDay: Story = { args: { consent: consent({ days: 0.5 }) } };

export const ExpiringRedirectFailed: Story = {
  args: { consent: consent({ days: 5 }), redirect: failedRedirect("network") },
};

export const ExpiringPolicyChanged: Story = {
  args: { consent: consent({ days: 5, policyChanged: true }) },
};

export const Expired: Story = { args: { consent: consent({ days: -2 }) } };

export const Revoked: Story = { args: { consent: consent({ status: "revoked", revokedAgo: 2 }) } };

export const None: Story = { args: { consent: noConsent } };

export const Stale: Story = { args: { consent: consent({ stale: true }) } };

export const Loading: Story = { args: { consent: { status: "loading" } } };

export const CannotBeRead: Story = {
  args: {
    consent: {
      status: "error",
      error: new BasiqError("unavailable", { status: 503, correlationId: "5c50a2d1" }),
      retry: () => Promise.resolve(),
    },
  },
};

/** Nobody can stop it here: an app that shows the receipt alone. */
export const ReceiptOnly: Story = {
  render: () => <ConsentCardView {...TERMS} consent={consent()} connections={3} />,
};

export const Stopping: Story = { ...asking };

export const StoppingOneConnection: Story = { ...asking, args: { connections: 1 } };

export const StoppingUnknownCount: Story = { ...asking, args: { connections: undefined } };

export const StoppingUnderWay: Story = {
  ...asking,
  args: { withdrawal: { status: "requesting" } },
};

export const StoppingFailed: Story = {
  ...asking,
  args: { withdrawal: { status: "error", error: new BasiqError("network") } },
};

export const StoppingBusyUntil: Story = {
  ...asking,
  decorators: [atNow],
  args: { withdrawal: { status: "error", error: BUSY } },
};

export const StoppingSignedOut: Story = {
  ...asking,
  decorators: [withSignIn],
  args: { withdrawal: { status: "error", error: new BasiqError("not-signed-in") } },
};

export const StoppingNeedsSupport: Story = {
  ...asking,
  args: { withdrawal: { status: "error", error: new BasiqError("server-required") } },
};

/** Basiq has agreed, but what is shown couldn't be fetched again. */
export const StoppedButStale: Story = {
  args: { consent: consent({ stale: true }), withdrawal: { status: "done" } },
};
