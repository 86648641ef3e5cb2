import { parseJob, type Report } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import type { ReportSetup, ReportSetups } from "../options/reportSetups.js";
import { codesOf, json, seenOf } from "../testing/answers.js";
import { type Person, testServer } from "../testing/testServer.js";

const bodyFor = (userIds: readonly unknown[], more: object = {}) => ({
  reportType: "CON_AFFOR_01",
  title: "Affordability",
  filters: [
    { name: "fromDate", value: "2024-11-01" },
    { name: "toDate", value: "2025-01-05" },
    { name: "accounts", value: [] },
    { name: "users", value: userIds },
  ],
  ...more,
});

const request: ReportSetup["request"] = ({ userId }) => bodyFor([userId]);
const accountsIn = ({ data }: Report) =>
  Array.isArray(data?.["accounts"]) ? data["accounts"].length : 0;

function open(reports: ReportSetups) {
  const server = testServer({ reports, shapes: "documented" });
  const [anna, ben] = [server.addPerson(), server.addPerson()];
  const start = ({ userId }: Person, name: unknown = "affordability") =>
    server.ask("POST", "/reports", userId, {}, JSON.stringify({ name }));
  /** Lets one be made, and returns its job's id. */
  async function made(person: Person) {
    const { id } = parseJob(await json(await start(person)));
    await server.clock.advance(10_000);
    return id;
  }
  const read = (id: string, { userId }: Person) => server.ask("GET", `/jobs/${id}/report`, userId);
  return { ...server, anna, ben, start, made, read };
}

