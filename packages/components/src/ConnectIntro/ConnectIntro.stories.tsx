import type { Meta, StoryObj } from "@storybook/react-vite";
import { banksFound } from "../testing/connectors.js";
import { consent, POLICY, TERMS } from "../testing/consents.js";
import { failedRedirect, idleRedirect, redirectState } from "../testing/redirects.js";
import { failedRead } from "../testing/states.js";
import { ConnectIntroView } from "./ConnectIntroView.js";
import type { IntroInstitution } from "./nextSteps.js";

const meta = {
  title: "Components/ConnectIntro",
  component: ConnectIntroView,
  args: { ...TERMS, policy: POLICY, redirect: idleRedirect },
} satisfies Meta<typeof ConnectIntroView>;

export default meta;
type Story = StoryObj<typeof meta>;

const bank = (search: string): IntroInstitution | undefined =>
  banksFound({ search }).institutions[0];

export const FirstBank: Story = {};

/** What `InstitutionPicker` chose; this bank always asks for a code. */
export const KnownBank: Story = { args: { institution: bank("Pied Piper") } };

/** This one asks for a password alone, so nothing is said of a phone. */
export const KnownBankWithoutCode: Story = { args: { institution: bank("Hooli") } };

export const BusinessAccounts: Story = { args: { businessAccounts: true } };

/** The app says no more than it must. */
export const PermissionsOnly: Story = {
  args: {
    policy: {
      permissions: [{ scope: "bank:accounts.basic:read" }, { scope: "bank:transactions:read" }],
    },
  },
};

/** They aren't asked again, and read what they have agreed to. */
export const AgreedAlready: Story = { args: { consent: consent() } };

export const AgreedAlreadyKnownBank: Story = {
  args: { consent: consent({ days: 5 }), institution: bank("Pied Piper") },
};

/** An ended consent counts no more: the app's policy stands. */
export const ConsentEnded: Story = { args: { consent: consent({ days: -2 }) } };

export const ConsentLoading: Story = { args: { consent: { status: "loading" } } };

/** That it can't be read keeps nobody from connecting a bank. */
export const ConsentCannotBeRead: Story = { args: { consent: failedRead("network") } };

export const Preparing: Story = { args: { redirect: redirectState({ status: "preparing" }) } };

export const Redirecting: Story = { args: { redirect: redirectState({ status: "redirecting" }) } };

export const NotAnswering: Story = { args: { redirect: failedRedirect("token-endpoint-failed") } };

export const Misconfigured: Story = {
  args: { redirect: failedRedirect("server-token-in-browser") },
};

export const LongWords: Story = {
  args: {
    appName: "Ledgerbird Household Budgeting",
    legalEntity: "Ledgerbird Household Budgeting Services (Australia) Pty Ltd",
    contact: "privacy-and-data-protection@ledgerbird-household-budgeting.example",
    institution: {
      id: "AU99999",
      name: "The Regional and Rural Mutual Bank of Western Australia and the Northern Territory",
    },
  },
};
