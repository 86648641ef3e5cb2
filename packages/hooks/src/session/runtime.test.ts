import { networkFaults } from "@basiq-kit/sandbox/testing";
import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { jobPollerOf } from "../jobs/jobPoller.js";
import { refreshesOf } from "../jobs/refreshes.js";
import { aChallenge } from "../testing/jobs.js";
import { createSandboxWorld, JOB_REQUEST, TOKEN_REQUEST } from "../testing/sandboxWorld.js";

describe("what an app is told", () => {
  it("is one error for a token that could not be had, however many jobs wait for it", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const runtime = world.runtime();
    runtime.update({ ...world.provider, tokenEndpoint: () => Promise.reject(new Error("down")) });
    for (const job of ["job-1", "job-2", "job-3"])
      jobPollerOf(runtime)
        .job(job)
        .watch(() => {});
    await world.clock.advance(2_500);
    expect(world.errors).toMatchObject([{ code: "token-endpoint-failed" }]);
  });

  it("is the new callbacks' from the moment they are given", async () => {
    const world = createSandboxWorld();
    const runtime = world.runtime();
    const heard: string[] = [];
    runtime.update({ tokenEndpoint: "/token", onEvent: ({ type }) => heard.push(type) });
    await refreshesOf(runtime).refresh(world.connection.id);
    expect(heard).toEqual(["refresh-requested"]);
    expect(world.events).toEqual([]);
  });

  it("ties the events of one job together by a random id, and names nobody", async () => {
    const world = createSandboxWorld();
    const runtime = world.runtime();
    const [refreshes, poller] = [refreshesOf(runtime), jobPollerOf(runtime)];
    await refreshes.refresh(world.connection.id);
    const [jobId = ""] = [...world.sandbox.world.jobs.keys()];
    poller.job(jobId).watch(() => {});
    await world.clock.advance(60_000);
    const flows = world.events.flatMap((event) => ("flow" in event ? [event.flow] : []));
    expect(world.events.at(-1)).toMatchObject({ type: "job-finished", outcome: "succeeded" });
    expect(new Set(flows).size).toBe(1);
    const said = JSON.stringify(world.events);
    for (const id of [jobId, world.connection.id, world.user.id]) expect(said).not.toContain(id);
  });

  it("is loud, once, about a challenge that wants its answer sent elsewhere", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const challenge = aChallenge({ links: { response: "https://evil.example/mfa" } });
    const steps = [{ title: "mfa-challenge", status: "in-progress", result: challenge }];
    world.network.fail(/jobs/, networkFaults.answers(200, { type: "job", id: "job-1", steps }));
    jobPollerOf(world.runtime())
      .job("job-1")
      .watch(() => {});
    await world.clock.advance(60_000);
    expect(world.errors).toMatchObject([{ code: "foreign-challenge-link", jobId: "job-1" }]);
  });

  it("does not look like Basiq's failure when a callback of the app's throws", async () => {
    const world = createSandboxWorld();
    const runtime = world.runtime();
    runtime.update({
      tokenEndpoint: "/token",
      onEvent() {
        throw new Error("the app's own");
      },
    });
    expect(await refreshesOf(runtime).refresh(world.connection.id)).toMatchObject({
      status: "started",
    });
    await expect(world.clock.advance(0)).rejects.toThrow("the app's own");
  });
});

describe("a runtime", () => {
  it("shares no answer with another one on the same query client", async () => {
    const world = createSandboxWorld();
    const queryClient = new QueryClient();
    const [one, other] = [world.runtime(queryClient), world.runtime(queryClient)];
    const jobId = await world.startJob();
    world.network.latencyMs = 100;
    jobPollerOf(one)
      .job(jobId)
      .watch(() => {});
    jobPollerOf(other)
      .job(jobId)
      .watch(() => {});
    await world.clock.advance(50);
    expect(world.network.sent(JOB_REQUEST)).toHaveLength(2);

    one.mount()();
    await world.clock.advance(100);
    expect(jobPollerOf(one).job(jobId).snapshot().trace).toBeUndefined();
    expect(jobPollerOf(other).job(jobId).snapshot().trace).toBeDefined();
    expect(world.errors).toEqual([]);
  });

  it("forgets nothing of a job because the query cache does, as it does after five minutes", async () => {
    const world = createSandboxWorld();
    const queryClient = new QueryClient();
    const poller = jobPollerOf(world.runtime(queryClient));
    const jobId = await world.startJob();
    poller.job(jobId).watch(() => {});
    await world.clock.advance(8_000);
    const before = poller.job(jobId).snapshot().trace;
    queryClient.clear();
    await world.clock.advance(4_000);
    const after = poller.job(jobId).snapshot().trace;
    expect(after).not.toBe(before);
    expect(after?.firstSeenAt).toBe(before?.firstSeenAt);
    expect(after?.progress).toBeGreaterThanOrEqual(before?.progress ?? 1);
  });

  it("mounted again at once keeps what it knows, as StrictMode does it", async () => {
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

  it("works again when it is mounted long after it forgot, as hidden screens are", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const runtime = world.runtime();
    const jobId = await world.startJob();
    await jobPollerOf(runtime).job(jobId).pollNow();
    runtime.mount()();
    await world.clock.advance(1_000);
    expect(jobPollerOf(runtime).job(jobId).snapshot().trace).toBeUndefined();
    runtime.mount();
    jobPollerOf(runtime)
      .job(jobId)
      .watch(() => {});
    await world.clock.advance(60_000);
    expect(jobPollerOf(runtime).job(jobId).snapshot().trace?.job.status).toBe("success");
    expect(world.minted).toEqual(["first", "first"]);
  });

  it("goes on with one more request when its token expires in the middle of a job", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const poller = jobPollerOf(world.runtime());
    await poller.job(await world.startJob()).pollNow();
    const jobId = await world.startJob();
    await world.clock.advance(3_600_000 - 9_000);
    await poller.job(jobId).pollNow();
    expect(poller.job(jobId).snapshot().reachability).toEqual({ status: "live" });
    expect(world.minted).toEqual(["first", "expiring"]);
  });

  it("asks the server for no token as long as it sends Basiq nothing itself", async () => {
    const world = createSandboxWorld();
    world.network.fail(TOKEN_REQUEST, networkFaults.dropped);
    const poller = jobPollerOf(world.runtime());
    poller.job(await world.startJob()).watch(() => {});
    await world.clock.advance(60_000);
    expect(world.network.sent(TOKEN_REQUEST)).toEqual([]);
  });
});
