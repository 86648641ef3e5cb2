import { Combobox } from "@base-ui/react/combobox";
import type { PickerInstitution } from "@basiq-kit/hooks";
import { memo } from "react";
import { isStatement } from "../ConnectionCard/isStatement.js";
import { BankMark } from "../ui/BankMark.js";
import { useCopy } from "../copy/useCopy.js";
import { institutionPickerWords } from "./institutionPickerWords.js";
import { PickerState } from "./PickerState.js";

export interface PickerRowProps {
  readonly institution: PickerInstitution;
  readonly logoHosts: readonly string[] | undefined;
  readonly explainsMethod: boolean;
}

/** One bank: who it is, and what a person should know before they choose it. */
export const PickerRow = memo(function PickerRow(props: PickerRowProps) {
  const { institution, logoHosts, explainsMethod } = props;
  const { name, canConnect, methods } = institution;
  const { picker } = useCopy(institutionPickerWords);
  const isByFileAlone = methods.every(isStatement);
  const isByWebAlone = methods.every(({ method }) => method === "web");
  return (
    <Combobox.Item className="bk-picker__row" value={institution} disabled={!canConnect}>
      <BankMark institution={institution} hosts={logoHosts} />
      <div className="bk-picker__about">
        <span className="bk-picker__name" translate="no">
          <bdi>{name}</bdi>
        </span>
        <PickerState institution={institution} />
        {!canConnect && <p className="bk-meta">{picker.unavailable(name)}</p>}
        {explainsMethod && canConnect && isByWebAlone && <p className="bk-meta">{picker.byWeb}</p>}
        {canConnect && isByFileAlone && <p className="bk-meta">{picker.byStatement}</p>}
      </div>
    </Combobox.Item>
  );
});
