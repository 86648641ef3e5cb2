import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, type SandboxWorld } from "./testing/sandboxWorld.js";
import { useCountdown } from "./useCountdown.js";

function countTo(msAhead: number | undefined, change: Partial<SandboxWorld["environment"]> = {}) {
  const world = createSandboxWorld();
  const environment = { ...world.environment, ...change };
  const at = msAhead === undefined ? undefined : world.clock.now() + msAhead;
  const provided = { ...world, provider: { ...world.provider, environment } };
  return { ...world, ...renderHookInWorld(provided, (to?: number) => useCountdown(to), at) };
}

describe("useCountdown", () => {
  it("counts down each second to 0, and then stops", async () => {
    const { seen, advance, clock } = countTo(3_000);
    await advance(60_000);
    expect(seen).toEqual([3, 2, 1, 0]);
    expect(clock.waiting()).toBe(0);
  });

  it("ticks at whole remaining seconds, whenever it started", async () => {
    const { seen, current, advance } = countTo(2_400);
    expect(current()).toBe(3);
    await advance(399);
    expect(current()).toBe(3);
    await advance(1);
    expect(current()).toBe(2);
    await advance(1_000);
    expect(current()).toBe(1);
    await advance(999);
    expect(current()).toBe(1);
    await advance(1);
    expect(seen).toEqual([3, 2, 1, 0]);
  });

  it("does not drift, although each timer is late", async () => {
    const world = createSandboxWorld();
    const late = (callback: () => void, ms: number) => world.clock.setTimer(callback, ms + 40);
    const environment = { ...world.environment, setTimer: late };
    const provided = { ...world, provider: { ...world.provider, environment } };
    const at = world.clock.now() + 120_000;
    const { seen, advance, current } = renderHookInWorld(
      provided,
      () => useCountdown(at),
      undefined,
    );
    await advance(119_040);
    expect(current()).toBe(1);
    await advance(1_000);
    expect(seen).toEqual(Array.from({ length: 121 }, (_, tick) => 120 - tick));
  });

  it("is `undefined` without a moment", async () => {
    const { seen, advance, clock } = countTo(undefined);
    await advance(10_000);
    expect(seen).toEqual([undefined]);
    expect(clock.waiting()).toBe(0);
  });

  it("is 0 for a moment that has passed", async () => {
    const { seen, advance } = countTo(-5_000);
    await advance(10_000);
    expect(seen).toEqual([0]);
  });

  it("restarts with another moment", async () => {
    const { current, rerender, advance, clock } = countTo(3_000);
    await advance(1_000);
    rerender(clock.now() + 10_000);
    expect(current()).toBe(10);
    await advance(1_000);
    expect(current()).toBe(9);
  });

  it("leaves no timer behind", async () => {
    const { unmount, advance, clock } = countTo(60_000);
    unmount();
    await advance(0);
    expect(clock.waiting()).toBe(0);
  });
});
