import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runningClock } from "./runningClock.js";

describe("runningClock", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("runs as many times as fast as its option says", () => {
    const clock = runningClock({ speed: 4 });
    const start = clock.now();
    vi.advanceTimersByTime(1_000);
    expect(clock.now() - start).toBe(4_000);
  });

  it("runs a timer after that much of its own time", () => {
    const clock = runningClock({ speed: 10 });
    const start = clock.now();
    const ranAt: number[] = [];
    clock.setTimer(() => ranAt.push(clock.now() - start), 5_000);
    vi.advanceTimersByTime(499);
    expect(ranAt).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(ranAt).toEqual([5_000]);
  });

  it("runs what was due at once after a leap ahead, and the rest sooner", () => {
    const clock = runningClock({ speed: 1 });
    const ran: string[] = [];
    clock.setTimer(() => ran.push("due"), 60_000);
    clock.setTimer(() => ran.push("later"), 61_000);
    clock.skip(60_000);
    vi.advanceTimersByTime(1);
    expect(ran).toEqual(["due"]);
    vi.advanceTimersByTime(1_000);
    expect(ran).toEqual(["due", "later"]);
  });

  it("never runs a timer that was cancelled, not even after a leap", () => {
    const clock = runningClock();
    let ran = false;
    clock.setTimer(() => (ran = true), 1_000)();
    clock.skip(2_000);
    vi.advanceTimersByTime(1_000);
    expect(ran).toBe(false);
  });
});
