import { networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { ACCOUNTS, aWireJob, VERIFY } from "./testing/jobs.js";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, JOB_REQUEST } from "./testing/sandboxWorld.js";
import { useJobProgress } from "./useJobProgress.js";

/** A job whose first step never ends. */
async function watchStuckJob() {
  const world = createSandboxWorld();
  const jobId = await world.startJob();
  const stuck = aWireJob(
    [
      [VERIFY, "in-progress"],
      [ACCOUNTS, "pending"],
    ],
    { id: jobId },
  );
  world.network.fail(JOB_REQUEST, networkFaults.answers(200, stuck));
  const use = () => useJobProgress({ jobId, kind: "refresh" });
  return { ...world, ...renderHookInWorld(world, use, undefined), jobId };
}

describe("useJobProgress: the renders of a job", () => {
  it("are none for a poll without changes", async () => {
    const { advance, network, seen } = await watchStuckJob();
    await advance(1_000);
    const before = seen.length;
    await advance(10_000);
    expect(network.sent(JOB_REQUEST).length).toBeGreaterThan(5);
    expect(seen).toHaveLength(before);
  });

  it("are one for each change", async () => {
    const world = createSandboxWorld();
    const jobId = await world.startJob();
    world.network.latencyMs = 10;
    const use = () => useJobProgress({ jobId, kind: "refresh" });
    const { advance, seen } = renderHookInWorld(world, use, undefined);
    await advance(60_000);
    const renders = seen.map((job) => JSON.stringify(job));
    expect(renders).toHaveLength(new Set(renders).size);
    // Loading, queued, each of three steps, and the end.
    expect(renders).toHaveLength(6);
  });

  it("are one at the moment a step becomes slow, after twice its usual duration", async () => {
    const { advance, seen, current } = await watchStuckJob();
    await advance(12_000 - 1);
    expect(current()).toMatchObject({ status: "running", pace: "usual" });
    const before = seen.length;
    await advance(1);
    expect(current()).toMatchObject({ status: "running", pace: "slow" });
    await advance(60_000);
    expect(seen).toHaveLength(before + 1);
  });

  it("are one when the device goes offline and one when it is back", async () => {
    const { advance, seen, current, online } = await watchStuckJob();
    await advance(1_000);
    const before = seen.length;
    online.set(false);
    await advance(5_000);
    expect(current()).toMatchObject({ status: "running", reachability: { status: "offline" } });
    online.set(true);
    await advance(1_000);
    expect(current()).toMatchObject({ reachability: { status: "live" } });
    expect(seen).toHaveLength(before + 2);
  });
});

describe("useJobProgress: the requests for a job", () => {
  const times = async (rerenderEveryMs: number) => {
    const { advance, rerender, network } = await watchStuckJob();
    for (let waited = 0; waited < 20_000; waited += rerenderEveryMs) {
      rerender();
      await advance(rerenderEveryMs);
    }
    const sent = network.sent(JOB_REQUEST).map(({ at }) => at);
    return sent.map((at) => at - (sent[0] ?? 0));
  };

  it("come no sooner and no later because its component renders every 100 ms", async () => {
    const quiet = await times(20_000);
    expect(quiet.length).toBeGreaterThan(8);
    expect(await times(100)).toEqual(quiet);
  });

  it("come no sooner and no later because its statistics are a new object on each render", async () => {
    const world = createSandboxWorld();
    const jobId = await world.startJob();
    const use = () =>
      useJobProgress({ jobId, kind: "refresh", stats: { verifyCredentials: 4_000 } });
    const { advance, rerender } = renderHookInWorld(world, use, undefined);
    for (let waited = 0; waited < 5_000; waited += 100) {
      rerender();
      await advance(100);
    }
    expect(world.network.sent(JOB_REQUEST).length).toBeLessThanOrEqual(4);
    expect(world.network.sent(JOB_REQUEST).length).toBeGreaterThanOrEqual(2);
  });

  it("are shared by two components", async () => {
    const world = createSandboxWorld();
    const jobId = await world.startJob();
    const use = () => [
      useJobProgress({ jobId, kind: "refresh" }),
      useJobProgress({ jobId, kind: "refresh" }),
    ];
    const { advance, current } = renderHookInWorld(world, use, undefined);
    await advance(60_000);
    expect(current()).toMatchObject([{ status: "succeeded" }, { status: "succeeded" }]);
    const sent = world.network.sent(JOB_REQUEST).map(({ at }) => at);
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent.length).toBeLessThan(10);
  });

  it("are one at once for each refetch", async () => {
    const { advance, network, current, clock } = await watchStuckJob();
    await advance(1_000);
    const job = current();
    if ("refetch" in job) void job.refetch();
    await advance(0);
    expect(network.sent(JOB_REQUEST).map(({ at }) => clock.now() - at)).toEqual([1_000, 0]);
  });

  it("end with its last component", async () => {
    const { advance, network, unmount, clock } = await watchStuckJob();
    await advance(1_000);
    unmount();
    await advance(60_000);
    expect(network.sent(JOB_REQUEST)).toHaveLength(1);
    expect(clock.waiting()).toBe(0);
  });
});
