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

  // A layout effect is cleaned up while the dialog is still in the page: one that is removed before it
  // is closed doesn't give the focus back.
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
        // React decides whether it is open, so the browser must not close it by itself.
        event.preventDefault();
        onDismiss();
      }}
    >
      {children}
    </dialog>
  );
}
