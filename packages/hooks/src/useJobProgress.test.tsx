import { networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { VERIFY } from "./testing/jobs.js";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { DAY } from "./testing/resources.js";
import {
  createSandboxWorld,
  JOB_REQUEST,
  type SandboxWorld,
  type WorldOptions,
} from "./testing/sandboxWorld.js";
import { useJobProgress, type UseJobProgressResult } from "./useJobProgress.js";

type Options = Omit<Parameters<typeof useJobProgress>[0], "jobId">;

async function watchJob(
  setUp: WorldOptions = {},
  options: Options = { kind: "refresh" },
  before: (world: SandboxWorld) => void = () => {},
) {
  const world = createSandboxWorld(setUp);
  const jobId = await world.startJob();
  before(world);
  const use = (id: string) => useJobProgress({ ...options, jobId: id });
  return { ...world, ...renderHookInWorld(world, use, jobId), jobId };
}

/** The picked value of each render, without consecutive repetitions. */
function changesOf<Value>(
  seen: readonly UseJobProgressResult[],
  pick: (job: UseJobProgressResult) => Value,
) {
  return seen.map(pick).filter((value, index, all) => value !== all[index - 1]);
}
const progressOf = (job: UseJobProgressResult) => ("progress" in job ? job.progress : 0);

describe.each(["server", "direct"] as const)("useJobProgress: by the %s route", (route) => {
  it("a job goes from loading step by step to its end, and never back", async () => {
    const { seen, current, advance, connection } = await watchJob({ route }, undefined, (world) => {
      world.network.latencyMs = 10;
    });
    await advance(60_000);
    expect(changesOf(seen, ({ status }) => status)).toEqual(
      "loading waiting running succeeded".split(" "),
    );
    const progress = seen.map(progressOf);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(current()).toMatchObject({
      status: "succeeded",
      connectionId: connection.id,
      progress: 1,
      reachability: { status: "live" },
      steps: [{ status: "done" }, { status: "done" }, { status: "done" }],
    });
  });
});

describe("useJobProgress: a job that fails", () => {
  it.each([
    ["bighead", { reason: "account-locked", who: "person", action: { type: "open-bank" } }],
    ["erlich", { reason: "action-needed-at-bank", who: "person", action: { type: "open-bank" } }],
    [
      "jianYang",
      {
        reason: "bank-unavailable",
        who: "institution",
        action: { type: "retry-later", retryAt: expect.any(Number) },
      },
    ],
  ])("has guidance on what %s can do about it", async (login, guidance) => {
    const { current, until } = await watchJob({ login });
    await until(({ status }) => status === "failed");
    expect(current()).toMatchObject({
      guidance,
      failure: { step: VERIFY, detail: expect.any(String) },
      steps: [{ status: "failed" }, { status: "not-reached" }, { status: "not-reached" }],
    });
  });

  it("is only delayed while Basiq retries an update, then failed although no answer says so", async () => {
    const { current, until, advance, network } = await watchJob(
      { login: "jianYang" },
      { kind: "update" },
    );
    await until(({ status }) => status === "delayed");
    expect(current()).toMatchObject({ guidance: { reason: "retried-by-basiq" } });
    const asked = network.sent(JOB_REQUEST).length;
    await advance(10 * 60_000);
    expect(network.sent(JOB_REQUEST)).toHaveLength(asked + 1);
    await advance(6 * DAY);
    expect(current().status).toBe("delayed");
    await advance(DAY);
    expect(current()).toMatchObject({ status: "failed", guidance: { reason: "bank-unavailable" } });
  });
});

describe("useJobProgress: a job with its bank's statistics", () => {
  const stats = { verifyCredentials: 4_000, retrieveAccounts: 3_000, retrieveTransactions: 5_000 };

  it("says when it should be done, and moves that as the steps go by", async () => {
    const { seen, current, until, advance, clock } = await watchJob({}, { kind: "refresh", stats });
    await until(({ status }) => status === "running");
    const running = current();
    const started = "etaAt" in running ? (running.etaAt ?? 0) : 0;
    expect(started).toBeGreaterThan(clock.now());
    expect(started).toBeLessThanOrEqual(clock.now() + 12_000);
    await advance(60_000);
    expect(current()).toMatchObject({ status: "succeeded", etaAt: undefined });
    expect(changesOf(seen, (job) => "etaAt" in job && job.etaAt).length).toBeGreaterThan(3);
  });
});

describe("useJobProgress: a job that can't be fetched", () => {
  it("is an error that can be retried", async () => {
    const { signIn, user, current, advance } = await watchJob({}, { kind: "refresh" }, (world) => {
      world.signIn(null);
    });
    await advance(60_000);
    const job = current();
    expect(job).toMatchObject({ status: "error", error: { code: "not-signed-in" } });
    signIn(user);
    if (job.status === "error") void job.retry();
    await advance(60_000);
    expect(current().status).toBe("succeeded");
  });

  it("is an error when it is another person's", async () => {
    const { current, advance, jobId } = await watchJob({}, { kind: "refresh" }, (world) => {
      world.signIn(world.sandbox.addUser({ email: "gavin@example.com" }));
    });
    await advance(60_000);
    expect(current()).toMatchObject({ status: "error", error: { code: "not-found", jobId } });
  });

  it("is still loading while the network fails, and says that it is retried", async () => {
    let restore = () => {};
    const { current, advance } = await watchJob({}, { kind: "refresh" }, ({ network }) => {
      restore = network.fail(/./, networkFaults.htmlPage);
    });
    await advance(10_000);
    expect(current()).toMatchObject({
      status: "loading",
      reachability: { status: "retrying", error: { code: "unavailable" } },
    });
    restore();
    await advance(60_000);
    expect(current().status).toBe("succeeded");
  });

  it("still has its state from an earlier answer, because a failed poll isn't a state of the job", async () => {
    const { network, current, until, advance } = await watchJob();
    await until(({ status }) => status === "running");
    network.fail(/./, networkFaults.dropped);
    await advance(10_000);
    expect(current()).toMatchObject({ status: "running", reachability: { status: "retrying" } });
  });

  it.each(["../users", "job-1,job-2", ""])("is an error if its id is invalid: %j", async (id) => {
    const { rerender, current, network, advance } = await watchJob();
    const before = network.requests.length;
    rerender(id);
    await advance(60_000);
    expect(current()).toMatchObject({ status: "error", error: { code: "invalid-argument" } });
    expect(network.requests).toHaveLength(before);
  });
});

describe("useJobProgress: the watched job", () => {
  it("changes with the id, and shows nothing of the previous job", async () => {
    const { advance, rerender, current, startJob, seen } = await watchJob();
    await advance(60_000);
    const next = await startJob();
    const before = seen.length;
    rerender(next);
    expect(seen.slice(before).every(({ status }) => status !== "succeeded")).toBe(true);
    await advance(60_000);
    expect(current().status).toBe("succeeded");
  });
});
