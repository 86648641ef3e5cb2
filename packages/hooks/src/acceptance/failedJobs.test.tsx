import type { FailedJob, JobKind } from "@basiq-kit/schema";
import { BANK, networkFaults } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openChallenge } from "../testing/openChallenge.js";
import { openFailedJobs, withoutLinks } from "../testing/openFailedJobs.js";
import { renderHookInWorld } from "../testing/renderInWorld.js";
import { DAY, HOUR, MINUTE } from "../testing/resources.js";
import { JOB_REQUEST } from "../testing/sandboxWorld.js";
import { useConnections } from "../useConnections.js";
import { useJobProgress } from "../useJobProgress.js";
import { useJobsCheckup } from "../useJobsCheckup.js";
import { jobPollerOf } from "../jobs/jobPoller.js";
import { storedJobsOf } from "../jobs/storedJobs.js";

type World = ReturnType<typeof openFailedJobs>;

const follow = (world: World, jobId: string, kind: JobKind = "refresh") =>
  renderHookInWorld(world, () => useJobProgress({ jobId, kind }), undefined);
const check = (world: World) => renderHookInWorld(world, () => useJobsCheckup(), undefined);

/** The same job, followed by a page without React. */
function watch(world: World, jobId: string, kind?: JobKind) {
  const runtime = world.runtime();
  const poll = jobPollerOf(runtime).job(jobId);
  poll.learn({ kind });
  const leave = poll.watch(() => {});
  const ended = () => world.until(() => poll.snapshot().trace?.job.status === "failed");
  return { runtime, poll, leave, ended };
}

describe("onJobFailed: a job that is followed", () => {
  const facts = ({ user, connection }: World) => ({
    userId: user.id,
    connectionId: connection.id,
    institutionId: BANK.withoutMfa,
    correlationId: undefined,
    step: "verify-credentials",
    code: "invalid-credentials",
    kind: "refresh",
  });

  it("is reported with its ids, its step and its code, whatever Basiq's answer leaves out", async () => {
    const world = openFailedJobs();
    const jobId = await world.startJob();
    const { until } = renderHookInWorld(
      world,
      () => {
        useConnections();
        return useJobProgress({ jobId, kind: "refresh" });
      },
      undefined,
    );
    await until(({ status }) => status === "failed");
    await until(() => world.failed.length > 0);
    expect(world.failed).toEqual([{ jobId, ...facts(world) }]);
  });

  it("is reported as Basiq documents it, without a server", async () => {
    const world = openFailedJobs({ route: "direct" });
    const jobId = await world.startJob();
    const source = `/users/${world.user.id}/connections/${world.connection.id}`;
    world.changeJobs((text) =>
      withoutLinks(text).replace('"links":null', `"links":{"source":"${source}"}`),
    );
    const { until } = follow(world, jobId);
    await until(({ status }) => status === "failed");
    expect(world.failed).toMatchObject([
      { jobId, ...facts(world), institutionId: world.failed[0]?.institutionId },
    ]);
  });

  it("is reported once, whoever follows it and however often it is read", async () => {
    const world = openFailedJobs();
    const jobId = await world.startJob();
    const { until, current } = renderHookInWorld(
      world,
      () => {
        useJobProgress({ jobId, kind: "refresh" });
        useJobsCheckup();
        return useJobProgress({ jobId, kind: "refresh" });
      },
      undefined,
    );
    await until(({ status }) => status === "failed");
    const job = current();
    await act(async () => void ("refetch" in job && (await job.refetch())));
    await world.clock.advance(HOUR);
    expect(world.failed).toHaveLength(1);
  });

  it("is reported if it had failed before the page saw it, and once in all tabs and after a reload", async () => {
    const world = openFailedJobs();
    const jobId = await world.startJob();
    await world.clock.advance(2 * MINUTE);
    const [one, other] = [watch(world, jobId), watch(world, jobId)];
    await Promise.all([one.ended(), other.ended()]);
    one.leave();
    await watch(world, jobId).ended();
    expect(world.failed).toHaveLength(1);
  });

  it("is reported once a page where the browser stores nothing", async () => {
    const world = openFailedJobs();
    const blocked = () => {
      throw new Error("blocked");
    };
    Object.assign(world.environment.storage, { set: blocked, get: blocked });
    const jobId = await world.startJob();
    const { ended, poll } = watch(world, jobId);
    await ended();
    await poll.pollNow();
    expect(world.failed).toHaveLength(1);
  });

  it("is not reported for a poll that fails, nor for a job that goes well", async () => {
    const world = openFailedJobs({ login: "Wentworth-Smith" });
    const jobId = await world.startJob();
    world.network.fail(JOB_REQUEST, networkFaults.answers(503), 3);
    const { until } = follow(world, jobId);
    await until(({ status }) => status === "succeeded");
    expect(world.errors.length).toBeGreaterThan(0);
    expect(world.failed).toEqual([]);
  });

  it.each<[JobKind, number]>([
    ["update", 0],
    ["refresh", 1],
  ])("of kind %s whose bank is down is reported %i times", async (kind, times) => {
    const world = openFailedJobs();
    world.changeJobs((text) => text.replace("invalid-credentials", "service-unavailable"), /jobs/);
    const jobId = await world.startJob();
    const { until } = renderHookInWorld(
      world,
      () => ({ checkup: useJobsCheckup(), job: useJobProgress({ jobId, kind }) }),
      undefined,
    );
    await until(({ job }) => job.status === "failed" || job.status === "delayed");
    await until(({ checkup }) => checkup.status === "attention");
    expect(world.failed).toHaveLength(times);
  });

  it("is reported once Basiq has given up an update", async () => {
    const world = openFailedJobs({ route: "direct" });
    const jobId = await world.startJob();
    await world.clock.advance(2 * MINUTE);
    world.changeJobs((text) => text.replace("invalid-credentials", "service-unavailable"));
    const { ended, poll } = watch(world, jobId, "update");
    await ended();
    expect(world.failed).toEqual([]);
    await world.clock.advance(7 * DAY);
    await poll.pollNow();
    await world.clock.advance(5_000);
    expect(world.failed).toMatchObject([{ jobId, kind: "update", code: "service-unavailable" }]);
  });

  it("has the kind that the browser stored, where its hook doesn't say", async () => {
    const world = openFailedJobs();
    const jobId = await world.startJob();
    const { runtime, ended } = watch(world, jobId);
    storedJobsOf(runtime).add([{ jobId, kind: "connect" }]);
    await ended();
    expect(world.failed).toMatchObject([{ jobId, kind: "connect" }]);
  });

  it("has the correlation id of the answer that was refused before it failed", async () => {
    const failed: FailedJob[] = [];
    const onJobFailed = (job: FailedJob) => void failed.push(job);
    const { runtime, answers, network, until, status, jobId, errors, ...world } =
      await openChallenge();
    runtime.update({ ...world.provider, tokenEndpoint: world.tokenEndpoint, onJobFailed });
    network.fail(/mfa$/, () =>
      Promise.resolve(
        Response.json(
          { type: "list", correlationId: "c-400", data: [{ type: "error", code: "invalid" }] },
          { status: 400 },
        ),
      ),
    );
    await answers.submit(jobId, ["9876"]).catch(() => undefined);
    expect(errors).toMatchObject([{ correlationId: "c-400" }]);
    await until(() => status() === "failed");
    expect(failed).toMatchObject([{ jobId, correlationId: "c-400", step: "mfa-challenge" }]);
  });

  it("whose callback throws surfaces as the app's own error, and the page goes on", async () => {
    const world = openFailedJobs();
    const thrown = new Error("the app's log is away");
    Object.assign(world.provider, {
      onJobFailed() {
        throw thrown;
      },
    });
    const { until, current } = follow(world, await world.startJob());
    await expect(until(({ status }) => status === "failed")).rejects.toBe(thrown);
    await until(({ status }) => status === "failed");
    expect(current()).toMatchObject({ status: "failed", reachability: { status: "live" } });
  });
});

