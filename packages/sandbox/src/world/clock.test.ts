import { afterEach, describe, expect, it, vi } from "vitest";
import { realClock, scaledClock, steppedClock } from "./clock.js";

describe("steppedClock", () => {
  it("stands still until it is moved", () => {
    const clock = steppedClock(1_000);
    expect(clock.now()).toBe(1_000);
    clock.advance(250);
    clock.advance(0);
    expect(clock.now()).toBe(1_250);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses to advance by %s", (ms) => {
    expect(() => steppedClock().advance(ms)).toThrow(/basiq-kit\/sandbox: advance needs/);
  });
});

describe("clocks over real time", () => {
  afterEach(() => void vi.useRealTimers());

  it("realClock follows the machine", () => {
    vi.useFakeTimers({ now: 5_000 });
    const clock = realClock();
    vi.setSystemTime(7_500);
    expect(clock.now()).toBe(7_500);
  });

  it("scaledClock runs as many times as fast as asked", () => {
    vi.useFakeTimers({ now: 5_000 });
    const clock = scaledClock(10, 100_000);
    vi.setSystemTime(6_500);
    expect(clock.now()).toBe(115_000);
  });

  it.each([0, -2, Number.NaN])("scaledClock refuses a speed of %s", (speed) => {
    expect(() => scaledClock(speed)).toThrow(
      /basiq-kit\/sandbox: scaledClock needs a speed above 0/,
    );
  });
});
