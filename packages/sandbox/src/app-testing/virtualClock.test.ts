import { describe, expect, it } from "vitest";
import { virtualClock } from "./virtualClock.js";

describe("virtualClock", () => {
  it("stands still until it is moved", async () => {
    const clock = virtualClock(1_000);
    await clock.settle();
    expect(clock.now()).toBe(1_000);
    await clock.advance(500);
    expect(clock.now()).toBe(1_500);
  });

  it("runs each timer at its moment, and those that it set", async () => {
    const clock = virtualClock(0);
    const ran: [string, number][] = [];
    clock.setTimer(() => {
      ran.push(["first", clock.now()]);
      clock.setTimer(() => ran.push(["third", clock.now()]), 100);
    }, 100);
    clock.setTimer(() => ran.push(["second", clock.now()]), 150);
    clock.setTimer(() => ran.push(["too late", clock.now()]), 201);
    await clock.advance(200);
    expect(ran).toEqual([
      ["first", 100],
      ["second", 150],
      ["third", 200],
    ]);
    expect(clock.waiting()).toBe(1);
  });

  it("keeps the order in which timers of the same moment were set", async () => {
    const clock = virtualClock();
    const ran: number[] = [];
    for (const one of [1, 2, 3]) clock.setTimer(() => ran.push(one), 10);
    await clock.advance(10);
    expect(ran).toEqual([1, 2, 3]);
  });

  it("never runs a timer that was cancelled", async () => {
    const clock = virtualClock();
    let ran = false;
    clock.setTimer(() => (ran = true), 10)();
    await clock.advance(20);
    expect(ran).toBe(false);
  });

  it("waits for running work before it moves on", async () => {
    const clock = virtualClock(0);
    const slow = clock.track(
      new Promise<number>((resolve) => setTimeout(() => resolve(clock.now()), 5)),
    );
    await clock.advance(1_000);
    expect(await slow).toBe(0);
  });

  it("moves on for work that waits for the clock itself", async () => {
    const clock = virtualClock(0);
    const pause = new Promise<void>((resolve) => void clock.setTimer(resolve, 400));
    const slow = clock.track(pause.then(() => clock.now()));
    await clock.advance(1_000);
    expect(await slow).toBe(400);
  });

  it("continues when running work fails", async () => {
    const clock = virtualClock();
    const failing = clock.track(Promise.reject(new Error("lost")));
    await expect(failing).rejects.toThrow("lost");
    await clock.advance(10);
    expect(clock.waiting()).toBe(0);
  });

  it("runs every step inside the function it is passed", async () => {
    const clock = virtualClock();
    clock.setTimer(() => {}, 10);
    let steps = 0;
    await clock.advance(10, (step) => {
      steps += 1;
      return step();
    });
    expect(steps).toBe(2);
  });

  it("moves on until something is found, and returns it", async () => {
    const clock = virtualClock(0);
    let found: string | null = null;
    clock.setTimer(() => (found = "here"), 600);
    expect(await clock.until(() => found)).toBe("here");
    expect(clock.now()).toBe(750);
  });

  it("says what it looked for when it gives up", async () => {
    await expect(virtualClock().until(() => null)).rejects.toThrow(/found nothing: \(\) => null/);
  });
});
