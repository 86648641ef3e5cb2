import type { Meta, StoryObj } from "@storybook/react-vite";
import { BasiqError } from "@basiq-kit/hooks";
import { fn, userEvent } from "storybook/test";
import { atNow } from "../testing/AtNow.js";
import { failedRead, mfa, type MfaOptions, MINUTE, NOW, wrongAnswer } from "../testing/states.js";
import { copyIn } from "../testing/languages.js";
import { MfaPromptView } from "./MfaPromptView.js";

const meta = {
  title: "Components/MfaPrompt",
  component: MfaPromptView,
  args: { institutionName: "Hooli", secondsLeft: 112, onDismiss: fn(), onNewCode: fn() },
} satisfies Meta<typeof MfaPromptView>;

export default meta;
type Story = StoryObj<typeof meta>;

const sent = { challengeNumber: 1 } as const;
const unconfirmed = (checked: boolean): MfaOptions => ({
  submission: { ...sent, status: "unconfirmed", error: new BasiqError("network"), checked },
});

export const Code: Story = { args: { mfa: mfa("code") } };

export const CodeAnswered: Story = {
  args: { mfa: mfa("code") },
  play: ({ canvas, globals }) =>
    userEvent.type(canvas.getByLabelText(copyIn(globals).mfa.codeLabel("Hooli")), "1234{Enter}"),
};

export const CodeLeftEmpty: Story = {
  args: { mfa: mfa("code") },
  play: ({ canvas, globals }) =>
    userEvent.click(canvas.getByRole("button", { name: copyIn(globals).mfa.continue })),
};

export const CodeWithoutCountdown: Story = { args: { mfa: mfa("code"), secondsLeft: undefined } };

export const CodeLastSeconds: Story = { args: { mfa: mfa("code"), secondsLeft: 28 } };

export const TwoQuestions: Story = { args: { mfa: mfa("questions") } };

export const OneQuestion: Story = { args: { mfa: mfa("question") } };

export const ApproveInApp: Story = {
  args: { mfa: mfa("confirm"), institutionName: "Raviga Mutual" },
};

export const Submitting: Story = {
  args: { mfa: mfa("code", { submission: { ...sent, status: "submitting" } }) },
};

export const Accepted: Story = {
  args: { mfa: mfa("code", { submission: { ...sent, status: "accepted", at: NOW } }) },
};

export const Rejected: Story = { args: { mfa: mfa("code", { submission: wrongAnswer }) } };

export const RejectedAnswers: Story = {
  args: { mfa: mfa("questions", { submission: wrongAnswer }) },
};

export const RejectedApproval: Story = {
  args: { mfa: mfa("confirm", { submission: wrongAnswer }), institutionName: "Raviga Mutual" },
};

export const NotSent: Story = {
  args: {
    mfa: mfa("code", {
      submission: {
        ...sent,
        status: "rejected",
        error: new BasiqError("rate-limited", { status: 429 }),
      },
    }),
  },
};

/** The job is gone: sending it again can't help. */
export const NotSentForGood: Story = {
  args: {
    mfa: mfa("code", {
      submission: {
        ...sent,
        status: "rejected",
        error: new BasiqError("not-found", { status: 404 }),
      },
    }),
  },
};

/** The server named a time: until then there is nothing to press. */
export const NotSentUntil: Story = {
  args: {
    mfa: mfa("code", {
      submission: {
        ...sent,
        status: "rejected",
        error: new BasiqError("rate-limited", { status: 429, retryAt: NOW + 2 * MINUTE }),
      },
    }),
  },
  decorators: [atNow],
};

export const Expired: Story = { args: { mfa: mfa("code", { after: 120_000 }), secondsLeft: 0 } };

/** The countdown is an estimate, so the field stays if something is typed in it. */
export const ExpiredWhileTyping: Story = {
  args: { mfa: mfa("code", { after: 120_000 }), secondsLeft: 0 },
  play: async ({ canvas, globals }) => {
    const copy = copyIn(globals);
    await userEvent.click(canvas.getByRole("button", { name: copy.mfa.answerAnyway("code") }));
    await userEvent.type(canvas.getByLabelText(copy.mfa.codeLabel("Hooli")), "12");
  },
};

export const ExpiredQuestions: Story = {
  args: { mfa: mfa("questions", { after: 120_000 }), secondsLeft: 0 },
};

export const GettingNewCode: Story = {
  args: { mfa: mfa("code", { after: 120_000 }), secondsLeft: 0, newCodeBusy: true },
};

/** Two new codes have run out. */
export const NoMoreCodes: Story = {
  args: { mfa: mfa("code", { after: 120_000 }), secondsLeft: 0, noMoreCodes: true },
};

/** A hint of the phone that spans several lines. */
export const LongMessage: Story = {
  args: {
    mfa: mfa("code", {
      says: {
        description:
          "We sent a one-time password by text message to the mobile number ending in 178. It may take a minute.",
        input: ["OTP Password"],
      },
    }),
    institutionName: "Pied Piper Bank",
  },
};

export const UnconfirmedChecking: Story = { args: { mfa: mfa("code", unconfirmed(false)) } };

export const Unconfirmed: Story = { args: { mfa: mfa("code", unconfirmed(true)) } };

export const RefusedForeignLink: Story = {
  args: { mfa: mfa("code", { link: "https://au-api.basiq.io.evil.example/jobs/x/mfa" }) },
};

export const CannotBeRead: Story = { args: { mfa: failedRead("not-found") } };

export const NameUnknown: Story = { args: { mfa: mfa("code"), institutionName: undefined } };

export const NameLoading: Story = {
  args: { mfa: mfa("code"), institutionName: undefined, isNameLoading: true },
};
