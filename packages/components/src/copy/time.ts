/** A whole number of a unit in a language's own words: `2 minutes`. */
function amount(locale: string, unit: "second" | "minute", value: number): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value);
}

/**
 * A duration as a person would say it, rounded so that it doesn't change each second: `2 minutes`,
 * `50 seconds`; `undefined` under ten seconds, where only "a few" is honest.
 *
 * @param seconds Whole seconds.
 */
export function roughDuration(locale: string, seconds: number): string | undefined {
  if (seconds < 10) return undefined;
  if (seconds <= 50) return amount(locale, "second", Math.ceil(seconds / 10) * 10);
  return amount(locale, "minute", Math.max(1, Math.round(seconds / 60)));
}

/** A duration to the second, for announcements at fixed marks. */
export function exactDuration(locale: string, seconds: number): string {
  return seconds % 60 === 0
    ? amount(locale, "minute", seconds / 60)
    : amount(locale, "second", seconds);
}
