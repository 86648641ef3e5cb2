import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { type FinishedJob, storedJobsOf } from "./jobs/storedJobs.js";
import { pendingJobsOf } from "./jobs/pendingJobs.js";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, JOB_REQUEST, type SandboxWorld } from "./testing/sandboxWorld.js";
import { useJobProgress } from "./useJobProgress.js";
import { usePendingJobs } from "./usePendingJobs.js";
import { useRefreshConnection } from "./useRefreshConnection.js";

const DAY = 24 * 3_600_000;

function open(world: SandboxWorld = createSandboxWorld()) {
  const finished: FinishedJob[] = [];
  const onFinished = (job: FinishedJob) => void finished.push(job);
  const use = () => ({
    pending: usePendingJobs({ onFinished }),
    refresh: useRefreshConnection({ connectionId: world.connection.id }),
  });
  const hook = renderHookInWorld(world, use, undefined);
  const jobs = () => {
    const { pending } = hook.current();
    return pending.status === "ready" ? pending.jobs : [];
  };
  return { ...world, ...hook, world, finished, jobs };
}

/** The same app, person and network, in another tab. */
function inAnotherTab(world: SandboxWorld): SandboxWorld {
  const page = world.browser.openPage();
  const environment = { ...world.environment, ...page.environment };
  return { ...world, page, visible: page.visible, provider: { ...world.provider, environment } };
}

/** A person who has requested a refresh, and whose job is under way. */
async function openRefreshing(world = createSandboxWorld()) {
  const opened = open(world);
  await act(async () => void opened.current().refresh.refresh());
  await opened.advance(0);
  const [jobId = ""] = [...world.sandbox.world.jobs.keys()];
  return { ...opened, jobId };
}

