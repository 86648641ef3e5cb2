/** A day in a language's own words: `14 March 2027`. Its parts stay on one line. */
export function dayWords(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" })
    .format(at)
    .replaceAll(" ", "\u00a0");
}

/** A moment to the minute: `14 March at 3:04 pm`. */
export function momentWords(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  }).format(at);
}

/** A moment to the minute, with its year: `14 March 2027 at 3:04 pm`. */
export function exactWords(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(at);
}

/** A time of the day: `3:04 pm`. */
export function timeWords(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(at);
}

/**
 * How far off a moment is, rounded down: `in 5 days`, `in 11 months`; `undefined` on the last day,
 * which may be today or tomorrow.
 */
export function daysLeftWords(locale: string, days: number): string | undefined {
  if (days === 0) return undefined;
  const words = new Intl.RelativeTimeFormat(locale);
  return days < 60 ? words.format(days, "day") : words.format(Math.floor(days / 30.5), "month");
}

const MINUTE_MS = 60_000;

/**
 * The first minute in which something is possible that is possible from a moment on: `3:05 pm`. In the hour after
 * midnight with its day, `2 December at 12:05 am`: a pause is shorter than that, so it is read the evening before. The
 * date is true on either side of midnight, as “tomorrow” is not on a page that stays open.
 */
export function fromWords(locale: string, at: number): string {
  const minute = Math.ceil(at / MINUTE_MS) * MINUTE_MS;
  const isAfterMidnight = new Date(minute).getHours() === 0;
  return isAfterMidnight ? momentWords(locale, minute) : timeWords(locale, minute);
}
