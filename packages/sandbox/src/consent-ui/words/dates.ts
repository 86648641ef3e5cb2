import { DAY_MS } from "../../world/time.js";

const long = new Intl.DateTimeFormat("en-AU", { dateStyle: "long", timeZone: "Australia/Sydney" });

/** "6 January 2025". */
export function longDate(at: number): string {
  return long.format(at);
}

/** "12 months", "180 days": whole years and months where a duration is one. */
export function durationWords(days: number): string {
  return days === 365 ? "12 months" : `${days} days`;
}

/** Whole days until a moment, 0 from then on. */
export function daysUntil(at: number, now: number): number {
  return Math.max(0, Math.ceil((at - now) / DAY_MS));
}

/** "1 connection", "3 connections". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