describe("usePendingJobs: a job that was started", () => {
  it("is pending until it ends, and `onFinished` is called once", async () => {
    const { jobs, jobId, advance, finished, browser } = await openRefreshing();
    expect(jobs()).toEqual([{ jobId, kind: "refresh" }]);
    await advance(60_000);
    expect(jobs()).toEqual([]);
    expect(finished).toEqual([{ jobId, kind: "refresh", status: "succeeded" }]);
    await advance(60_000);
    expect(finished).toHaveLength(1);
    expect(browser.stored.size).toBe(0);
  });

  it("is reported as failed when it fails", async () => {
    const { finished, advance } = await openRefreshing(createSandboxWorld({ login: "bighead" }));
    await advance(60_000);
    expect(finished).toMatchObject([{ status: "failed" }]);
  });

  it("is still followed after the page was reloaded, or was suspended for long", async () => {
    const { world, unmount, jobId, advance } = await openRefreshing();
    unmount();
    await advance(5 * 60_000);
    const { finished, advance: wait } = open(world);
    await wait(100);
    expect(finished).toEqual([{ jobId, kind: "refresh", status: "succeeded" }]);
  });

  it("is polled once, however many components show it", async () => {
    const world = createSandboxWorld();
    const { jobId, unmount } = await openRefreshing(world);
    unmount();
    const use = () => [
      usePendingJobs(),
      usePendingJobs(),
      useJobProgress({ jobId, kind: "refresh" }),
    ];
    world.network.latencyMs = 500;
    const sent = world.network.sent(JOB_REQUEST).length;
    const { advance } = renderHookInWorld(world, use, undefined);
    await advance(400);
    expect(world.network.sent(JOB_REQUEST)).toHaveLength(sent + 1);
  });

  it("is reported once to each of two listeners in one tab", async () => {
    const world = createSandboxWorld();
    const [one, other]: [FinishedJob[], FinishedJob[]] = [[], []];
    const { unmount } = await openRefreshing(world);
    unmount();
    const use = () => {
      usePendingJobs({ onFinished: (job) => void one.push(job) });
      usePendingJobs({ onFinished: (job) => void other.push(job) });
    };
    const { advance } = renderHookInWorld(world, use, undefined);
    await advance(60_000);
    expect([one.length, other.length]).toEqual([1, 1]);
  });

  it("ends for all listeners, even if one of them throws", async () => {
    const world = createSandboxWorld();
    const { unmount } = await openRefreshing(world);
    unmount();
    const finished: FinishedJob[] = [];
    const use = () => {
      usePendingJobs({
        onFinished() {
          throw new Error("the app's own");
        },
      });
      usePendingJobs({ onFinished: (job) => void finished.push(job) });
    };
    const { advance } = renderHookInWorld(world, use, undefined);
    await expect(advance(60_000)).rejects.toThrow("the app's own");
    expect(finished).toMatchObject([{ status: "succeeded" }]);
    expect(world.events.at(-1)).toMatchObject({ type: "job-finished", outcome: "succeeded" });
    expect(world.errors).toEqual([]);
  });

  it("is reported in one of two tabs: the one that sees the end first", async () => {
    const first = await openRefreshing();
    const second = open(inAnotherTab(first.world));
    expect(second.jobs()).toEqual(first.jobs());
    await first.advance(60_000);
    expect([...first.finished, ...second.finished]).toHaveLength(1);
    expect([first.jobs(), second.jobs()]).toEqual([[], []]);
  });

  it("is known to another tab once that becomes visible again", async () => {
    const world = createSandboxWorld();
    const second = open(inAnotherTab(world));
    const { jobId } = await openRefreshing(world);
    expect(second.jobs()).toEqual([]);
    act(() => second.visible.set(false));
    act(() => second.visible.set(true));
    expect(second.jobs()).toEqual([{ jobId, kind: "refresh" }]);
  });

  it("is removed when it is dismissed, and its end isn't reported", async () => {
    const { current, jobs, jobId, advance, finished } = await openRefreshing();
    const { pending } = current();
    act(() => (pending.status === "ready" ? pending.dismiss(jobId) : undefined));
    expect(jobs()).toEqual([]);
    await advance(60_000);
    expect(finished).toEqual([]);
  });

  it("is removed after 7 days, or at once if Basiq doesn't know it", async () => {
    const { world, unmount, advance } = await openRefreshing();
    unmount();
    const [name = "", text = ""] = [...world.browser.stored][0] ?? [];
    await advance(7 * DAY);
    expect(open(world).jobs()).toEqual([]);

    const other = createSandboxWorld();
    const stored = { ...JSON.parse(text), until: other.clock.now() + DAY };
    stored.value = [{ jobId: "no-such-job", kind: "connect", at: other.clock.now() }];
    other.page.environment.storage.set(name, JSON.stringify(stored));
    const { jobs, advance: wait, finished } = open(other);
    expect(jobs()).toHaveLength(1);
    await wait(5_000);
    expect(jobs()).toEqual([]);
    expect(finished).toEqual([]);
  });

  it("is also removed if the page had found out earlier that Basiq doesn't know it", async () => {
    const world = createSandboxWorld();
    const jobId = "no-such-job";
    const use = () => ({
      runtime: useBasiqRuntime("test"),
      job: useJobProgress({ jobId, kind: "connect" }),
    });
    const { current, until } = renderHookInWorld(world, use, undefined);
    await until(({ job }) => job.status === "error");
    const { runtime } = current();
    storedJobsOf(runtime).add([{ jobId, kind: "connect" }]);
    pendingJobsOf(runtime).subscribe(() => {});
    expect(storedJobsOf(runtime).list()).toEqual([]);
  });

  it("is still pending while Basiq retries an update", async () => {
    const world = createSandboxWorld({ login: "jianYang" });
    const { jobId, unmount } = await openRefreshing(world);
    unmount();
    const [name = "", text = ""] = [...world.browser.stored][0] ?? [];
    world.page.environment.storage.set(name, text.replace('"refresh"', '"update"'));
    const { jobs, advance, finished } = open(world);
    await advance(120_000);
    expect(jobs()).toEqual([{ jobId, kind: "update" }]);
    expect(finished).toEqual([]);
  });

  it("is still followed on this page if storage is blocked", async () => {
    const world = createSandboxWorld();
    world.browser.block(true);
    const { jobs, advance, finished } = await openRefreshing(world);
    expect(jobs()).toHaveLength(1);
    await advance(60_000);
    expect(finished).toMatchObject([{ status: "succeeded" }]);
    expect(world.errors).toEqual([]);
  });

  it("is not polled while no component uses the hook", async () => {
    const { unmount, world, advance } = await openRefreshing();
    unmount();
    const sent = world.network.requests.length;
    await advance(60_000);
    expect(world.network.requests).toHaveLength(sent);
    expect(world.clock.waiting()).toBe(0);
  });
});

describe("usePendingJobs", () => {
  it.each(["7", "[7,null,{}]", '[{"jobId":"../x","kind":"connect","at":1}]', '[{"jobId":"a"}]'])(
    "has no jobs if someone else wrote %s",
    async (value) => {
      const { world, unmount } = await openRefreshing();
      unmount();
      const [name = "", text = ""] = [...world.browser.stored][0] ?? [];
      const stored = { ...JSON.parse(text), value: JSON.parse(value) };
      world.page.environment.storage.set(name, JSON.stringify(stored));
      expect(open(world).jobs()).toEqual([]);
    },
  );
});
