import type { PickerInstitution } from "@basiq-kit/hooks";
import { memo } from "react";
import { PickerRow, type PickerRowProps } from "./PickerRow.js";

export interface PickerRowsProps extends Omit<PickerRowProps, "institution"> {
  readonly institutions: readonly PickerInstitution[];
}

/** Memoised, so that a key press in the field renders no row again. */
export const PickerRows = memo(function PickerRows({ institutions, ...rest }: PickerRowsProps) {
  return institutions.map((institution) => (
    <PickerRow key={institution.id} institution={institution} {...rest} />
  ));
});
