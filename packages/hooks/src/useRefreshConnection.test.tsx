import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";
import { useJobProgress } from "./useJobProgress.js";
import { useRefreshConnection } from "./useRefreshConnection.js";

// What a refresh leads to is in jobs/refreshes.test.ts.
describe("useRefreshConnection", () => {
  it("goes from idle via requesting to a new job, and back by a reset, in each component", async () => {
    const { connection, ...world } = createSandboxWorld();
    const options = { connectionId: connection.id };
    const use = () => ({
      one: useRefreshConnection(options),
      other: useRefreshConnection(options),
    });
    const { current, advance, seen } = renderHookInWorld(world, use, undefined);
    expect(current().one.status).toBe("idle");
    await act(async () => void current().one.refresh());
    await advance(0);
    const [jobId] = [...world.sandbox.world.jobs.keys()];
    const started = { status: "started", jobId, alreadyRunning: false };
    expect(current()).toMatchObject({ one: started, other: started });
    expect(new Set(seen.map(({ other }) => other.status))).toEqual(
      new Set(["idle", "requesting", "started"]),
    );
    act(() => current().other.reset());
    expect(current().one.status).toBe("idle");
  });

  it("leads to the job that useJobProgress watches to its end", async () => {
    const world = createSandboxWorld();
    const connectionId = world.connection.id;
    const use = () => {
      const refresh = useRefreshConnection({ connectionId });
      const jobId = refresh.status === "started" ? refresh.jobId : "none-yet";
      return { refresh, job: useJobProgress({ jobId, kind: "refresh" }) };
    };
    const { current, advance } = renderHookInWorld(world, use, undefined);
    await act(async () => void current().refresh.refresh());
    await advance(60_000);
    expect(current().job).toMatchObject({ status: "succeeded", connectionId });
  });
});