describe("POST reports", () => {
  it("starts a report about the signed-in person, whose page may follow its job", async () => {
    const { anna, ben, start, clock, ...server } = open({ affordability: { request } });
    const response = await start(anna);
    expect(response.status).toBe(202);
    const { id } = parseJob(await json(response));
    await clock.advance(10_000);
    const job = parseJob(await json(await server.ask("GET", `/jobs/${id}`, anna.userId)));
    expect(job).toMatchObject({ status: "success", reportId: expect.any(String) });
    expect((await server.ask("GET", `/jobs/${id}`, ben.userId)).status).toBe(404);
  });

  it("waits for what the app has to look up", async () => {
    const { anna, start } = open({
      affordability: { request: (person) => Promise.resolve(request(person)) },
    });
    expect((await start(anna)).status).toBe(202);
  });

  it.each(["another", "constructor", "", 7, null])(
    "answers 404 to the name %j, and asks Basiq nothing",
    async (name) => {
      const { anna, start, takeCalls } = open({ affordability: { request } });
      const response = await start(anna, name);
      expect([response.status, await codesOf(response)]).toEqual([404, ["resource-not-found"]]);
      expect(takeCalls()).toEqual([]);
    },
  );

  it("answers 413 to a body that is far longer than a name", async () => {
    const { anna, start, takeCalls } = open({ affordability: { request } });
    const response = await start(anna, "a".repeat(2_000));
    expect([response.status, await codesOf(response)]).toEqual([413, ["invalid-content"]]);
    expect(takeCalls()).toEqual([]);
  });

  it("answers 404 to a person who may have none now", async () => {
    const { anna, start, takeCalls } = open({ affordability: { request: () => null } });
    expect((await start(anna)).status).toBe(404);
    expect(takeCalls()).toEqual([]);
  });

  it("takes nothing but a name from the page", async () => {
    const given: unknown[] = [];
    const { anna, ben, ...server } = open({
      affordability: {
        request(person) {
          given.push(person);
          return request(person);
        },
      },
    });
    const body = JSON.stringify({ name: "affordability", userId: ben.userId, filters: [] });
    expect((await server.ask("POST", "/reports", anna.userId, {}, body)).status).toBe(202);
    expect(given).toEqual([{ userId: anna.userId }]);
  });

  it.each<[string, (anna: string, ben: string) => unknown]>([
    ["another person", (_, ben) => bodyFor([ben])],
    ["two people", (anna, ben) => bodyFor([anna, ben])],
    [
      "a second person under another name",
      (anna, ben) => {
        const { filters } = bodyFor([anna]);
        return bodyFor([], { filters: [...filters, { name: "user", value: ben }] });
      },
    ],
    ["nobody", () => bodyFor([], { filters: [] })],
    ["nothing", () => undefined],
  ])("refuses a report about %s: the page that follows it would see it", async (_, bodyOf) => {
    // As JavaScript would write it.
    const setup = { request: ({ userId }: Person) => bodyOf(userId, "someone-else") };
    const reports = { affordability: setup } as unknown as ReportSetups;
    const { anna, start, takeCalls, errors } = open(reports);
    const response = await start(anna);
    expect([response.status, await codesOf(response)]).toEqual([500, ["internal-server-error"]]);
    expect(errors).toMatchObject([{ code: "report-not-valid", userId: anna.userId }]);
    expect(takeCalls()).toEqual([]);
  });

  it("reports an app's function that throws", async () => {
    const cause = new Error("no database");
    const { anna, start, errors } = open({
      affordability: { request: () => Promise.reject(cause) },
    });
    expect((await start(anna)).status).toBe(500);
    expect(errors).toMatchObject([{ code: "report-failed", cause }]);
  });

  it("is a 404 where the app lets pages start none", async () => {
    const server = testServer();
    const response = await server.ask("POST", "/reports", server.userId, {}, '{"name":"x"}');
    expect(response.status).toBe(404);
    expect((await server.ask("GET", "/jobs/j1/report", server.userId)).status).toBe(404);
  });

  it.each([
    ["a name that is no word", { "a b": { request } }],
    ["no function", { affordability: {} }],
    ["nothing", { affordability: undefined }],
    ["a `show` that is no function", { affordability: { request, show: "all" } }],
  ])("refuses to start with %s", (_, reports) => {
    expect(() => open(reports as unknown as ReportSetups)).toThrow(/basiq-kit\/server: `reports/);
  });
});

describe("GET jobs/:id/report", () => {
  it("answers what the app shows of it, to its owner alone", async () => {
    const shows: unknown[] = [];
    const { anna, ben, made, read } = open({
      affordability: {
        request,
        show(report, person) {
          shows.push(person);
          return { accounts: accountsIn(report) };
        },
      },
    });
    const id = await made(anna);
    const answer = await json(await read(id, anna));
    expect(answer).toEqual({
      type: "report",
      id: expect.any(String),
      shown: { accounts: expect.any(Number) },
    });
    expect(answer).not.toMatchObject({ shown: { accounts: 0 } });
    const foreign = await seenOf(await read(id, ben));
    expect(foreign).toEqual(await seenOf(await read("nothing-here", ben)));
    expect(foreign[0]).toBe(404);
    expect(shows).toEqual([{ userId: anna.userId }]);
  });

  it("answers the id alone where the app shows nothing, and doesn't read the report", async () => {
    const { anna, made, read, takeCalls } = open({ affordability: { request } });
    const id = await made(anna);
    takeCalls();
    expect(await json(await read(id, anna))).toEqual({ type: "report", id: expect.any(String) });
    expect(takeCalls()).toEqual([`GET /jobs/${id}`]);
  });

  it("is a 404 until the report is made, and where it failed", async () => {
    const { anna, start, read, sandbox, clock } = open({ affordability: { request } });
    const { id } = parseJob(await json(await start(anna)));
    expect((await read(id, anna)).status).toBe(404);
    // Somebody without data.
    const nobody = { userId: sandbox.addUser().id, connectionId: "" };
    const failed = parseJob(await json(await start(nobody)));
    await clock.advance(10_000);
    expect((await read(failed.id, nobody)).status).toBe(404);
  });

  it("is a 404 for a report that the app's server made for itself", async () => {
    const { anna, read, server, clock } = open({ affordability: { request } });
    const job = parseJob(await server.basiq.post("/reports", bodyFor([anna.userId])));
    await server.ownJob(job.id, anna.userId);
    await clock.advance(10_000);
    expect((await read(job.id, anna)).status).toBe(404);
  });

  it("is a 404 where Basiq's report names anybody else, whatever is remembered", async () => {
    const { anna, ben, made, read, answerAt, ...server } = open({
      affordability: { request, show: (report) => report },
    });
    const id = await made(anna);
    const job = parseJob(await json(await server.ask("GET", `/jobs/${id}`, anna.userId)));
    for (const people of [[anna.userId, ben.userId], [ben.userId], []]) {
      answerAt(`/reports/${job.reportId}`, () =>
        Response.json({ type: "report", id: job.reportId, ...bodyFor(people) }),
      );
      expect((await read(id, anna)).status).toBe(404);
    }
  });

  it("reports a `show` that throws, without what the report holds", async () => {
    const { anna, made, read, errors } = open({
      affordability: {
        request,
        show() {
          throw new Error("no database");
        },
      },
    });
    const response = await read(await made(anna), anna);
    expect([response.status, await codesOf(response)]).toEqual([500, ["internal-server-error"]]);
    expect(errors).toMatchObject([{ code: "report-failed", userId: anna.userId }]);
  });
});
