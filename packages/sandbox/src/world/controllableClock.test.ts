import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { controllableClock, isControllable } from "./controllableClock.js";
import { realClock, steppedClock } from "./clock.js";

beforeEach(() => void vi.useFakeTimers({ now: 5_000 }));
afterEach(() => void vi.useRealTimers());

/** Moves the machine's (faked) time. */
const pass = (ms: number) => void vi.setSystemTime(Date.now() + ms);

it("runs with real time by default", () => {
  const clock = controllableClock();
  expect([clock.now(), clock.speed, clock.paused]).toEqual([5_000, 1, false]);
  pass(1_500);
  expect(clock.now()).toBe(6_500);
});

it("changes speed without a jump", () => {
  const clock = controllableClock({ speed: 10, startAt: 100_000 });
  pass(1_000);
  clock.setSpeed(2);
  expect([clock.now(), clock.speed]).toEqual([110_000, 2]);
  pass(1_000);
  expect(clock.now()).toBe(112_000);
});

it("stops while paused, and continues from there", () => {
  const clock = controllableClock({ speed: 10, startAt: 0 });
  pass(100);
  clock.pause();
  clock.pause();
  pass(60_000);
  expect([clock.now(), clock.paused]).toEqual([1_000, true]);
  clock.resume();
  pass(100);
  expect([clock.now(), clock.paused]).toEqual([2_000, false]);
});

it("stays paused when its speed is changed", () => {
  const clock = controllableClock({ startAt: 0 });
  clock.pause();
  clock.setSpeed(10);
  pass(1_000);
  expect(clock.now()).toBe(0);
});

it("skips ahead, running or paused", () => {
  const clock = controllableClock({ startAt: 0 });
  clock.advance(60_000);
  clock.pause();
  clock.advance(1_000);
  expect(clock.now()).toBe(61_000);
});

it("never runs backwards, even when the machine's clock is set back", () => {
  const clock = controllableClock({ startAt: 0 });
  pass(10_000);
  clock.advance(0);
  pass(-8_000);
  expect(clock.now()).toBe(10_000);
});

it.each([0, -2, Number.NaN, Number.POSITIVE_INFINITY])("refuses a speed of %s", (speed) => {
  expect(() => controllableClock({ speed })).toThrow(
    /basiq-kit\/sandbox: controllableClock needs a speed above 0/,
  );
  expect(() => controllableClock().setSpeed(speed)).toThrow(/setSpeed needs a speed above 0/);
});

it.each([-1, Number.NaN])("refuses to advance by %s", (ms) => {
  expect(() => controllableClock().advance(ms)).toThrow(/basiq-kit\/sandbox: advance needs/);
});

it("is distinguished from clocks that can't be controlled", () => {
  expect(isControllable(controllableClock())).toBe(true);
  expect([realClock(), steppedClock()].some(isControllable)).toBe(false);
});
