import { describe, expect, it } from "vitest";
import { ar } from "../languages/ar.js";
import { enAU } from "../languages/enAU.js";
import { zhHans } from "../languages/zhHans.js";
import { agoWords } from "./ago.js";

/** In the device's own time, as midnight is. */
const NOW = new Date(2026, 2, 20, 21, 0).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const on = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();

describe("agoWords", () => {
  it.each([
    [NOW, "just now", "刚刚", "الآن"],
    [NOW - 59_999, "just now", "刚刚", "الآن"],
    [NOW - MINUTE, "1 minute ago", "1分钟前", "قبل دقيقة واحدة"],
    [NOW - 5.9 * MINUTE, "5 minutes ago", "5分钟前", "قبل 5 دقائق"],
    [NOW - HOUR, "1 hour ago", "1小时前", "قبل ساعة واحدة"],
    [NOW - 2 * HOUR, "2 hours ago", "2小时前", "قبل ساعتين"],
    [NOW - 11 * HOUR, "11 hours ago", "11小时前", "قبل 11 ساعة"],
    [on(19, 22), "23 hours ago", "23小时前", "قبل 23 ساعة"],
    [on(19, 20), "yesterday", "昨天", "أمس"],
    [on(18, 22), "2 days ago", "前天", "أول أمس"],
    [on(17, 12), "3 days ago", "3天前", "قبل 3 أيام"],
    [on(-10, 12), "30 days ago", "30天前", "قبل 30 يومًا"],
    [on(-11, 12), "17\u00a0February\u00a02026", "2026年2月17日", "17\u00a0فبراير\u00a02026"],
    // A clock that runs behind.
    [NOW + 5 * MINUTE, "just now", "刚刚", "الآن"],
  ])("of %s", (at, english, chinese, arabic) => {
    expect(agoWords(enAU, at, NOW)).toBe(english);
    expect(agoWords(zhHans, at, NOW)).toBe(chinese);
    expect(agoWords(ar, at, NOW)).toBe(arabic);
  });
});
