"use client";

import type { Failure, Guidance } from "@basiq-kit/hooks";
import { Button } from "../ui/Button.js";
import { alertIcon, warningIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { actionButton, type FailureActions, nextWords } from "../failures/actionButton.js";
import { failureCopyOf } from "../failures/failureWords.js";
import type { FailureReferences } from "../copy/references.js";
import { ForgottenPassword, forgottenPasswordUrl } from "./ForgottenPassword.js";
import { FailureSays } from "./FailureSays.js";
import { FailureSupport } from "./FailureSupport.js";
import { useCopy } from "../copy/useCopy.js";
import { failureNoticeWords } from "./failureNoticeWords.js";
import { withClass } from "../ui/withClass.js";

export interface FailureNoticeViewProps {
  /** The failure of a failed job or of a `CheckupItem`. */
  readonly failure: Failure;
  /** Who can act and what comes next; it chooses the words. */
  readonly guidance: Guidance;
  /** The bank's name. @default the copy's `yourBank` */
  readonly institutionName?: string | undefined;
  /** What the app does about it; what it can't do has no button. @default none */
  readonly actions?: FailureActions | undefined;
  /**
   * What to do next, where that is not what the reason alone says; `null` where something else says it. @default the
   * copy's, by the reason
   */
  readonly next?: string | null | undefined;
  /** Whether the action that was pressed is running. @default false */
  readonly busy?: boolean | undefined;
  /** What support asks for, with a button that copies it; a `BasiqError` fits. @default none */
  readonly references?: FailureReferences | undefined;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws what went wrong, what to do about it, and, small, the references for support, folded unless support is the way
 * on: in that order.
 *
 * Use it when you hold the failure yourself (your own `useJobProgress`, a `CheckupItem`);
 * `FailureNotice` is the one that waits for a job by itself.
 *
 * @example
 * <FailureNoticeView failure={job.failure} guidance={job.guidance}
 *   references={{ userId: job.userId, jobId }}
 *   actions={{ retry: refresh, "update-credentials": redirect }} />
 */
export function FailureNoticeView(props: FailureNoticeViewProps) {
  const { failure, guidance, actions, busy = false, className } = props;
  const copy = useCopy(failureNoticeWords);
  const bank = props.institutionName ?? copy.yourBank;
  const { what, next } = failureCopyOf(guidance, copy.failure);
  const button = actionButton(guidance, actions, copy.action);
  return (
    <Note
      tone={guidance.severity}
      icon={guidance.severity === "critical" ? alertIcon : warningIcon}
      title={what(bank)}
      text={props.next === null ? undefined : (props.next ?? nextWords(guidance, next(bank), copy))}
      className={withClass("bk bk-failure", className)}
    >
      <FailureSays failure={failure} guidance={guidance} bank={bank} />
      {(button !== undefined || forgottenPasswordUrl(guidance.action) !== undefined) && (
        <div className="bk-actions">
          {button !== undefined && (
            <Button variant="primary" busy={busy} onClick={() => !busy && button.act()}>
              {button.label}
            </Button>
          )}
          <ForgottenPassword bank={bank} action={guidance.action} />
        </div>
      )}
      <FailureSupport {...{ failure, guidance, bank }} references={props.references} />
    </Note>
  );
}
