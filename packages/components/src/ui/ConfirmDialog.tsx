import type { NextTry } from "@basiq-kit/hooks";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useCopy } from "../copy/useCopy.js";
import { Button } from "./Button.js";
import { Dialog } from "./Dialog.js";
import { alertIcon } from "./icons.js";
import { Note } from "./Note.js";
import { focusVisibly } from "./moveFocus.js";
import { readWords } from "./readWords.js";
import { RetryButton } from "./RetryButton.js";
import { useOnChange } from "./useOnChange.js";

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will be lost, said before the button. */
  readonly children: ReactNode;
  /** Repeats the verb: `Delete 3 connections`. */
  readonly confirm: string;
  /** The way out while it can still be confirmed; after that it says Close. */
  readonly cancel: string;
  /** Whether it can't be undone: then the focus starts on Cancel. @default false */
  readonly danger?: boolean;
  /** Whether it is running: then it can no longer be cancelled, and the dialog stays. @default false */
  readonly busy?: boolean;
  /** Why it didn't work, shown in the dialog. */
  readonly problem?: string | undefined;
  /** What is known to have happened all the same, above the problem. */
  readonly problemTitle?: string | undefined;
  /** What can be done about the problem, from `useNextTry`: only `now` can the button help. */
  readonly next: NextTry;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once, names what will be lost, and doesn't try to persuade. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel, danger = false, busy = false } = props;
  const { problem, problemTitle, next, onConfirm, onCancel } = props;
  const { read } = useCopy(readWords);
  const titleId = useId();
  const whatId = useId();
  const cancelButton = useRef<HTMLButtonElement>(null);
  const [isHeard, setHeard] = useState(false);
  // What has the focus first says the question and what will be lost: the focus starts below them. Once is enough.
  const question = {
    "aria-describedby": isHeard ? undefined : `${titleId} ${whatId}`,
    onBlur: () => setHeard(true),
  };

  // A held Enter key opens the dialog and presses what has the focus there.
  useEffect(() => {
    if (danger) focusVisibly(cancelButton.current);
  }, [danger]);

  const mayConfirm = next.type === "now";
  useOnChange(mayConfirm, () => {
    // The button that was pressed is gone.
    if (!mayConfirm) focusVisibly(cancelButton.current);
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy && mayConfirm) onConfirm();
  }

  function dismiss() {
    if (!busy) onCancel();
  }

  return (
    <Dialog labelledBy={titleId} onDismiss={dismiss}>
      <form className="bk-confirm" onSubmit={submit}>
        <h2 id={titleId} className="bk-title">
          {title}
        </h2>
        <div id={whatId} className="bk-confirm__what">
          {children}
        </div>
        {problem !== undefined && (
          <Note tone="critical" icon={alertIcon} role="alert" title={problemTitle} text={problem} />
        )}
        <div className="bk-actions">
          {mayConfirm ? (
            <Button
              {...(!danger && question)}
              type="submit"
              variant={danger ? "danger" : "primary"}
              busy={busy}
            >
              {confirm}
            </Button>
          ) : (
            <RetryButton next={next} />
          )}
          <Button
            {...(danger && question)}
            ref={cancelButton}
            variant="quiet"
            busy={busy}
            onClick={dismiss}
          >
            {mayConfirm ? cancel : read.close}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
