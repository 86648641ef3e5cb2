import { parseJob } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { json, seenOf } from "../testing/answers.js";
import { type TestServer, testServer, type Person } from "../testing/testServer.js";

/** Six jobs in a row come in every shape that the sandbox writes; none was started by this server. */
async function sixJobs(server: TestServer, { connectionId }: Person): Promise<string[]> {
  const ids: string[] = [];
  for (let run = 0; run < 6; run++) {
    ids.push(await server.startRefresh(connectionId));
    await server.clock.advance(120_000);
  }
  return ids;
}

describe("GET jobs/:id", () => {
  it("answers a job that reads like Basiq's own, in every shape and at every moment", async () => {
    const server = testServer();
    const { userId, connectionId } = server.addPerson({ mfa: "code" });
    for (let run = 0; run < 6; run++) {
      const id = await server.startRefresh(connectionId);
      for (const ms of [0, 1_000, 5_000, 30_000, 3_600_000]) {
        await server.clock.advance(ms);
        const response = await server.ask("GET", `/jobs/${id}`, userId);
        expect(response.status).toBe(200);
        const own = parseJob(await server.askBasiq("GET", `/jobs/${id}`));
        // Where it doesn't say whose it is, this server does.
        expect(parseJob(await json(response))).toEqual({ ...own, userId });
      }
    }
  });

  it("proves a foreign-started job by its link or the user's list, then costs one request a poll", async () => {
    const server = testServer();
    const anna = server.addPerson();
    const ids = await sixJobs(server, anna);
    await server.ask("GET", `/jobs/${ids[0]}`, anna.userId);
    server.takeCalls();
    const costs = [];
    for (const id of ids.slice(1)) {
      expect((await server.ask("GET", `/jobs/${id}`, anna.userId)).status).toBe(200);
      costs.push(server.takeCalls().length);
      expect((await server.ask("GET", `/jobs/${id}`, anna.userId)).status).toBe(200);
      expect(server.takeCalls()).toEqual([`GET /jobs/${id}`]);
    }
    expect(costs.toSorted((a, b) => a - b)).toEqual([1, 1, 1, 2, 2]);
  });

  it("answers a foreign job exactly as one that doesn't exist, in every shape, even once its owner polled it", async () => {
    const server = testServer();
    const [anna, ben] = [server.addPerson(), server.addPerson()];
    const unknown = await seenOf(await server.ask("GET", "/jobs/nothing-here", anna.userId));
    expect(unknown[0]).toBe(404);
    for (const id of await sixJobs(server, ben))
      for (const _ of ["before", "after"]) {
        expect(await seenOf(await server.ask("GET", `/jobs/${id}`, anna.userId))).toEqual(unknown);
        expect((await server.ask("GET", `/jobs/${id}`, ben.userId)).status).toBe(200);
      }
  });

  it("believes a link that names another user, whatever is remembered", async () => {
    const { userId, connectionId, ...server } = testServer();
    const started = await server.ask("POST", `/connections/${connectionId}/refresh`, userId);
    const { id } = parseJob(await json(started));
    const links = { source: "/users/someone-else/connections/c1" };
    server.intercept((path) =>
      path.startsWith("/jobs/") ? Response.json({ type: "job", id, steps: [], links }) : undefined,
    );
    expect((await server.ask("GET", `/jobs/${id}`, userId)).status).toBe(404);
  });

  describe("of a job that names no user, as those of reports do", () => {
    const report = {
      type: "job",
      id: "j1",
      steps: [{ title: "create-report", status: "in-progress", result: null }],
      links: { self: "https://au-api.basiq.io/jobs/j1", source: "/reports/r1" },
    };

    /** Two people, and a job that the app's server started for the first. */
    function open() {
      const server = testServer();
      const [anna, ben] = [server.addPerson(), server.addPerson()];
      server.answerAt("/jobs/j1", () => Response.json(report));
      const statusFor = async ({ userId }: Person) =>
        (await server.ask("GET", "/jobs/j1", userId)).status;
      return { world: server, server: server.server, anna, ben, statusFor };
    }

    it("is a 404 for everyone until the app's server says whose it is", async () => {
      const { server, anna, ben, statusFor } = open();
      expect(await statusFor(anna)).toBe(404);
      await server.ownJob("j1", anna.userId);
      expect([await statusFor(anna), await statusFor(ben)]).toEqual([200, 404]);
    });

    it("answers its owner in one request to Basiq", async () => {
      const { world, server, anna } = open();
      await server.ownJob("j1", anna.userId);
      const own = parseJob(await json(await world.ask("GET", "/jobs/j1", anna.userId)));
      expect(own).toMatchObject({ id: "j1", status: "in-progress" });
      expect(world.takeCalls()).toEqual(["POST /token", "GET /jobs/j1"]);
    });

    it("is remembered for seven days, after which Basiq's list of jobs decides again", async () => {
      const { world, server, anna, statusFor } = open();
      await server.ownJob("j1", anna.userId);
      await world.clock.advance(7 * 24 * 3_600_000 - 1);
      expect(await statusFor(anna)).toBe(200);
      world.takeCalls();
      await world.clock.advance(1);
      expect(await statusFor(anna)).toBe(404);
      expect(world.takeCalls()).toContain(`GET /users/${anna.userId}/jobs`);
    });

    it("shows nobody a job that names another user", async () => {
      const { world, server, anna, ben, statusFor } = open();
      const links = { source: `/users/${ben.userId}/connections/c1` };
      world.answerAt("/jobs/j1", () => Response.json({ ...report, links }));
      await server.ownJob("j1", anna.userId);
      expect([await statusFor(anna), await statusFor(ben)]).toEqual([404, 200]);
    });

    it.each([
      ["../j1", "u1"],
      ["j1", "../u1"],
      ["", "u1"],
      ["j1", undefined],
    ])("refuses the ids %j and %j", async (jobId, userId) => {
      const { server } = open();
      // As JavaScript would call it.
      const owned: unknown = Reflect.apply(server.ownJob, undefined, [jobId, userId]);
      await expect(owned).rejects.toMatchObject({ code: "parameter-not-valid" });
    });
  });

  it("passes on listed fields only", async () => {
    const { userId, ...server } = testServer();
    server.intercept((path) =>
      path.startsWith("/jobs/")
        ? Response.json({
            type: "job",
            id: "j1",
            created: "2025-01-06T00:00:00Z",
            accountNumber: "leak",
            institution: { id: "AU00000", name: "leak" },
            steps: [
              { title: "s", status: "success", leak: 1, result: { type: "report", leak: "leak" } },
            ],
            links: { self: "/leak", source: `/users/${userId}/connections/c1?leak=1` },
          })
        : undefined,
    );
    expect(await json(await server.ask("GET", "/jobs/j1", userId))).toEqual({
      type: "job",
      id: "j1",
      created: "2025-01-06T00:00:00.000Z",
      status: "success",
      institution: "AU00000",
      steps: [{ title: "s", status: "success", result: { type: "other" } }],
      links: { source: `/users/${userId}/connections/c1` },
    });
  });

  it("refuses an answer about another job", async () => {
    const { userId, ...server } = testServer();
    const links = { source: `/users/${userId}` };
    server.intercept((path) =>
      path.startsWith("/jobs/") ? Response.json({ type: "job", id: "j2", links }) : undefined,
    );
    expect((await server.ask("GET", "/jobs/j1", userId)).status).toBe(502);
    expect(server.errors).toMatchObject([{ code: "malformed-answer", jobId: "j1", userId }]);
  });
});
