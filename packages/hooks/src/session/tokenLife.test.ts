import { describe, expect, it } from "vitest";
import { holdToken, isRecent, lifeOf, whileRenewing } from "./tokenLife.js";

const NOW = 1_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const hold = (expiresIn: number) => holdToken({ access_token: "t", expires_in: expiresIn }, NOW);

describe("tokenLife: a token", () => {
  it.each([
    ["good", 0],
    ["good", HOUR - 5 * MINUTE - 1],
    ["renewable", HOUR - 5 * MINUTE],
    ["renewable", HOUR - 10_001],
    ["ended", HOUR - 10_000],
    ["ended", 8 * HOUR],
  ])("of an hour is %s %i ms after it arrived", (life, age) => {
    expect(lifeOf(hold(3_600), NOW + age)).toBe(life);
  });

  it.each([
    ["good", 29_999],
    ["renewable", 30_000],
    ["ended", 50_000],
  ])("of a minute is %s %i ms after it arrived", (life, age) => {
    expect(lifeOf(hold(60), NOW + age)).toBe(life);
  });

  it.each([
    ["good", 29_999],
    ["renewable", 30_000],
  ])("whose renewal was started is %s %i ms after that", (life, later) => {
    const started = NOW + HOUR - 5 * MINUTE;
    expect(lifeOf(whileRenewing(hold(3_600), started), started + later)).toBe(life);
  });

  it.each([
    ["is recent", true, 3_600, 0],
    ["is recent", true, 3_600, MINUTE],
    ["isn't recent", false, 3_600, MINUTE + 1],
    ["is recent", true, 1_800, 0],
    ["isn't recent, because it ends too soon,", false, 1_800, 1],
  ])("%s (%s) with %i s of life, %i ms after it arrived", (_, recent, expiresIn, age) => {
    expect(isRecent(hold(expiresIn), NOW + age)).toBe(recent);
  });
});
