import { InstitutionPicker } from "@basiq-kit/components";
import type { PickerInstitution } from "@basiq-kit/hooks";
import { useState } from "react";
import { ChosenBank } from "./ChosenBank.js";

export interface FindBankProps {
  readonly action: "connect" | undefined;
}

/** Looks for a bank, and leads straight to it. */
export function FindBank({ action }: FindBankProps) {
  const [bank, setBank] = useState<PickerInstitution>();
  return bank === undefined ? (
    <InstitutionPicker
      className="add__picker"
      methods={["web", "openbanking"]}
      explainsMethod
      onSelect={setBank}
    />
  ) : (
    <ChosenBank bank={bank} action={action} onOther={() => setBank(undefined)} />
  );
}
