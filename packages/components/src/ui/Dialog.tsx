import { type ReactNode, useLayoutEffect, useRef } from "react";

export interface DialogProps {
  /** Names the dialog for screen readers. */
  readonly label: string;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog: the platform keeps the focus inside, closes on Escape and gives it back. */
export function Dialog({ label, onDismiss, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  // A layout effect, for it ends while the dialog still is in the page: one that is taken out before
  // it is closed doesn't give the focus back.
  useLayoutEffect(() => {
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
