import type { JobKind } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, JOB_REQUEST } from "./testing/sandboxWorld.js";
import { useJobProgress } from "./useJobProgress.js";
import { useJobsProgress, type UseJobsProgressResult } from "./useJobsProgress.js";

const KIND: JobKind = "connect";

/** One job for each sign-in, all started at once. */
async function watchJobs(logins: readonly string[]) {
  const world = createSandboxWorld();
  const connections = logins.map((login) => world.addConnection({ login }));
  const jobIds = await Promise.all(connections.map(({ id }) => world.startJob(id)));
  const use = (ids: readonly string[]) =>
    useJobsProgress({ jobs: ids.map((jobId) => ({ jobId, kind: KIND })) });
  return { ...world, ...renderHookInWorld(world, use, jobIds), jobIds };
}
const progressOf = (all: UseJobsProgressResult) => ("progress" in all ? all.progress : 0);

describe("useJobsProgress: several jobs", () => {
  it("are followed as one to the end of the last, and never back", async () => {
    const { seen, advance, current, jobIds } = await watchJobs(["richard", "jared"]);
    await advance(60_000);
    expect(current()).toMatchObject({
      status: "succeeded",
      progress: 1,
      jobs: jobIds.map((jobId) => ({ jobId, status: "succeeded" })),
    });
    const progress = seen.map(progressOf);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  it("succeed in part, each with its own outcome and guidance", async () => {
    const { advance, current, jobIds } = await watchJobs(["richard", "bighead", "erlich"]);
    await advance(60_000);
    expect(current()).toMatchObject({
      status: "partly-succeeded",
      succeeded: [jobIds[0]],
      others: [jobIds[1], jobIds[2]],
      jobs: [
        { status: "succeeded" },
        { status: "failed", guidance: { reason: "account-locked" } },
        { status: "failed", guidance: { reason: "action-needed-at-bank" } },
      ],
    });
  });

  it("make one series of requests each, however many components watch them", async () => {
    const world = createSandboxWorld();
    const job = { jobId: await world.startJob(), kind: KIND };
    const use = () => [useJobsProgress({ jobs: [job] }), useJobProgress(job)];
    const { advance } = renderHookInWorld(world, use, undefined);
    await advance(60_000);
    const alone = await watchJobs(["richard"]);
    await alone.advance(60_000);
    expect(world.network.sent(JOB_REQUEST)).toHaveLength(alone.network.sent(JOB_REQUEST).length);
  });

  it("are not polled more often because the array is new on each render", async () => {
    const quiet = await watchJobs(["richard"]);
    await quiet.advance(20_000);
    const busy = await watchJobs(["richard"]);
    for (let renders = 0; renders < 200; renders++) {
      busy.rerender([...busy.jobIds]);
      await busy.advance(100);
    }
    expect(busy.network.sent(JOB_REQUEST)).toHaveLength(quiet.network.sent(JOB_REQUEST).length);
    expect(busy.current().status).toBe(quiet.current().status);
  });

  it("may change: the new list is followed from then on, and the old one no longer", async () => {
    const { rerender, advance, current, jobIds, network, startJob, addConnection } =
      await watchJobs(["richard"]);
    await advance(1_000);
    const next = await startJob(addConnection({}).id);
    rerender([next]);
    const before = network.sent(JOB_REQUEST).length;
    await advance(60_000);
    expect(current()).toMatchObject({ status: "succeeded", jobs: [{ jobId: next }] });
    const urls = network
      .sent(JOB_REQUEST)
      .slice(before)
      .map(({ url }) => url);
    expect(urls.filter((url) => url.includes(jobIds[0] ?? "-"))).toEqual([]);
  });

  it("may be none, and then nothing is requested", async () => {
    const { current, advance, network } = await watchJobs([]);
    await advance(10_000);
    expect(current()).toEqual({ status: "none" });
    expect(network.requests).toEqual([]);
  });

  it("render once for each change", async () => {
    const world = createSandboxWorld();
    world.network.latencyMs = 10;
    const jobId = await world.startJob();
    const { advance, seen } = renderHookInWorld(
      world,
      () => useJobsProgress({ jobs: [{ jobId, kind: KIND }] }),
      undefined,
    );
    await advance(60_000);
    // As in the renders of a job: loading, queued, three steps, the end.
    expect(seen).toHaveLength(6);
  });
});
