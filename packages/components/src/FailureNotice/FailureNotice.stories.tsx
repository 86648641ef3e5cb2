import type { Meta, StoryObj } from "@storybook/react-vite";
import type { GuidanceAction, UseJobProgressResult } from "@basiq-kit/hooks";
import { expect, userEvent } from "storybook/test";
import { BETA, failedJob, MINUTE, NOW, ranOutJob, refusedAnswerJob } from "../testing/states.js";
import { storyActions } from "../testing/storyActions.js";
import { copyIn } from "../testing/languages.js";
import { FailureNoticeView } from "./FailureNoticeView.js";

/** What a failed job says of itself. */
function of(state: UseJobProgressResult) {
  if (state.status !== "failed" && state.status !== "delayed")
    throw new Error(`a job that is ${state.status} has no failure`);
  return { failure: state.failure, guidance: state.guidance };
}

/** The same, with what can be done by now. */
function withAction(state: UseJobProgressResult, action: GuidanceAction) {
  const { failure, guidance } = of(state);
  return { failure, guidance: { ...guidance, action } };
}

const meta = {
  title: "Components/FailureNotice",
  component: FailureNoticeView,
  args: {
    institutionName: "Hooli",
    references: { jobId: "5c50a2d1-561c-48c4-a186-b763bdf5502a" },
    actions: storyActions,
  },
} satisfies Meta<typeof FailureNoticeView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const WrongDetails: Story = {
  args: of(failedJob("invalid-credentials", "The login or password is incorrect")),
};

/** Where its bank has a page for a new password. */
export const ForgottenPassword: Story = {
  args: of(
    failedJob("invalid-credentials", "The login or password is incorrect", { connector: BETA }),
  ),
};

export const ForgottenPasswordWithoutActions: Story = {
  args: { ...ForgottenPassword.args, actions: {} },
};

/** A connector that isn't live yet, where that may be why. */
export const InBeta: Story = {
  args: of(failedJob("service-unavailable", undefined, { connector: BETA })),
};

export const InAlpha: Story = {
  args: of(failedJob("a-code-of-next-year", undefined, { connector: { ...BETA, stage: "alpha" } })),
};

/** What the bank’s own pause allows: until then a time, and no button. */
export const BankUnavailableUntil: Story = {
  args: withAction(failedJob("service-unavailable"), {
    type: "retry-later",
    retryAt: NOW + 10 * MINUTE,
  }),
};

export const BankUnavailableNoLonger: Story = {
  args: withAction(failedJob("service-unavailable"), { type: "retry" }),
};

/** Open banking has no sign-in details: the person approves sharing at the bank again. */
export const ApproveAgain: Story = {
  args: withAction(failedJob("invalid-credentials"), { type: "reauthorise" }),
};

export const AccountLocked: Story = {
  args: of(failedJob("invalid-credentials", "Account is locked")),
};

export const SecurityCheckNotSupported: Story = {
  args: of(failedJob("invalid-credentials", "MFA is not supported")),
};

export const AnswerRefused: Story = { args: of(refusedAnswerJob) };

export const ActionNeededAtBank: Story = {
  args: of(
    failedJob(
      "account-not-accessible-requires-user-action",
      "Accept the new terms & conditions <a href=x>here</a>",
    ),
  ),
};

export const DeclinedAtBank: Story = {
  args: of(failedJob("authorization-failed", "access_denied")),
};

const ofFile = (code: string, detail?: string) => of(failedJob(code, detail, { kind: "upload" }));

export const FileRejected: Story = { args: ofFile("bank-statement-invalid") };

export const FileEmpty: Story = { args: ofFile("empty-file") };

export const FileTooLong: Story = { args: ofFile("row-count-exceeded") };

export const FileHasErrors: Story = { args: ofFile("invalid-csv-row") };

export const FileOfAnotherBank: Story = {
  args: ofFile(
    "bank-statement-not-supported",
    "Statement is not currently supported for this institution",
  ),
};

export const FileNotSupported: Story = { args: ofFile("bank-statement-new-product") };

/** Neither the bank nor the file is at fault. */
export const FileNotProcessed: Story = { args: ofFile("service-unavailable") };

export const BankUnavailable: Story = { args: of(failedJob("service-unavailable")) };

export const BankOutage: Story = {
  args: of(failedJob("service-unavailable", undefined, { connectorStatus: "major-outage" })),
};

export const RetriedByBasiq: Story = {
  args: of(failedJob("service-unavailable", undefined, { kind: "update" })),
};

export const ChallengeRanOut: Story = { args: of(ranOutJob) };

export const TookTooLong: Story = { args: of(failedJob("job-timed-out")) };

export const ConsentEnded: Story = { args: of(failedJob("consent-expired")) };

export const ConnectionEnded: Story = { args: of(failedJob("invalid-connection")) };

export const BankNotSupported: Story = { args: of(failedJob("institution-disabled")) };

export const TooManyRequests: Story = { args: of(failedJob("too-many-requests")) };

export const AppMisconfigured: Story = { args: of(failedJob("no-production-access")) };

const every = {
  userId: "b2f1c0de-88a4-4d0c-9d7c-7a1f0a6f5d11",
  connectionId: "8fce3b40-19d6-4c1a-8a35-2f6f0a7c3c9e",
  jobId: "5c50a2d1-561c-48c4-a186-b763bdf5502a",
  correlationId: "ab2a2a5c-0c7b-4e5e-9a4e-2f9f7f0f6f11",
};

export const Unknown: Story = {
  args: { ...of(failedJob("a-code-of-next-year")), references: every },
};

export const UnderWay: Story = { args: { ...of(failedJob("invalid-credentials")), busy: true } };

export const WithoutActions: Story = {
  args: { ...of(failedJob("invalid-credentials")), actions: {}, references: undefined },
};

export const NameUnknown: Story = {
  args: { ...of(failedJob("invalid-credentials")), institutionName: undefined },
};

/** Where the browser refuses to copy, as it does outside https. */
export const CopyRefused: Story = {
  args: { ...of(failedJob("a-code-of-next-year")), references: every },
  async play({ canvas, globals }) {
    const { support } = copyIn(globals);
    const refuse = () => Promise.reject(new Error("denied"));
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: refuse },
    });
    await userEvent.click(
      canvas.getByRole("button", { name: support.copy(Object.keys(every).length) }),
    );
    await expect(await canvas.findByText(support.selected)).toBeVisible();
    await expect(getSelection()?.toString()).toContain(every.jobId);
    Reflect.deleteProperty(navigator, "clipboard");
  },
};
