/** A day in a language's own words: `14 March 2027`. */
export function dayWords(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(at);
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

/** A time of the day: `3:04 pm`. */
export function timeWords(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(at);
}

/** How far off a day is: `today`, `tomorrow`, `in 5 days`. */
export function inDaysWords(locale: string, days: number): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
}
