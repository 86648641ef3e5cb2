import { networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { ACCOUNTS, aWireJob, VERIFY } from "./testing/jobs.js";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, JOB_REQUEST } from "./testing/sandboxWorld.js";
import { useJobProgress } from "./useJobProgress.js";

/** A job whose first step never ends, and takes 6 s by statistics that are a new object on each render. */
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
  const use = () => useJobProgress({ jobId, kind: "refresh", stats: { verifyCredentials: 6_000 } });
  return { ...world, ...renderHookInWorld(world, use, undefined), jobId };
}

describe("useJobProgress: the renders of a job", () => {
  it("are one for each change, and none for a poll without one", async () => {
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
    expect(world.network.sent(JOB_REQUEST).length).toBeGreaterThan(6);
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
});

describe("useJobProgress: the requests for a job", () => {
  it("come no sooner and no later because its component renders every 100 ms, with new statistics", async () => {
    const times = async (rerenderEveryMs: number) => {
      const { advance, rerender, network } = await watchStuckJob();
      for (let waited = 0; waited < 20_000; waited += rerenderEveryMs) {
        rerender();
        await advance(rerenderEveryMs);
      }
      const sent = network.sent(JOB_REQUEST).map(({ at }) => at);
      return sent.map((at) => at - (sent[0] ?? 0));
    };
    const quiet = await times(20_000);
    expect(quiet.length).toBeGreaterThan(8);
    expect(await times(100)).toEqual(quiet);
  });

  it("are one at once for each refetch", async () => {
    const { advance, network, current, clock } = await watchStuckJob();
    await advance(1_000);
    const job = current();
    if ("refetch" in job) void job.refetch();
    await advance(0);
    expect(network.sent(JOB_REQUEST).map(({ at }) => clock.now() - at)).toEqual([1_000, 0]);
  });
});
