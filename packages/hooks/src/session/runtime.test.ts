import { networkFaults } from "@basiq-kit/sandbox/testing";
import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { jobPollerOf } from "../jobs/jobPoller.js";
import { refreshesOf } from "../jobs/refreshes.js";
import { aChallenge } from "../testing/jobs.js";
import { createSandboxWorld, JOB_REQUEST, TOKEN_REQUEST } from "../testing/sandboxWorld.js";
import type { Runtime } from "./runtime.js";

const watch = (runtime: Runtime, jobId: string) =>
  jobPollerOf(runtime)
    .job(jobId)
    .watch(() => {});

describe("createRuntime: what is reported to the app", () => {
  it("is one error for a token that can't be fetched, however many jobs wait for it", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const runtime = world.runtime();
    runtime.update({ ...world.provider, tokenEndpoint: () => Promise.reject(new Error("down")) });
    for (const jobId of ["job-1", "job-2", "job-3"]) watch(runtime, jobId);
    await world.clock.advance(2_500);
    expect(world.errors).toMatchObject([{ code: "token-endpoint-failed" }]);
  });

  it("ties the events of one job together by a random id, and identifies nobody", async () => {
    const world = createSandboxWorld();
    let drawn = 0;
    Object.assign(world.environment, { random: () => (drawn += 0.001) });
    const runtime = world.runtime();
    const [refreshes, poller] = [refreshesOf(runtime), jobPollerOf(runtime)];
    await refreshes.refresh(world.connection.id);
    const [jobId = ""] = [...world.sandbox.world.jobs.keys()];
    poller.job(jobId).watch(() => {});
    await world.clock.advance(60_000);
    const flows = world.events.flatMap((event) => ("flow" in event ? [event.flow] : []));
    expect(world.events.at(-1)).toMatchObject({ type: "job-finished", outcome: "succeeded" });
    expect(new Set(flows).size).toBe(1);
    const reported = JSON.stringify(world.events);
    for (const id of [jobId, world.connection.id, world.user.id])
      expect(reported).not.toContain(id);
  });

  it("includes, once, a challenge whose answer should be sent elsewhere", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const challenge = aChallenge({ links: { response: "https://evil.example/mfa" } });
    const steps = [{ title: "mfa-challenge", status: "in-progress", result: challenge }];
    world.network.fail(/jobs/, networkFaults.answers(200, { type: "job", id: "job-1", steps }));
    watch(world.runtime(), "job-1");
    await world.clock.advance(60_000);
    expect(world.errors).toMatchObject([{ code: "foreign-challenge-link", jobId: "job-1" }]);
  });
});

describe("createRuntime: a runtime", () => {
  it("shares no data with another one on the same query client", async () => {
    const world = createSandboxWorld();
    const queryClient = new QueryClient();
    const [one, other] = [world.runtime(queryClient), world.runtime(queryClient)];
    const jobId = await world.startJob();
    world.network.latencyMs = 100;
    watch(one, jobId);
    watch(other, jobId);
    await world.clock.advance(50);
    expect(world.network.sent(JOB_REQUEST)).toHaveLength(2);

    one.mount()();
    await world.clock.advance(100);
    expect(jobPollerOf(one).job(jobId).snapshot().trace).toBeUndefined();
    expect(jobPollerOf(other).job(jobId).snapshot().trace).toBeDefined();
    expect(world.errors).toEqual([]);
  });

  it("keeps its data when it is unmounted and mounted again at once, as in StrictMode", async () => {
    const world = createSandboxWorld();
    const runtime = world.runtime();
    const jobId = await world.startJob();
    await jobPollerOf(runtime).job(jobId).pollNow();
    const unmount = runtime.mount();
    unmount();
    runtime.mount();
    await world.clock.advance(1_000);
    expect(jobPollerOf(runtime).job(jobId).snapshot().trace).toBeDefined();
  });

  it("works again when it is mounted long after it was cleared, as hidden screens are", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const runtime = world.runtime();
    const jobId = await world.startJob();
    await jobPollerOf(runtime).job(jobId).pollNow();
    runtime.mount()();
    await world.clock.advance(1_000);
    expect(jobPollerOf(runtime).job(jobId).snapshot().trace).toBeUndefined();
    runtime.mount();
    watch(runtime, jobId);
    await world.clock.advance(60_000);
    expect(jobPollerOf(runtime).job(jobId).snapshot().trace?.job.status).toBe("success");
    expect(world.minted).toEqual(["first", "first"]);
  });

  it("fetches no token as long as it sends nothing to Basiq itself", async () => {
    const world = createSandboxWorld();
    world.network.fail(TOKEN_REQUEST, networkFaults.dropped);
    const poller = jobPollerOf(world.runtime());
    poller.job(await world.startJob()).watch(() => {});
    await world.clock.advance(60_000);
    expect(world.network.sent(TOKEN_REQUEST)).toEqual([]);
  });
});
