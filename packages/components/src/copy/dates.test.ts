import { describe, expect, it } from "vitest";
import { ar } from "../languages/ar.js";
import { enAU } from "../languages/enAU.js";
import { zhHans } from "../languages/zhHans.js";
import { fromWords } from "./dates.js";

/** In the device's own time, as midnight is. */
const on = (day: number, hour: number, minute: number, second = 0) =>
  new Date(2026, 11, day, hour, minute, second).getTime();

const words = (at: number) =>
  [enAU, zhHans, ar].map(({ locale }) => fromWords(locale, at).replaceAll("\u202f", " "));

describe("fromWords", () => {
  it.each([
    ["the time of the day", on(1, 15, 0), ["3:00 pm", "15:00", "3:00 م"]],
    ["the next whole minute", on(1, 15, 4, 1), ["3:05 pm", "15:05", "3:05 م"]],
    ["the last minute of a day", on(1, 23, 59), ["11:59 pm", "23:59", "11:59 م"]],
    [
      "a moment that is rounded up to midnight",
      on(1, 23, 59, 1),
      ["2 December at 12:00 am", "12月2日 0:00", "2 ديسمبر في 12:00 ص"],
    ],
    [
      "midnight with its day",
      on(2, 0, 0),
      ["2 December at 12:00 am", "12月2日 0:00", "2 ديسمبر في 12:00 ص"],
    ],
    [
      "a time after midnight with its day",
      on(2, 0, 5),
      ["2 December at 12:05 am", "12月2日 0:05", "2 ديسمبر في 12:05 ص"],
    ],
    [
      "the last minute that a pause may reach",
      on(2, 0, 59),
      ["2 December at 12:59 am", "12月2日 0:59", "2 ديسمبر في 12:59 ص"],
    ],
    ["the next hour as any other", on(2, 1, 0), ["1:00 am", "01:00", "1:00 ص"]],
  ])("says %s", (_, at, said) => {
    expect(words(at)).toEqual(said);
  });
});
