import { BasiqError } from "@basiq-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { userEvent, within } from "storybook/test";
import { consents, EVERY_CONSENT, RECORD_TERMS, SILENT_TERMS } from "../testing/consents.js";
import { copyIn } from "../testing/languages.js";
import type { ConsentBanks } from "./consentRecordTerms.js";
import { ConsentHistoryView } from "./ConsentHistoryView.js";

const BANKS: ConsentBanks = [
  { name: "Hooli", accounts: ["Everyday 4321", "Savings 8765"] },
  { name: "Pied Piper Bank" },
];

const meta = {
  title: "Components/ConsentHistory",
  component: ConsentHistoryView,
  args: { ...RECORD_TERMS, consents: consents(EVERY_CONSENT) },
} satisfies Meta<typeof ConsentHistoryView>;

export default meta;
type Story = StoryObj<typeof meta>;

const ofActive = (banks: ConsentBanks) => (one: { readonly consentId: string }) =>
  one.consentId === "active" ? banks : undefined;

/** Opens the receipt of the row at an index. */
const opened = (index: number): NonNullable<Story["play"]> =>
  async function play({ canvas, globals }) {
    const { details, earlier } = copyIn(globals).consentRecord;
    if (index > 0)
      await userEvent.click(
        canvas.getByRole("button", { name: earlier(EVERY_CONSENT.length - 1) }),
      );
    const row = canvas.getAllByRole("listitem")[index];
    if (row !== undefined) await userEvent.click(within(row).getByText(details));
  };

export const ActiveOnly: Story = { args: { consents: consents([{ id: "active" }]) } };

export const ActiveWithoutEnd: Story = {
  args: { consents: consents([{ id: "active", days: null }]) },
};

/** The earlier ones are folded. */
export const WithPast: Story = {};

/** Withdrawn, replaced, expired, and one whose status the kit doesn't know. */
export const PastUnfolded: Story = {
  async play({ canvas, globals }) {
    const { earlier } = copyIn(globals).consentRecord;
    await userEvent.click(canvas.getByRole("button", { name: earlier(EVERY_CONSENT.length - 1) }));
  },
};

export const PastOnly: Story = { args: { consents: consents(EVERY_CONSENT.slice(2, 4)) } };

/** All that a receipt can say. */
export const Receipt: Story = { args: { banksOf: ofActive(BANKS) }, play: opened(0) };

/** What the app leaves out on purpose isn’t made up. */
export const ReceiptWithoutAppsPoints: Story = {
  args: SILENT_TERMS,
  play: opened(0),
};

export const ReceiptOfReplaced: Story = { play: opened(1) };

export const ReceiptOfWithdrawn: Story = { play: opened(2) };

/** Here nobody has promised what happens to the app's copy. */
export const ReceiptOfExpired: Story = { play: opened(3) };

/** The app keeps its terms by date, so nothing is said of today. */
export const ReceiptOnTermsOfThen: Story = {
  args: {
    termsOf: ({ consentId }) =>
      consentId === "expired"
        ? { ...RECORD_TERMS, legalEntity: "Birdbook Pty Ltd", howOften: "We fetched data once." }
        : undefined,
  },
  play: opened(3),
};

/** A status that Basiq adds later: nothing is claimed about an end. */
export const ReceiptOfUnknown: Story = { play: opened(5) };

/** The company that gets the data is accredited itself, so nobody is accredited for it. */
export const ReceiptAccreditedItself: Story = {
  args: {
    accreditedParty: { name: RECORD_TERMS.legalEntity, number: "ADRBNK000000" },
    accreditedFor: undefined,
  },
  play: opened(0),
};

/** Until then nothing can be printed or saved, because the banks would be missing. */
export const ReceiptBanksLoading: Story = {
  args: { banksOf: ofActive("loading") },
  play: opened(0),
};

export const ReceiptBanksUnavailable: Story = {
  args: { banksOf: ofActive("unavailable") },
  play: opened(0),
};

export const ReceiptWithoutBanks: Story = { args: { banksOf: ofActive([]) }, play: opened(0) };

export const None: Story = { args: { consents: consents([]) } };

export const Stale: Story = { args: { consents: consents(EVERY_CONSENT, { stale: true }) } };

export const Loading: Story = { args: { consents: { status: "loading" } } };

export const CannotBeRead: Story = {
  args: {
    consents: {
      status: "error",
      error: new BasiqError("unavailable", { status: 503, correlationId: "5c50a2d1" }),
      retry: () => Promise.resolve(),
    },
  },
};
