import type { CanRefresh, CheckupItem } from "@basiq-kit/hooks";
import { failureCopyOf } from "../failures/failureWords.js";
import { triedFrom } from "../failures/triedFrom.js";
import { blockedWords } from "../RefreshFlow/refusalSentences.js";
import type { JobsCheckupWords } from "./jobsCheckupWords.js";

export interface CheckupNextFacts {
  readonly bank: string;
  /** Whether the row has the button that helps. */
  readonly hasButton: boolean;
  readonly copy: JobsCheckupWords;
}

/** What the person does next; `undefined` where the row's line says from when on. */
export function checkupNext(
  item: CheckupItem,
  { bank, hasButton, copy }: CheckupNextFacts,
): string | undefined {
  const { guidance } = item;
  if (triedFrom(item, item.canRefresh, copy) !== undefined) return undefined;
  // An instruction without its button would lead nowhere.
  return (
    (hasButton ? undefined : atCardWords(item, bank, copy)) ??
    failureCopyOf(guidance, copy.failure).next(copy.theBank)
  );
}

/** Whether a refresh is the way on, and its card can’t do it now either. */
export function isBlocked({ canRefresh, guidance: { action } }: CheckupItem): boolean {
  return !canRefresh.allowed && (action.type === "retry" || action.type === "open-bank");
}

/** Why it can’t be tried again yet, where there is something to do at the bank until then. */
export function blockedBesides(
  { canRefresh, guidance: { action } }: CheckupItem,
  bank: string,
  copy: JobsCheckupWords,
): string | undefined {
  return action.type === "open-bank" && !canRefresh.allowed && !needsPerson(canRefresh)
    ? blockedWords(canRefresh, copy, bank)
    : undefined;
}

/** Where the person does what the row has no button for; `undefined` where no button is needed. */
function atCardWords(
  { connectionId, canRefresh, guidance: { action } }: CheckupItem,
  bank: string,
  copy: JobsCheckupWords,
): string | undefined {
  const { atCard } = copy.checkup;
  const fix = connectionId === undefined ? atCard.fixOneOfSeveral : atCard.fix;
  switch (action.type) {
    case "retry":
      if (canRefresh.allowed) return atCard.retry(bank);
      return needsPerson(canRefresh) ? fix(bank) : blockedWords(canRefresh, copy, bank);
    case "update-credentials":
    case "reauthorise":
      if (connectionId !== undefined || needsPerson(canRefresh)) return fix(bank);
      // No card asks for it, because none knows of this failure.
      return canRefresh.allowed
        ? atCard.refreshOneOfSeveral(bank)
        : blockedWords(canRefresh, copy, bank);
    case "give-consent":
      return atCard.fix(bank);
    case "open-bank":
    case "retry-later":
    case "wait":
    case "contact-support":
    // Its words say what to do: a row has no place for a file.
    case "choose-file":
    case "choose-bank":
    case "none":
      return undefined;
    default:
      return action satisfies never;
  }
}

function needsPerson(canRefresh: CanRefresh): boolean {
  return !canRefresh.allowed && canRefresh.reason === "cause-not-cleared";
}
