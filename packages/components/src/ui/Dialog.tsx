import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { focusVisibly } from "./moveFocus.js";

export interface DialogProps {
  /** The id of what names it, usually its heading. */
  readonly labelledBy: string;
  /** The person wants to leave: a dialog that is still drawn afterwards stays open. */
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

/**
 * A native modal dialog: the platform keeps the focus inside, closes on Escape and gives it back.
 *
 * It has a name and no description. What has the focus as it opens is described by what the person has to know: Orca says
 * nothing of a dialog that makes inert what had the focus before, and others would say a description of both twice.
 */
export function Dialog({ labelledBy, onDismiss, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isShown = useRef(false);
  const lastFocused = useRef<HTMLElement>(undefined);
  const lastOnDismiss = useRef(onDismiss);
  const [timesClosed, setTimesClosed] = useState(0);

  // Chromium closes a dialog at the second Escape, whatever `onCancel` does. If it is still drawn after
  // this, it opens again: what is under way has an outcome, and the person must be able to read it.
  function handleClosed() {
    // What was drawn when it closed decides whether that was allowed, not what has been drawn since.
    lastOnDismiss.current();
    setTimesClosed((times) => times + 1);
  }

  // The close event comes later than the closing. When something else is drawn in between, such as the outcome,
  // this is the last moment to ask what was drawn before.
  useLayoutEffect(() => {
    if (isShown.current && dialog.current?.open === false) handleClosed();
    lastOnDismiss.current = onDismiss;
  });

  // A layout effect is cleaned up while the dialog is still in the page: one that is removed before it
  // is closed doesn't give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    const focused = lastFocused.current;
    element?.showModal();
    focusVisibly(focused);
    isShown.current = true;
    return () => {
      isShown.current = false;
      element?.close();
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- opens it again after each time
  }, [timesClosed]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only remembers where the focus is
    <dialog
      ref={dialog}
      className="bk bk-dialog"
      aria-labelledby={labelledBy}
      onFocus={({ target }) => void (lastFocused.current = target)}
      onCancel={(event) => {
        // React decides whether it is open, so the browser must not close it by itself.
        event.preventDefault();
        onDismiss();
      }}
      onClose={({ currentTarget }) => {
        // This event comes later, when the dialog may be open again or no longer wanted.
        if (!currentTarget.open && isShown.current) handleClosed();
      }}
    >
      {children}
    </dialog>
  );
}
