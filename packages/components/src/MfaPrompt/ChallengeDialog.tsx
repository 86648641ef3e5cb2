import { type ReactNode, useEffect, useRef } from "react";

export interface ChallengeDialogProps {
  /** Names the dialog for screen readers. */
  readonly label: string;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog: the platform keeps the focus inside, closes on Escape and gives it back. */
export function ChallengeDialog({ label, onDismiss, children }: ChallengeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="bk bk-dialog"
      aria-label={label}
      onCancel={(event) => {
        // React draws whether it is open; the platform must not close it behind its back.
        event.preventDefault();
        onDismiss();
      }}
    >
      {children}
    </dialog>
  );
}
