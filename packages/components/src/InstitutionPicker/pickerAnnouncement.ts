import type { UseConnectorsResult } from "@basiq-kit/hooks";
import type { PickerCopy } from "./institutionPickerWords.js";
import type { WaysOn } from "./PickerWaysOn.js";

/**
 * What a screen reader announces about a search: how many banks it found. It changes with the rows,
 * which lag behind the typing, and never repeats itself, so each key press is announced once at most.
 */
export function pickerAnnouncement(
  banks: UseConnectorsResult,
  ways: WaysOn,
  picker: PickerCopy,
): string {
  if (banks.status !== "ready" || banks.search.trim() === "") return "";
  const { length } = banks.institutions;
  return length > 0
    ? picker.found(length)
    : `${picker.notFound(banks.search.trim())} ${notFoundNext(ways, picker)}`;
}

/** What to do where no bank was found: what the app offers, besides another spelling. */
export function notFoundNext({ onUploadStatement, onTellUs }: WaysOn, picker: PickerCopy): string {
  if (onUploadStatement !== undefined) return picker.notFoundUpload;
  return onTellUs === undefined ? picker.notFoundNext : picker.notFoundTell;
}
