import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./Button.js";
import { Dialog } from "./Dialog.js";
import { alertIcon } from "./icons.js";
import { Note } from "./Note.js";

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will be lost, said before the button. */
  readonly children: ReactNode;
  /** Repeats the verb: `Delete 3 connections`. */
  readonly confirm: string;
  readonly cancel: string;
  /** It can't be undone: the focus starts on Cancel. @default false */
  readonly danger?: boolean;
  /** It is running, so it can't be cancelled any more; the dialog stays. @default false */
  readonly busy?: boolean;
  /** Why it didn't work, said in place. */
  readonly problem?: string | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** One confirmation that names the consequence, and no persuasion. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel, danger = false, busy = false } = props;
  const { problem, onConfirm, onCancel } = props;
  const titleId = useId();
  const wayOut = useRef<HTMLButtonElement>(null);

  // A held Enter key opens the dialog and presses what has the focus there.
  useEffect(() => {
    if (danger) wayOut.current?.focus();
  }, [danger]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) onConfirm();
  }

  function dismiss() {
    if (!busy) onCancel();
  }

  return (
    <Dialog label={title} onDismiss={dismiss}>
      <form className="bk-confirm" aria-labelledby={titleId} onSubmit={submit}>
        <h2 id={titleId} className="bk-title">
          {title}
        </h2>
        {children}
        {problem !== undefined && (
          <Note tone="critical" icon={alertIcon} role="alert" text={problem} />
        )}
        <div className="bk-actions">
          <Button type="submit" variant={danger ? "danger" : "primary"} busy={busy}>
            {confirm}
          </Button>
          <Button ref={wayOut} variant="quiet" busy={busy} onClick={dismiss}>
            {cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
