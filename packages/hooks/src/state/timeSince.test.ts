import { describe, expect, it } from "vitest";
import { nextTimeSince, timeSince } from "./timeSince.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** In the device's own time, as midnight is. */
const day = (date: number, hour = 0, minute = 0) =>
  new Date(2026, 2, date, hour, minute, 0).getTime();

describe("timeSince", () => {
  const at = day(4, 20);

  it.each([
    ["its own second", at, 0, at + MINUTE],
    ["59 seconds later", at + 59_999, 0, at + MINUTE],
    ["a minute later", at + MINUTE, MINUTE, at + 2 * MINUTE],
    ["59 minutes later", at + HOUR - 1, 59 * MINUTE, at + HOUR],
    ["an hour later", at + HOUR, HOUR, at + 2 * HOUR],
    ["23 hours later", at + DAY - 1, 23 * HOUR, at + DAY],
    ["a day later", day(5, 21), DAY, day(6)],
    ["after the next midnight", day(6, 1), day(6) - at, day(7)],
    ["a week later", day(11, 13, 5), day(11) - at, day(12)],
    ["before it, by a clock that runs behind", at - 5 * MINUTE, 0, at + MINUTE],
  ])("at %s", (_, now, since, next) => {
    expect(timeSince(at, now)).toBe(since);
    expect(nextTimeSince(at, now)).toBe(next);
  });
});
