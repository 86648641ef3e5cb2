import type { Meta, StoryObj } from "@storybook/react-vite";
import { ACCOUNTS, consent, noConsent, POLICY, TRANSACTIONS } from "../testing/consents.js";
import {
  confirmingRedirect,
  failedRedirect,
  idleRedirect,
  redirectState,
} from "../testing/redirects.js";
import { failedRead } from "../testing/states.js";
import { PolicyChangesView } from "../PolicyChanges/PolicyChangesView.js";
import { ConsentNoticeView } from "./ConsentNoticeView.js";

const meta = {
  title: "Components/ConsentNotice",
  component: ConsentNoticeView,
  args: { appName: "Ledgerbird", redirect: idleRedirect },
} satisfies Meta<typeof ConsentNoticeView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Expiring: Story = { args: { consent: consent({ days: 5 }) } };

export const ExpiringTomorrow: Story = { args: { consent: consent({ days: 1 }) } };

export const ExpiringLastDay: Story = { args: { consent: consent({ days: 0.5 }) } };

export const ExpiringPreparing: Story = {
  args: { consent: consent({ days: 5 }), redirect: redirectState({ status: "preparing" }) },
};

export const ExpiringRedirecting: Story = {
  args: { consent: consent({ days: 5 }), redirect: redirectState({ status: "redirecting" }) },
};

export const ExpiringRedirectFailed: Story = {
  args: { consent: consent({ days: 5 }), redirect: failedRedirect("network") },
};

export const Expired: Story = { args: { consent: consent({ days: -2 }) } };

export const Revoked: Story = { args: { consent: consent({ status: "revoked", revokedAgo: 2 }) } };

export const PolicyChanged: Story = { args: { consent: consent({ policyChanged: true }) } };

/** "Review the new terms" asks first, because the answer may cost the connections. */
export const PolicyChangedConfirming: Story = {
  args: { consent: consent({ policyChanged: true }), redirect: confirmingRedirect(3) },
};

/** The app has passed what it asks for now. */
export const PolicyChangedShown: Story = {
  args: {
    consent: consent({ policyChanged: true, permissions: [ACCOUNTS, TRANSACTIONS] }),
    changes: (
      <PolicyChangesView
        consent={consent({ policyChanged: true, permissions: [ACCOUNTS, TRANSACTIONS] })}
        policy={{ ...POLICY, duration: { months: 6 } }}
      />
    ),
  },
};

/** An app that offers no redirect to the Consent UI here. */
export const WordsOnly: Story = { args: { consent: consent({ days: 5 }), redirect: undefined } };

export const NothingDue: Story = { args: { consent: consent() } };

export const NeverGiven: Story = { args: { consent: noConsent } };

export const Loading: Story = { args: { consent: { status: "loading" } } };

export const CannotBeRead: Story = { args: { consent: failedRead("network") } };
