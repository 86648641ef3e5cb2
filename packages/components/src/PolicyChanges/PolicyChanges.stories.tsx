import type { Meta, StoryObj } from "@storybook/react-vite";
import { ACCOUNTS, consent, CUSTOMER, POLICY, TRANSACTIONS } from "../testing/consents.js";
import { PolicyChangesView } from "./PolicyChangesView.js";

const changed = consent({ policyChanged: true });
const [accounts, transactions, customer] = POLICY.permissions;

const meta = {
  title: "Components/PolicyChanges",
  component: PolicyChangesView,
  args: { consent: changed, policy: POLICY },
} satisfies Meta<typeof PolicyChangesView>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Asked for since, with another duration. */
export const Added: Story = {
  args: {
    consent: consent({ policyChanged: true, permissions: [ACCOUNTS, TRANSACTIONS] }),
    policy: { ...POLICY, duration: { months: 6 } },
  },
};

export const Dropped: Story = { args: { policy: { permissions: [accounts] } } };

export const NowRequired: Story = {
  args: { policy: { permissions: [accounts, transactions, { ...customer, required: true }] } },
};

export const NowOptional: Story = {
  args: { policy: { permissions: [accounts, { ...transactions, required: false }, customer] } },
};

export const AnotherPurpose: Story = {
  args: {
    policy: {
      ...POLICY,
      purpose: {
        title: "A home loan",
        description: "Ledgerbird works out what you can afford to borrow.",
      },
    },
  },
};

export const AnotherDuration: Story = { args: { policy: { ...POLICY, duration: { months: 3 } } } };

export const ReachesFurtherBack: Story = {
  args: { policy: { ...POLICY, initialRetrievalDays: 730 } },
};

/** Quoted: no document of Basiq's says what it means. */
export const AnotherRetention: Story = { args: { policy: { ...POLICY, retainData: true } } };

/** All kinds of change at once. */
export const Everything: Story = {
  args: {
    consent: consent({
      policyChanged: true,
      permissions: [ACCOUNTS, TRANSACTIONS, { ...CUSTOMER, consented: true }],
    }),
    policy: {
      permissions: [
        accounts,
        { ...transactions, required: false },
        { scope: "bank:payees:read", required: true },
      ],
      purpose: {
        title: "A home loan",
        description: "Ledgerbird works out what you can afford to borrow.",
      },
      duration: { months: 3 },
      initialRetrievalDays: 730,
      retainData: true,
    },
  },
};

/** Basiq says that the policy has changed; what the app passes has the same permissions and terms. */
export const NothingDifferent: Story = { args: { policy: POLICY } };

/** The app passes nothing, and Basiq documents no way to read it. */
export const Unknown: Story = { args: { policy: undefined } };

/** Written in Basiq's other way: nothing is claimed about those. */
export const NotComparable: Story = {
  args: { policy: { permissions: [{ scope: "account.detail" }] } },
};

export const NotChanged: Story = { args: { consent: consent() } };