describe("onJobFailed: a job that names no connection", () => {
  it("gets the connection that it can only be, once the lists are read", async () => {
    const world = openFailedJobs();
    const jobId = await world.startJob();
    world.changeJobs(withoutLinks);
    const { until } = renderHookInWorld(
      world,
      () => {
        useConnections();
        return useJobProgress({ jobId, kind: "refresh" });
      },
      undefined,
    );
    await until(({ status }) => status === "failed");
    await until(() => world.failed.length > 0);
    expect(world.failed).toMatchObject([
      { jobId, connectionId: world.connection.id, institutionId: BANK.withoutMfa },
    ]);
  });

  it("is reported without one where no hook reads the lists", async () => {
    const world = openFailedJobs({ route: "direct" });
    const jobId = await world.startJob();
    world.changeJobs(withoutLinks);
    const { ended } = watch(world, jobId, "connect");
    await ended();
    await world.until(() => world.failed.length > 0);
    // Whose it is the token says.
    expect(world.failed).toMatchObject([{ jobId, userId: world.user.id, connectionId: undefined }]);
  });

  it("is reported without one where the connections can't be read", async () => {
    const world = openFailedJobs();
    await world.startJob();
    await world.clock.advance(2 * MINUTE);
    world.changeJobs(withoutLinks, /\/jobs$/);
    world.network.fail(/\/connections$/, networkFaults.answers(503));
    const { until } = check(world);
    await until(({ status }) => status === "error");
    await world.clock.advance(5_000);
    expect(world.failed).toMatchObject([{ connectionId: undefined }]);
  });
});

describe("onJobFailed: a job of the list", () => {
  it("is reported though nobody follows it, once for every page that reads the list", async () => {
    const world = openFailedJobs();
    const jobIds = [await world.startJob()];
    await world.clock.advance(HOUR);
    jobIds.push(await world.startJob());
    await world.clock.advance(2 * MINUTE);
    const { until, unmount } = check(world);
    await until(({ status }) => status === "attention");
    unmount();
    const again = renderHookInWorld(world, () => useConnections(), undefined);
    await again.until(({ status }) => status === "ready");
    expect(world.failed.map(({ jobId }) => jobId).toSorted()).toEqual(jobIds.toSorted());
    expect(world.failed).toMatchObject([{ kind: undefined }, { kind: undefined }]);
  });

  it("is reported to an app that starts to listen later, and nothing is stored before", async () => {
    const world = openFailedJobs();
    const { onJobFailed } = { onJobFailed: undefined, ...world.provider };
    Object.assign(world.provider, { onJobFailed: undefined });
    await world.startJob();
    await world.clock.advance(2 * MINUTE);
    const first = check(world);
    await first.until(({ status }) => status === "attention");
    expect([...world.browser.stored.keys()]).not.toContain("basiq-kit:failed-jobs");
    first.unmount();
    Object.assign(world.provider, { onJobFailed });
    const second = check(world);
    await second.until(({ status }) => status === "attention");
    expect(world.failed).toHaveLength(1);
  });
});
