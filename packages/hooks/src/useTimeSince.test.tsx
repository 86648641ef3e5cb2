import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";
import { useTimeSince } from "./useTimeSince.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("useTimeSince", () => {
  it("counts minutes for an hour and then hours, and renders no more than that", async () => {
    const world = createSandboxWorld();
    const at = world.clock.now() - 57.5 * MINUTE;
    const { seen, advance } = renderHookInWorld(world, () => useTimeSince(at), undefined);
    await advance(2.5 * HOUR);
    expect(seen).toEqual([57 * MINUTE, 58 * MINUTE, 59 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR]);
  });

  it("sets no timer once nobody looks", async () => {
    const world = createSandboxWorld();
    const at = world.clock.now();
    const { unmount, advance } = renderHookInWorld(world, () => useTimeSince(at), undefined);
    unmount();
    await advance(0);
    expect(world.clock.waiting()).toBe(0);
  });

  it("needs no provider", () => {
    const { result } = renderHook(() => useTimeSince(Date.now() - 2.5 * HOUR));
    expect(result.current).toBe(2 * HOUR);
  });
});
