import {
  ConnectButton,
  ConnectorStatus,
  InstitutionRecovery,
  StatementUpload,
} from "@basiq-kit/components";
import type { PickerInstitution } from "@basiq-kit/hooks";
import { useEffect, useRef } from "react";
import { signInMethod } from "./signInMethod.js";

export interface ChosenBankProps {
  readonly bank: PickerInstitution;
  /** Without a consent, the way to the bank is the introduction's. */
  readonly hasConsent: boolean;
  readonly onOther: () => void;
}

/** The chosen bank: its status and a button that leads straight to it, or a statement of it where nobody signs in. */
export function ChosenBank({ bank, hasConsent, onOther }: ChosenBankProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The pressed button is removed, and the focus with it.
  useEffect(() => heading.current?.focus(), []);
  const method = signInMethod(bank);
  return (
    <div className="add__chosen">
      <h3 ref={heading} tabIndex={-1} translate="no">
        {bank.name}
      </h3>
      {method === undefined ? (
        <StatementUpload
          institutionId={bank.id}
          institutionName={bank.name}
          actions={{ "choose-bank": onOther }}
          headingLevel={4}
        />
      ) : (
        <ConnectorStatus
          institutionId={bank.id}
          method={method}
          presentation="notice"
          recovery={InstitutionRecovery}
        />
      )}
      <div className="add__ways">
        {method !== undefined && hasConsent && (
          <ConnectButton
            action="connect"
            institutionId={bank.id}
            returnTo="/"
          >{`Connect ${bank.name}`}</ConnectButton>
        )}
        <button type="button" className="button" onClick={onOther}>
          Choose another
        </button>
      </div>
    </div>
  );
}
