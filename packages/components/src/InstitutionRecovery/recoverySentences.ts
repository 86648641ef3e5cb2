import type { BasiqError, NextTry, UseInstitutionRecoveryResult } from "@basiq-kit/hooks";
import { readErrorWords } from "../ui/readErrorWords.js";
import type { InstitutionRecoveryWords } from "./institutionRecoveryWords.js";

/** What a screen reader hears once: that the promise was taken, and that the bank is back. */
export function recoveryAnnouncement(
  state: UseInstitutionRecoveryResult,
  bank: string,
  { recovery }: Pick<InstitutionRecoveryWords, "recovery">,
): string {
  switch (state.status) {
    case "waiting":
      return recovery.waiting[state.notifiedBy](bank);
    case "recovered":
      return state.connectorStatus === "partial-outage"
        ? recovery.partlyBack(bank)
        : recovery.back(bank);
    case "loading":
    case "error":
    case "no-outage":
    case "idle":
    case "asking":
    case "failed":
      return "";
    default:
      return state satisfies never;
  }
}

/** Why asking failed, and what can be done. */
export function askErrorWords(
  error: BasiqError,
  next: NextTry,
  copy: InstitutionRecoveryWords,
): string {
  return reasonWords(error, next, copy) ?? copy.recovery.failed;
}

/** Why the person is still going to be notified, and what can be done. */
export function cancelErrorWords(
  error: BasiqError,
  next: NextTry,
  copy: InstitutionRecoveryWords,
): string {
  return copy.recovery.notStopped(reasonWords(error, next, copy));
}

function reasonWords(
  error: BasiqError,
  next: NextTry,
  copy: InstitutionRecoveryWords,
): string | undefined {
  // Those words are about something that can't be shown.
  return error.code === "rejected" && next.type === "now"
    ? undefined
    : readErrorWords(error, next, copy);
}
