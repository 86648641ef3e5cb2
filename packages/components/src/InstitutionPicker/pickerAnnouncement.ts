import type { UseConnectorsResult } from "@basiq-kit/hooks";
import type { PickerCopy } from "./institutionPickerWords.js";

/**
 * What a screen reader announces about a search: how many banks it found. It changes with the rows,
 * which lag behind the typing, and never repeats itself, so each key press is announced once at most.
 */
export function pickerAnnouncement(banks: UseConnectorsResult, picker: PickerCopy): string {
  if (banks.status !== "ready" || banks.search.trim() === "") return "";
  const { length } = banks.institutions;
  return length > 0
    ? picker.found(length)
    : `${picker.notFound(banks.search.trim())} ${picker.notFoundNext}`;
}
