import type { Meta, StoryObj } from "@storybook/react-vite";
import { BasiqError } from "@basiq-kit/hooks";
import { expect, fn, userEvent, within } from "storybook/test";
import { mfa, NOW, wrongAnswer } from "../testing/states.js";
import { copyIn } from "../testing/languages.js";
import { MfaPromptView } from "./MfaPromptView.js";

const meta = {
  title: "Components/MfaPrompt",
  component: MfaPromptView,
  args: {
    institutionName: "Hooli",
    secondsLeft: 112,
    onDismiss: fn(),
    onNewCode: fn(),
  },
} satisfies Meta<typeof MfaPromptView>;

export default meta;
type Story = StoryObj<typeof meta>;

const sent = { challengeNumber: 1 } as const;
const lost = new BasiqError("network");

export const Code: Story = { args: { mfa: mfa("code") } };

export const CodeAnswered: Story = {
  args: { mfa: mfa("code", { submit: fn(() => Promise.resolve()) }) },
  async play({ canvasElement, args, globals }) {
    const canvas = within(canvasElement);
    const words = copyIn(globals).mfa;
    const field = canvas.getByLabelText(words.codeLabel("Hooli"));
    await userEvent.type(field, "12 34{Enter}");
    const submit = "submit" in args.mfa ? args.mfa.submit : undefined;
    await expect(submit).toHaveBeenCalledWith(["12 34"]);
    await expect(field).toHaveValue("");
  },
};

export const CodeLeftEmpty: Story = {
  args: { mfa: mfa("code", { submit: fn(() => Promise.resolve()) }) },
  async play({ canvasElement, args, globals }) {
    const canvas = within(canvasElement);
    const words = copyIn(globals).mfa;
    await userEvent.click(canvas.getByRole("button", { name: words.sendCode }));
    const field = canvas.getByLabelText(words.codeLabel("Hooli"));
    await expect(field).toHaveFocus();
    await expect(field).toHaveAccessibleDescription(words.emptyCode("Hooli"));
    const submit = "submit" in args.mfa ? args.mfa.submit : undefined;
    await expect(submit).not.toHaveBeenCalled();
  },
};

export const CodeWithoutCountdown: Story = {
  args: { mfa: mfa("code"), secondsLeft: undefined },
};

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

export const Rejected: Story = {
  args: { mfa: mfa("code", { submission: wrongAnswer }) },
  async play({ canvasElement, globals }) {
    const words = copyIn(globals).mfa;
    const field = within(canvasElement).getByLabelText(words.codeLabel("Hooli"));
    await expect(field).toHaveFocus();
    await expect(field).toHaveAccessibleDescription(words.rejectedCode("Hooli"));
  },
};

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

export const Expired: Story = {
  args: { mfa: mfa("code", { after: 120_000 }), secondsLeft: 0 },
};

export const UnconfirmedLooking: Story = {
  args: {
    mfa: mfa("code", {
      submission: { ...sent, status: "unconfirmed", error: lost, checked: false },
    }),
  },
};

export const Unconfirmed: Story = {
  args: {
    mfa: mfa("code", {
      submission: { ...sent, status: "unconfirmed", error: lost, checked: true },
    }),
  },
};

export const RefusedForeignLink: Story = {
  args: { mfa: mfa("code", { link: "https://au-api.basiq.io.evil.example/jobs/x/mfa" }) },
};

export const CannotBeRead: Story = {
  args: {
    mfa: { status: "error", error: new BasiqError("not-found"), retry: () => Promise.resolve() },
  },
};

export const NameUnknown: Story = { args: { mfa: mfa("code"), institutionName: undefined } };
