import type { UseConsentRedirectResult } from "@basiq-kit/hooks";
import { type ReactNode, type RefObject, useId } from "react";
import { Button } from "../ui/Button.js";
import { useCopy } from "../copy/useCopy.js";
import { connectButtonWords } from "./connectButtonWords.js";
import { focusVisibly } from "../ui/moveFocus.js";
import { useOnChange } from "../ui/useOnChange.js";

export interface ConnectConfirmationProps {
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly redirect: Extract<UseConsentRedirectResult, { status: "confirming" }>;
  /** What has changed; `undefined` where that isn't known, and `null` where the page shows it already. */
  readonly changes: ReactNode;
  /** Called before the answer takes effect, while the focused element is still there. */
  readonly onAnswer: () => void;
}

/**
 * Says what may be lost, before the button that confirms it. The whole group takes the focus, so that a
 * screen reader reads it and a second click on the first button doesn't confirm.
 */
export function ConnectConfirmation(props: ConnectConfirmationProps) {
  const { panel, redirect, changes, onAnswer } = props;
  const { connect } = useCopy(connectButtonWords);
  const { connections, termsChanged, confirm, cancel } = redirect;
  const id = useId();

  useOnChange(panel, () => focusVisibly(panel.current));

  function answer(act: () => void) {
    onAnswer();
    act();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from anywhere in it
    <div
      ref={panel}
      className="bk-connect__confirm"
      role="group"
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={({ key }) => key === "Escape" && answer(cancel)}
    >
      <p id={id} className="bk-text">
        {connect.updateWarning(connections, termsChanged)}
      </p>
      {changes === undefined && termsChanged ? (
        <p className="bk-text">{connect.changesUnknown}</p>
      ) : (
        changes
      )}
      <div className="bk-actions">
        <Button variant={connections === 0 ? "primary" : "danger"} onClick={() => answer(confirm)}>
          {connect.updateConfirm}
        </Button>
        <Button variant="quiet" onClick={() => answer(cancel)}>
          {connect.notNow}
        </Button>
      </div>
    </div>
  );
}
