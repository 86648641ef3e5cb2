import type { ConsentDuration } from "@basiq-kit/hooks";

/** How long a consent lasts, in a language's own words: `12 months`. */
export function durationWords(locale: string, duration: ConsentDuration): string {
  return "months" in duration
    ? unitWords(locale, duration.months, "month")
    : unitWords(locale, duration.days, "day");
}

/** A number of months or days in a language's own words: `90 days`. */
export function unitWords(locale: string, count: number, unit: "month" | "day"): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count);
}
