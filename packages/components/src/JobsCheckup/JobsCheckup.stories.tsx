import type { Meta, StoryObj } from "@storybook/react-vite";
import { BasiqError } from "@basiq-kit/hooks";
import { fn, userEvent } from "storybook/test";
import { atNow } from "../testing/AtNow.js";
import { checkupState } from "../testing/checkups.js";
import { failedRead, NEW_PASSWORD } from "../testing/states.js";
import { storyActions } from "../testing/storyActions.js";
import { JobsCheckupView } from "./JobsCheckupView.js";

const meta = {
  title: "Components/JobsCheckup",
  component: JobsCheckupView,
  args: { actions: () => storyActions, onDismiss: fn() },
  decorators: [atNow],
} satisfies Meta<typeof JobsCheckupView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const OneBank: Story = { args: { checkup: checkupState(["invalid-credentials"]) } };

/** Opens every row. */
const opened: NonNullable<Story["play"]> = async ({ canvas }) => {
  for (const one of canvas.getAllByRole("button", { expanded: false })) await userEvent.click(one);
};

/** What to do, when it was, and a way to hide it. */
export const Opened: Story = {
  args: { checkup: checkupState(["invalid-credentials", "locked-account"]) },
  play: opened,
};

export const ThreeBanks: Story = {
  args: {
    checkup: checkupState([
      "invalid-credentials",
      "account-not-accessible-requires-user-action",
      "service-unavailable",
    ]),
  },
};

/** A page for a new password, and a connector that isn't live yet. */
export const WhatConnectorsAdd: Story = {
  args: {
    checkup: checkupState(["invalid-credentials", "service-unavailable"], {
      newPassword: NEW_PASSWORD,
      stage: "beta",
    }),
  },
  play: opened,
};

export const ForSupport: Story = {
  args: { checkup: checkupState(["a-code-of-next-year"]) },
  play: opened,
};

/** As its card, which asks the person to approve sharing again. */
export const ApproveAgain: Story = {
  args: { checkup: checkupState(["invalid-credentials"], { method: "openbanking" }) },
};

export const ConsentEnded: Story = { args: { checkup: checkupState(["consent-expired"]) } };

export const BankUnknown: Story = {
  args: { checkup: checkupState(["invalid-credentials"], { known: false }) },
};

/** Where a row has no button, it says where the card is that has one. */
export const DoneAtTheCard: Story = {
  args: {
    checkup: checkupState(["invalid-credentials", "locked-account", "job-timed-out"]),
  },
  render: ({ checkup }) => <JobsCheckupView checkup={checkup} />,
  play: opened,
};

/** There are two connections to the bank, and the job doesn't say which one it was for. */
export const OneOfSeveral: Story = {
  args: { checkup: checkupState(["invalid-credentials"], { matched: false }) },
  render: ({ checkup }) => <JobsCheckupView checkup={checkup} />,
  play: opened,
};

/** Neither of the two asks for the person, because their cards can't know whose job failed. */
export const OneOfSeveralActive: Story = {
  args: { checkup: checkupState(["invalid-credentials"], { matched: false, status: "active" }) },
  render: ({ checkup }) => <JobsCheckupView checkup={checkup} />,
  play: opened,
};

export const OneOfSeveralInOutage: Story = {
  args: {
    checkup: checkupState(["invalid-credentials", "job-timed-out"], {
      matched: false,
      status: "active",
      bankStatus: "major-outage",
    }),
  },
  render: ({ checkup }) => <JobsCheckupView checkup={checkup} />,
  play: opened,
};

/** Only the bank can unlock it, and its card can't refresh it until the outage is over. */
export const LockedInOutage: Story = {
  args: { checkup: checkupState(["locked-account"], { bankStatus: "major-outage" }) },
};

export const NotDismissable: Story = {
  args: { checkup: checkupState(["invalid-credentials"]) },
  render: ({ checkup, actions }) => <JobsCheckupView checkup={checkup} actions={actions} />,
};

export const FromBefore: Story = {
  args: {
    checkup: checkupState(["invalid-credentials"], { refetchError: new BasiqError("network") }),
  },
};

export const Clear: Story = { args: { checkup: checkupState([]), showClear: true } };

/** Nothing at all, as while it loads and where it can't be loaded. */
export const ClearAndSilent: Story = { args: { checkup: checkupState([]) } };

export const Loading: Story = { args: { checkup: { status: "loading" }, showClear: true } };

export const CannotBeRead: Story = { args: { checkup: failedRead("network"), showClear: true } };

export const BankLoading: Story = {
  args: { checkup: checkupState(["invalid-credentials", "locked-account"], { loading: true }) },
};
