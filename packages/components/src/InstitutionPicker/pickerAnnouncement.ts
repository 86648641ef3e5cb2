import type { UseConnectorsResult } from "@basiq-kit/hooks";
import type { PickerCopy } from "./institutionPickerWords.js";

/**
 * What a screen reader announces of a search: how many banks it found. It follows the rows, which come
 * after the typing, and repeats nothing, so that each key press is heard once at most.
 */
export function pickerAnnouncement(banks: UseConnectorsResult, picker: PickerCopy): string {
  if (banks.status !== "ready" || banks.search.trim() === "") return "";
  const { length } = banks.institutions;
  return length > 0
    ? picker.found(length)
    : `${picker.notFound(banks.search.trim())} ${picker.notFoundNext}`;
}
