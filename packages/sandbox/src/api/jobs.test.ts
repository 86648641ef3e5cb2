import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { DAY_MS } from "../world/time.js";

describe("jobs: a job", () => {
  it("runs from the queue to success as time passes, and then never changes", async () => {
    const { start, getJob, watch, clock } = await openSandbox();
    const id = await start();
    expect(await watch(id, 30_000)).toEqual([
      "pending pending pending",
      "in-progress pending pending",
      "success in-progress pending",
      "success success in-progress",
      "success success success",
    ]);
    const ended = await getJob(id);
    clock.advance(45 * 60_000);
    expect(await getJob(id)).toEqual(ended);
  });

  it.each([
    ["bighead", "invalid-credentials", "Account is locked"],
    ["erlich", "account-not-accessible-requires-user-action", "Log in to internet banking"],
    ["jianYang", "service-unavailable", "currently unavailable"],
  ])("of %s fails in its first step with %s", async (login, code, detail) => {
    const { start, getJob, clock } = await openSandbox();
    const id = await start("AU90003", login);
    clock.advance(45 * 60_000);
    const { steps } = await getJob(id);
    expect(steps.map(({ status }) => status)).toEqual(["failed", "pending", "pending"]);
    const failure = JSON.stringify(steps[0]?.result);
    expect(failure).toContain(`"code":"${code}"`);
    expect(failure).toContain(detail);
    expect(failure).not.toContain('"type"');
  });
});

describe("jobs: the shapes of the payload", () => {
  /** Ten jobs that have ended, half of them failed. */
  async function tenJobs() {
    const opened = await openSandbox();
    const ids: string[] = [];
    for (let n = 0; n < 10; n += 1)
      ids.push(await opened.start("AU00000", n < 5 ? "richard" : "bighead"));
    opened.clock.advance(60_000);
    return { ...opened, jobs: await Promise.all(ids.map(opened.getJob)) };
  }

  it("come in every documented variant", async () => {
    const { jobs, sandbox } = await tenJobs();
    const results = jobs.map((job) => job.steps[0]?.result);
    const failed = results.slice(5).map((result) => JSON.stringify(result));
    const variants = {
      resultAsArray: results.map((result) => Array.isArray(result)),
      longDates: jobs.map((job) => job.createdDate !== undefined && job.updatedDate !== undefined),
      shortDates: jobs.map((job) => job.created !== undefined && job.updated !== undefined),
      wholeSeconds: jobs.map((job) => /:\d\dZ$/.test(job.created ?? job.createdDate ?? "")),
      noLinks: jobs.map((job) => job.links === null),
      source: jobs.map((job) => Boolean(job.links?.source)),
      relative: jobs.map((job) => job.links?.self.startsWith("/") ?? false),
      absolute: jobs.map((job) => job.links?.self.startsWith(sandbox.apiUrl) ?? false),
      detail: failed.map((result) => result.includes('"detail":')),
      details: failed.map((result) => result.includes('"details":')),
      status: jobs.map((job) => job.status !== undefined),
      jobType: jobs.map((job) => job.jobType !== undefined),
      institution: jobs.map((job) => job.institution !== undefined),
    };
    for (const [variant, seen] of Object.entries(variants))
      expect([variant, seen.includes(true), seen.includes(false)]).toEqual([variant, true, true]);
  });

  it("stay the same for one job, and name its dates in one way", async () => {
    const { jobs, getJob } = await tenJobs();
    for (const job of jobs) {
      expect(await getJob(job.id)).toEqual(job);
      expect((job.created === undefined) !== (job.createdDate === undefined)).toBe(true);
    }
  });

  it("have a status, if any, that agrees with the steps", async () => {
    const { jobs } = await tenJobs();
    const received = jobs.flatMap((job) => (job.status === undefined ? [] : [job]));
    for (const { status, steps } of received)
      expect(status).toBe(steps[0]?.status === "failed" ? "failed" : "success");
  });

  it("are the same for the same seed", async () => {
    const [one, two] = [await tenJobs(), await tenJobs()];
    expect(one.jobs).toEqual(two.jobs);
  });
});

describe("jobs: a user's job list", () => {
  async function open() {
    const opened = await openSandbox();
    const { call, user, tokens } = opened;
    const list = (query = "") =>
      call("GET", `/users/${user.id}/jobs${query}`, { token: tokens.server });
    return { ...opened, list };
  }

  it("has the user's jobs, newest first, each as GET /jobs/{id} returns it", async () => {
    const { sandbox, call, tokens, connect, start, getJob, list, user } = await open();
    const other = sandbox.addUser().id;
    const path = `/users/${other}/connections/${connect("AU00000", "jared", other).id}/refresh`;
    await call("POST", path, { token: tokens.server });
    const ids = [await start(), await start()];
    const { body } = await list();
    expect(body).toMatchObject({ type: "list", size: 2 });
    expect(body).toMatchObject({ links: { self: expect.stringContaining(user.id) } });
    expect(body.data).toEqual([await getJob(ids[1] ?? ""), await getJob(ids[0] ?? "")]);
  });

  it("can be narrowed to a connection", async () => {
    const { start, connect, refresh, list } = await open();
    await start();
    const { id } = connect();
    const jobId = await refresh(id);
    const narrowed = await list(`?filter=${encodeURIComponent(`connection.id.eq('${id}')`)}`);
    expect(narrowed.body.data?.map((job) => job.id)).toEqual([jobId]);
    expect((await list("?filter=connection.id.eq('none')")).body).toMatchObject({ size: 0 });
  });

  it("reaches back seven days, though the job itself can still be read", async () => {
    const { start, list, clock, sandbox, mint, call } = await open();
    const id = await start();
    clock.advance(7 * DAY_MS);
    const token = await mint({ scope: "SERVER_ACCESS" });
    const path = `/users/${sandbox.world.jobs.get(id)?.userId}/jobs`;
    expect((await call("GET", path, { token })).body.size).toBe(1);
    clock.advance(1);
    expect((await call("GET", path, { token })).body.size).toBe(0);
    expect((await call("GET", `/jobs/${id}`, { token })).status).toBe(200);
    expect((await list()).status).toBe(403);
  });
});
