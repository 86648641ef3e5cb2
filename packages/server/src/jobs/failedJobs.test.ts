import { parseJob } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import { json } from "../testing/answers.js";
import { openFailedJobs } from "../testing/openFailedJobs.js";

const DAY_MS = 24 * 60 * 60_000;

describe("onJobFailed of the server", () => {
  it("is called for a failed job that passes its route, with everything to log", async () => {
    const world = openFailedJobs();
    const person = world.addLocked();
    const jobId = await world.refreshByPage(person);
    expect((await world.ask("GET", `/jobs/${jobId}`, person.userId)).status).toBe(200);
    await world.settled();
    expect(world.failed).toEqual([
      {
        ...person,
        jobId,
        institutionId: "AU00000",
        step: "verify-credentials",
        code: "invalid-credentials",
        kind: "refresh",
      },
    ]);
  });

  it("doesn't pretend to know why a job runs that it didn't start", async () => {
    const world = openFailedJobs();
    const person = world.addLocked();
    const jobId = await world.refreshInBackground(person);
    await world.ask("GET", "/jobs", person.userId);
    await world.settled();
    expect(world.failed).toMatchObject([{ ...person, jobId, kind: undefined }]);
  });

  it("knows an upload of its own, and the bank that it was sent for", async () => {
    const world = openFailedJobs({ statements: {} });
    const form = new FormData();
    form.set("institutionId", "AU90003");
    form.set("statement", new File(["%PDF-1.7 fails-with: empty-file"], "june.pdf"));
    const { id } = parseJob(
      await json(await world.ask("POST", "/statements", world.userId, {}, form)),
    );
    await world.clock.advance(60_000);
    await world.ask("GET", `/jobs/${id}`, world.userId);
    await world.settled();
    expect(world.failed).toMatchObject([
      { jobId: id, kind: "upload", institutionId: "AU90003", code: "empty-file" },
    ]);
  });

  it("knows a report by its step, and an own refresh's connection where the job names none", async () => {
    const world = openFailedJobs();
    const person = world.addLocked();
    const jobId = await world.refreshByPage(person);
    const aJob = (id: string, title: string) => ({
      type: "job",
      id,
      steps: [{ title, status: "failed", result: null }],
      links: null,
    });
    const data = [aJob("report-1", "create-report"), aJob(jobId, "verify-credentials")];
    world.answerAt("/jobs", () => Response.json({ type: "list", data }));
    await world.ask("GET", "/jobs", person.userId);
    await world.settled();
    expect(world.failed).toMatchObject([
      { jobId: "report-1", kind: "report", connectionId: undefined, userId: person.userId },
      { jobId, kind: "refresh", connectionId: person.connectionId, code: "unknown-error" },
    ]);
  });

  it("is called once, by whichever instance and route, for longer than Basiq lists the job", async () => {
    const first = openFailedJobs();
    const { clock, sandbox } = first;
    const store = createMemoryStore({ now: clock.now, maxEntries: 100 });
    const on = { store, now: clock.now, apiKey: sandbox.apiKey, fetch: sandbox.fetch };
    const [one, other] = [openFailedJobs(on), openFailedJobs(on)];
    const person = first.addLocked();
    const jobId = await first.refreshInBackground(person);
    for (const { ask } of [one, other, one]) {
      await ask("GET", "/jobs", person.userId);
      await ask("GET", `/jobs/${jobId}`, person.userId);
    }
    await clock.advance(7 * DAY_MS);
    await other.ask("GET", `/jobs/${jobId}`, person.userId);
    await Promise.all([one.settled(), other.settled()]);
    expect([...one.failed, ...other.failed]).toMatchObject([{ jobId }]);
  });

  it("isn't called for another person's job, one that went well, or an answer that isn't a job", async () => {
    const world = openFailedJobs();
    const locked = world.addLocked();
    const jobId = await world.refreshInBackground(locked);
    const fine = world.addPerson({ institutionId: "AU00000" });
    await world.refreshInBackground(fine);
    expect((await world.ask("GET", `/jobs/${jobId}`, fine.userId)).status).toBe(404);
    expect((await world.ask("GET", "/jobs", fine.userId)).status).toBe(200);
    await world.settled();
    expect(world.failed).toEqual([]);
  });

  it("has no text of a bank's, whatever the job says", async () => {
    const world = openFailedJobs();
    const text = "Dear Ms Wentworth-Smith, call 13 22 65";
    const steps = [{ title: text, status: "failed", result: { code: text, detail: text } }];
    const job = { type: "job", id: "job-1", steps, institution: { id: text }, links: null };
    world.answerAt("/jobs", () => Response.json({ type: "list", data: [job] }));
    await world.ask("GET", "/jobs", world.userId);
    await world.settled();
    expect(world.failed).toMatchObject([{ jobId: "job-1", step: "other", code: "unknown-error" }]);
    expect(JSON.stringify(world.failed)).not.toMatch(/Wentworth|13 22/);
  });

  it("is called again when the job is seen again, after it threw; the answer doesn't suffer", async () => {
    let broken = true;
    const reported: string[] = [];
    const world = openFailedJobs({
      onJobFailed: async ({ jobId }) => {
        if (broken) throw new Error("log is away");
        reported.push(jobId);
      },
    });
    const person = world.addLocked();
    const jobId = await world.refreshInBackground(person);
    expect((await world.ask("GET", "/jobs", person.userId)).status).toBe(200);
    await expect
      .poll(() => world.errors)
      .toMatchObject([
        {
          code: "job-handler-failed",
          userId: person.userId,
          jobId,
          cause: new Error("log is away"),
        },
      ]);
    broken = false;
    await world.ask("GET", "/jobs", person.userId);
    await world.settled();
    expect(reported).toEqual([jobId]);
  });

  it("holds up neither other jobs' reports nor the end of the server where it never settles", async () => {
    const started: string[] = [];
    const world = openFailedJobs({
      onJobFailed: ({ jobId }) => {
        started.push(jobId);
        return new Promise(() => {});
      },
    });
    const person = world.addLocked();
    const jobId = await world.refreshInBackground(person);
    await world.refreshInBackground(person);
    await world.ask("GET", "/jobs", person.userId);
    let isClosed = false;
    void world.settled().then(() => (isClosed = true));
    await world.clock.advance(9_999);
    expect([isClosed, world.errors]).toEqual([false, []]);
    await world.clock.advance(1);
    expect(isClosed).toBe(true);
    // The next one would only wait as long; it is reported when it is seen again.
    expect(started).toHaveLength(1);
    expect(world.errors).toMatchObject([
      {
        code: "job-handler-failed",
        userId: person.userId,
        cause: { message: "no answer in time" },
      },
    ]);
    expect([jobId, ...started]).toContain(world.errors[0]?.jobId);
  });

  it("is called with what is known where the lists that say more can't be read", async () => {
    const world = openFailedJobs();
    const person = world.addLocked();
    const jobId = await world.refreshInBackground(person);
    world.intercept(async (path, init) => {
      if (path.endsWith("/connections")) return new Response("<html>", { status: 404 });
      const answer = await world.sandbox.fetch(world.sandbox.apiUrl + path, init);
      if (!path.includes("/jobs")) return answer;
      return new Response((await answer.text()).replaceAll(/"links":\{[^{}]*\}/g, '"links":null'));
    });
    await world.ask("GET", "/jobs", person.userId);
    await world.settled();
    expect(world.failed).toMatchObject([{ jobId, userId: person.userId, connectionId: undefined }]);
    expect(world.errors).toMatchObject([{ code: "resource-not-found", jobId }]);
  });

  it("reads the lists that say more once for all the jobs of an answer", async () => {
    const world = openFailedJobs();
    const data = ["job-1", "job-2", "job-3"].map((id) => ({
      type: "job",
      id,
      steps: [{ title: "verify-credentials", status: "failed", result: null }],
      links: null,
    }));
    world.answerAt("/jobs", () => Response.json({ type: "list", data }));
    await world.ask("GET", "/jobs", world.userId);
    await world.settled();
    expect(world.failed).toHaveLength(3);
    const lists = world.takeCalls().filter((call) => call.endsWith("/connections"));
    expect(lists).toHaveLength(1);
  });

  it("is called once by each instance while the store is away", async () => {
    const away = () => Promise.reject(new Error("away"));
    const memory = createMemoryStore({ now: () => 0, maxEntries: 1 });
    const store = { ...memory, get: away, set: away, setIfAbsent: away, compareDelete: away };
    const world = openFailedJobs({ store });
    const person = world.addLocked();
    const jobId = await world.refreshInBackground(person);
    await world.ask("GET", "/jobs", person.userId);
    await world.ask("GET", "/jobs", person.userId);
    await world.settled();
    expect(world.failed).toMatchObject([{ jobId }]);
  });
});
