import { ConnectButton, ConnectorStatus } from "@basiq-kit/components";
import type { PickerInstitution } from "@basiq-kit/hooks";
import { useEffect, useRef } from "react";

export interface ChosenBankProps {
  readonly bank: PickerInstitution;
  readonly action: "connect" | undefined;
  readonly onOther: () => void;
}

/** The chosen bank, its status, and a button that leads straight to it. */
export function ChosenBank({ bank, action, onOther }: ChosenBankProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The pressed button is removed, and the focus with it.
  useEffect(() => heading.current?.focus(), []);
  const method = bank.methods[0]?.method;
  return (
    <div className="add__chosen">
      <h3 ref={heading} tabIndex={-1} translate="no">
        {bank.name}
      </h3>
      {(method === "web" || method === "openbanking") && (
        <ConnectorStatus institutionId={bank.id} method={method} presentation="notice" />
      )}
      <div className="add__ways">
        <ConnectButton
          {...(action && { action })}
          institutionId={bank.id}
          returnTo="/"
        >{`Connect ${bank.name}`}</ConnectButton>
        <button type="button" className="button" onClick={onOther}>
          Choose another
        </button>
      </div>
    </div>
  );
}
