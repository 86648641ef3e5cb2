import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
import { useJobProgress } from "./useJobProgress.js";
import { useRefreshConnection } from "./useRefreshConnection.js";

const REFRESH = /^POST .*\/refresh$/;

function open(options: WorldOptions = {}) {
  const world = createSandboxWorld(options);
  const connectionId = world.connection.id;
  const hook = renderHookInWorld(
    world,
    () => ({
      one: useRefreshConnection({ connectionId }),
      other: useRefreshConnection({ connectionId }),
    }),
    undefined,
  );
  return { ...world, ...hook };
}

describe("useRefreshConnection", () => {
  it("goes from idle via requesting to a new job, in each component that shows the connection", async () => {
    const { current, advance, seen, sandbox } = open();
    expect(current().one.status).toBe("idle");
    await act(async () => void current().one.refresh());
    await advance(0);
    const [jobId] = [...sandbox.world.jobs.keys()];
    const started = { status: "started", jobId, alreadyRunning: false };
    expect(current()).toMatchObject({ one: started, other: started });
    expect(new Set(seen.map(({ other }) => other.status))).toEqual(
      new Set(["idle", "requesting", "started"]),
    );
  });

  it("distinguishes a new job from one that was already running", async () => {
    const { current, advance, startJob } = open();
    const jobId = await startJob();
    await act(async () => void current().one.refresh());
    await advance(0);
    expect(current().one).toMatchObject({ status: "started", jobId, alreadyRunning: true });
  });

  it("sends one request for two clicks at once, in two components too", async () => {
    const { current, advance, network } = open();
    const { one, other } = current();
    const states = Promise.all([one.refresh(), one.refresh(), other.refresh()]);
    await advance(0);
    expect(new Set(await states).size).toBe(1);
    expect(network.sent(REFRESH)).toHaveLength(1);
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

  it("is an error without the app's server, and sends nothing", async () => {
    const { current, advance, network } = open({ route: "direct" });
    await act(async () => void current().one.refresh());
    await advance(0);
    expect(current().one).toMatchObject({ status: "error", error: { code: "server-required" } });
    expect(network.requests).toEqual([]);
  });

  it("is idle again after a reset", async () => {
    const { current, advance } = open();
    await act(async () => void current().one.refresh());
    await advance(0);
    act(() => current().other.reset());
    expect(current().one.status).toBe("idle");
  });
});
