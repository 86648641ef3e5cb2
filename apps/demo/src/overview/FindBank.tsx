import { InstitutionPicker } from "@basiq-kit/components";
import type { PickerInstitution } from "@basiq-kit/hooks";
import { useEffect, useRef, useState } from "react";
import { ChosenBank } from "./ChosenBank.js";
import { MissingBank } from "./MissingBank.js";

export interface FindBankProps {
  readonly bank: PickerInstitution | undefined;
  readonly onBank: (bank: PickerInstitution | undefined) => void;
  /** Without a consent, the way to the bank is the introduction's. */
  readonly hasConsent: boolean;
}

// Some banks can't be signed in to; a statement of theirs can be uploaded.
const METHODS = ["web", "openbanking", "pdf", "csv"] as const;

// What most of its customers have.
const SUGGESTED = ["AU00000", "AU00002", "AU00003", "AU90003"];

/** Finds a bank, and leads straight to it. */
export function FindBank({ bank, onBank, hasConsent }: FindBankProps) {
  const picker = useRef<HTMLDivElement>(null);
  const looksAgain = useRef(false);
  const [missing, setMissing] = useState<string>();
  const isAway = bank !== undefined || missing !== undefined;
  useEffect(() => {
    // The pressed button is removed, and the focus with it.
    if (!isAway && looksAgain.current) picker.current?.querySelector("input")?.focus();
    looksAgain.current = isAway;
  }, [isAway]);
  if (missing !== undefined)
    return <MissingBank search={missing} onBack={() => setMissing(undefined)} />;
  return bank === undefined ? (
    <div ref={picker} className="add__picker">
      <InstitutionPicker
        methods={METHODS}
        suggested={SUGGESTED}
        explainsMethod
        onSelect={onBank}
        // A statement is uploaded for a bank of the list, so one that isn't there can only be asked for.
        onTellUs={setMissing}
      />
    </div>
  ) : (
    <ChosenBank bank={bank} hasConsent={hasConsent} onOther={() => onBank(undefined)} />
  );
}
