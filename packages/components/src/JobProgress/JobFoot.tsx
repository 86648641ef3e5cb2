import type { UseJobProgressResult } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { actionButton, type FailureActions } from "../failures/actionButton.js";
import { ForgottenPassword, forgottenPasswordUrl } from "../FailureNotice/ForgottenPassword.js";
import { Button } from "../ui/Button.js";
import { jobProgressWords } from "./jobProgressWords.js";

export interface JobFootProps {
  readonly job: UseJobProgressResult;
  readonly bank: string;
  readonly actions: FailureActions | undefined;
  /** Whether the action that was pressed is running. */
  readonly busy: boolean | undefined;
  readonly close: CloseButton | undefined;
}

/** Puts away what is over. */
export interface CloseButton {
  readonly label: string;
  readonly act: () => void;
}

/** The card's last row: what to do about a failure, and a button that puts away what is over. */
export function JobFoot({ job, bank, actions, busy = false, close }: JobFootProps) {
  const copy = useCopy(jobProgressWords);
  const guidance = job.status === "failed" ? job.guidance : undefined;
  const button = guidance && actionButton(guidance, actions, copy.action);
  const isOver = job.status === "failed" || job.status === "succeeded" || job.status === "error";
  const hasLink = forgottenPasswordUrl(guidance?.action) !== undefined;
  return (
    <>
      {(button !== undefined || (isOver && close !== undefined)) && (
        <div className="bk-job__foot">
          {button !== undefined && (
            <Button variant="primary" busy={busy} onClick={() => !busy && button.act()}>
              {button.label}
            </Button>
          )}
          {isOver && close !== undefined && (
            <Button variant={button === undefined ? "secondary" : "quiet"} onClick={close.act}>
              {close.label}
            </Button>
          )}
        </div>
      )}
      {hasLink && <ForgottenPassword bank={bank} action={guidance?.action} />}
    </>
  );
}
