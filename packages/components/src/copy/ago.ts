import type { BasicWords } from "./basicWords.js";
import { dayWords } from "./dates.js";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Longer ago than this, nobody counts days. */
const MOST_DAYS = 30;

/**
 * How long ago a moment was, as a person says it: `just now`, `2 hours ago`, `yesterday`, `3 days ago`; beyond 30 days
 * the day itself. A day begins at midnight by the device's time, so what was at noon two days ago isn't yesterday's.
 */
export function agoWords(
  { locale, justNow }: Pick<BasicWords, "locale" | "justNow">,
  at: number,
  now: number,
): string {
  const age = now - at;
  if (age < MINUTE_MS) return justNow;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (age < HOUR_MS) return words.format(-Math.floor(age / MINUTE_MS), "minute");
  if (age < DAY_MS) return words.format(-Math.floor(age / HOUR_MS), "hour");
  const days = daysBetween(at, now);
  return days > MOST_DAYS ? dayWords(locale, at) : words.format(-days, "day");
}

// Rounded, because a day in which the clocks change has 23 or 25 hours.
const daysBetween = (from: number, to: number) => Math.round((dayOf(to) - dayOf(from)) / DAY_MS);

const dayOf = (at: number) => new Date(at).setHours(0, 0, 0, 0);
