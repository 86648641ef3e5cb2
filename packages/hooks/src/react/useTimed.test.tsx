import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "../testing/renderInWorld.js";
import { DAY } from "../testing/resources.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { useTimed } from "./useTimed.js";

describe("useTimed", () => {
  it("waits for a distant moment in steps that fit a browser's timer, and renders once", async () => {
    const world = createSandboxWorld();
    const at = world.clock.now() + 60 * DAY;
    const waits: number[] = [];
    Object.assign(world.environment, {
      setTimer(callback: () => void, ms: number) {
        waits.push(ms);
        return world.clock.setTimer(callback, ms);
      },
    });
    const stateAt = (now: number) =>
      now < at ? { state: "before", changesAt: at } : { state: "after", changesAt: undefined };
    const { seen, advance } = renderHookInWorld(
      world,
      () => useTimed(stateAt, "a test"),
      undefined,
    );
    await advance(60 * DAY - 1);
    expect(seen).toEqual(["before"]);
    await advance(1);
    expect(seen).toEqual(["before", "after"]);
    expect(Math.max(...waits)).toBe(2 ** 31 - 1);
  });
});
