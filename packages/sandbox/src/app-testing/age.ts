import { DAY_MS, HOUR_MS, MINUTE_MS } from "../world/time.js";

const UNIT_MS = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS } as const;

type Unit = keyof typeof UNIT_MS;

/**
 * How long ago something happened.
 *
 * - `"3 days"`, `"1 hour"`, `"30 minutes"`;
 * - a number of milliseconds;
 * - `"refreshable"`: a day, long enough for fresh data to be asked for, or as long as there is consent;
 * - `"new"`: this moment.
 *
 * @example
 * world.addConnection({ age: "3 days" });
 */
export type Age = `${number} ${Unit | `${Unit}s`}` | number | "refreshable" | "new";

/** An age in milliseconds. Throws a `RangeError` for a string that isn't an age, and for a negative one. */
export function ageInMs(age: Age): number {
  if (age === "new") return 0;
  if (age === "refreshable") return UNIT_MS.day;
  const ms = typeof age === "number" ? age : parse(age);
  if (Number.isFinite(ms) && ms >= 0) return ms;
  throw new RangeError(
    `basiq-kit/sandbox: "${age}" isn't an age. Use "3 days", "1 hour", "30 minutes", milliseconds, "refreshable" or "new".`,
  );
}

function parse(age: string): number {
  const [, count, unit] = /^(\d+(?:\.\d+)?) (minute|hour|day)s?$/.exec(age) ?? [];
  return isUnit(unit) ? Number(count) * UNIT_MS[unit] : Number.NaN;
}

function isUnit(unit: string | undefined): unit is Unit {
  return unit !== undefined && unit in UNIT_MS;
}
