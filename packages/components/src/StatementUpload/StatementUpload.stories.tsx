import type { Meta, StoryObj } from "@storybook/react-vite";
import {
  BasiqError,
  type FileProblem,
  type StatementUploadState,
  type UseJobProgressResult,
  type UseStatementUploadResult,
} from "@basiq-kit/hooks";
import { fn } from "storybook/test";
import { withSignIn } from "../testing/AtNow.js";
import { failedJob, job, steps } from "../testing/states.js";
import { storyActions } from "../testing/storyActions.js";
import { StatementUploadView } from "./StatementUploadView.js";

const file = { name: "Raviga statement March 2026.pdf", size: 417_600 };
const jobId = "5c50a2d1-561c-48c4-a186-b763bdf5502a";
const actions = { upload: fn(() => Promise.resolve()), cancel: fn(), reset: fn() };

const of = (state: StatementUploadState): UseStatementUploadResult => ({
  ...state,
  maxBytes: 10_485_760,
  ...actions,
});
const invalid = (problem: FileProblem, chosen = file) =>
  of({ status: "invalid", file: chosen, problem });
const failedRequest = (error: BasiqError, mayHaveArrived: boolean) =>
  of({ status: "error", file, error, mayHaveArrived });

function failed(code: string, detail?: string): UseStatementUploadResult {
  const state: UseJobProgressResult = failedJob(code, detail, { kind: "upload" });
  if (state.status !== "failed") throw new Error("This story’s job has to fail.");
  const { failure, guidance } = state;
  return of({ status: "failed", file, jobId, job: state, failure, guidance });
}

const meta = {
  title: "Components/StatementUpload",
  component: StatementUploadView,
  args: { institutionName: "Raviga Mutual", actions: storyActions },
} satisfies Meta<typeof StatementUploadView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Idle: Story = { args: { upload: of({ status: "idle" }) } };

export const Checking: Story = { args: { upload: of({ status: "checking", file }) } };

export const Uploading: Story = { args: { upload: of({ status: "uploading", file }) } };

export const Processing: Story = {
  args: {
    upload: of({
      status: "processing",
      file,
      jobId,
      job: job(steps("success", "in-progress", "pending"), { kind: "upload" }),
    }),
  },
};

export const Succeeded: Story = {
  args: {
    upload: of({
      status: "succeeded",
      file,
      jobId,
      connectionId: "connection-1",
      job: job(steps("success", "success", "success"), { kind: "upload" }),
    }),
  },
};

/** Where the app passes `onContinue`. */
export const SucceededWithNext: Story = { args: { ...Succeeded.args, onContinue: fn() } };

export const NotAStatement: Story = {
  args: { upload: invalid("not-a-statement", { name: "IMG_2041.HEIC", size: 2_412_000 }) },
};

export const EmptyFile: Story = {
  args: { upload: invalid("empty", { name: "statement.csv", size: 0 }) },
};

export const TooLarge: Story = {
  args: { upload: invalid("too-large", { name: "All statements.pdf", size: 48_200_000 }) },
};

export const SizeNotAccepted: Story = { args: { upload: invalid("size-not-accepted") } };

export const NotAccepted: Story = { args: { upload: invalid("not-accepted") } };

export const Unreadable: Story = { args: { upload: invalid("unreadable") } };

export const BankTakesNoFiles: Story = {
  args: { institutionName: "Hooli", upload: invalid("bank-takes-no-files") },
};

export const OfAnotherBank: Story = {
  args: {
    upload: failed(
      "bank-statement-not-supported",
      "Statement is not currently supported for this institution - check statement uploaded against correct bank.",
    ),
  },
};

/** In an app that can't choose another bank. */
export const OfAnotherBankWithoutActions: Story = {
  args: { ...OfAnotherBank.args, actions: undefined },
};

export const HasErrors: Story = {
  args: { upload: failed("invalid-csv-row", "Row 3 has too few columns.") },
};

export const NotRead: Story = { args: { upload: failed("bank-statement-parsing-error") } };

export const NotProcessed: Story = { args: { upload: failed("system-unavailable") } };

export const Unknown: Story = { args: { upload: failed("unknown-error") } };

/** The answer was lost: nothing is sent again by itself. */
export const MayHaveArrived: Story = {
  args: { upload: failedRequest(new BasiqError("timeout"), true) },
};

export const SignedOut: Story = {
  decorators: [withSignIn],
  args: { upload: failedRequest(new BasiqError("not-signed-in", { status: 401 }), false) },
};

export const LongName: Story = {
  args: {
    upload: of({
      status: "uploading",
      file: { name: `${"statement-of-account-0123456789-".repeat(4)}.pdf`, size: 1_250_000 },
    }),
  },
};
