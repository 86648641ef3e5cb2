import type { PickerInstitution } from "@basiq-kit/hooks";
import { memo } from "react";
import { PickerRow, type PickerRowProps } from "./PickerRow.js";

export interface PickerRowsProps extends Omit<PickerRowProps, "institution"> {
  readonly institutions: readonly PickerInstitution[];
}

/** Kept as it is while only the field changes: a key press draws no row. */
export const PickerRows = memo(function PickerRows({ institutions, ...rest }: PickerRowsProps) {
  return institutions.map((institution) => (
    <PickerRow key={institution.id} institution={institution} {...rest} />
  ));
});
