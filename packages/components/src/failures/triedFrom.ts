import type { ConnectionState } from "@basiq-kit/hooks";
import type { BasicWords } from "../copy/basicWords.js";
import { fromWords, momentWords } from "../copy/dates.js";

type Failure = Pick<NonNullable<ConnectionState["failure"]>, "guidance">;

/** From when on what failed can be tried again, where only time is missing. */
export function triedFrom(
  { guidance: { action } }: Failure,
  canRefresh: ConnectionState["canRefresh"],
  { locale }: Pick<BasicWords, "locale">,
): string | undefined {
  if (action.type === "retry-later") return fromWords(locale, action.retryAt);
  if (action.type !== "retry" || canRefresh.allowed || !("until" in canRefresh)) return undefined;
  // Only the daily limit lasts for hours, and mostly ends on another day.
  const when = canRefresh.reason === "daily-limit" ? momentWords : fromWords;
  return when(locale, canRefresh.until);
}
