import { Combobox } from "@base-ui/react/combobox";
import type { PickerInstitution } from "@basiq-kit/hooks";
import { memo } from "react";
import { BankMark } from "../ui/BankMark.js";
import { useCopy } from "../copy/useCopy.js";
import { institutionPickerWords } from "./institutionPickerWords.js";
import { PickerState } from "./PickerState.js";

export interface PickerTilesProps {
  readonly institutions: readonly PickerInstitution[];
  readonly logoHosts: readonly string[] | undefined;
}

/** The likely banks: the mark above the short name. */
export const PickerTiles = memo(function PickerTiles({
  institutions,
  logoHosts,
}: PickerTilesProps) {
  const { picker } = useCopy(institutionPickerWords);
  if (institutions.length === 0) return null;
  return (
    <div
      className="bk-picker__tiles"
      data-columns={institutions.length % 3 === 0 ? 3 : 4}
      role="group"
      aria-label={picker.likely}
    >
      {institutions.map((institution) => (
        <Combobox.Item key={institution.id} className="bk-picker__tile" value={institution}>
          <BankMark institution={institution} hosts={logoHosts} />
          <span className="bk-picker__name" translate="no">
            <bdi>{institution.shortName}</bdi>
          </span>
          <PickerState institution={institution} />
        </Combobox.Item>
      ))}
    </div>
  );
});
