import { parseConnections, parseJob } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { basiqError, codesOf, json, seenOf } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

const refreshOf = (connectionId: string) => `/connections/${connectionId}/refresh`;
const MINUTE_MS = 60_000;

describe("POST connections/:id/refresh", () => {
  it("answers 202 with the new job, and 200 with the same job while it runs", async () => {
    const { userId, connectionId, ...server } = testServer();
    const first = await server.ask("POST", refreshOf(connectionId), userId);
    const again = await server.ask("POST", refreshOf(connectionId), userId);
    expect([first.status, again.status]).toEqual([202, 200]);
    const job = parseJob(await json(first));
    expect(parseJob(await json(again)).id).toBe(job.id);
    expect(server.sandbox.world.jobs.get(job.id)?.connectionId).toBe(connectionId);
  });

  it("asks for the user's own connections before it starts anything", async () => {
    const { userId, connectionId, ...server } = testServer();
    await server.ask("POST", refreshOf(connectionId), userId);
    expect(server.takeCalls()).toEqual([
      "POST /token",
      `GET /users/${userId}/connections`,
      `POST /users/${userId}/connections/${connectionId}/refresh`,
    ]);
  });

  it("answers a foreign connection exactly as one that doesn't exist, and starts nothing", async () => {
    const server = testServer();
    const [anna, ben] = [server.addPerson(), server.addPerson()];
    const foreign = await server.ask("POST", refreshOf(ben.connectionId), anna.userId);
    const unknown = await server.ask("POST", refreshOf("nothing-here"), anna.userId);
    expect(foreign.status).toBe(404);
    expect(await seenOf(foreign)).toEqual(await seenOf(unknown));
    expect(server.sandbox.world.jobs.size).toBe(0);
  });

  it("remembers whose job it is: the first poll costs one request", async () => {
    const { userId, connectionId, ...server } = testServer();
    const jobs = [];
    for (let run = 0; run < 6; run++) {
      const { id } = parseJob(
        await json(await server.ask("POST", refreshOf(connectionId), userId)),
      );
      jobs.push(id);
      await server.clock.advance(15 * MINUTE_MS);
    }
    // The server's own token is renewed now and then.
    await server.ask("GET", "/connections", userId);
    server.takeCalls();
    for (const id of jobs) {
      expect((await server.ask("GET", `/jobs/${id}`, userId)).status).toBe(200);
      expect(server.takeCalls()).toEqual([`GET /jobs/${id}`]);
    }
  });

  it("passes Basiq's codes on when it refuses, and none of its words", async () => {
    const { userId, connectionId, ...server } = testServer();
    for (const [status, code] of [
      [400, "invalid-credentials"],
      [429, "too-many-requests"],
    ] as const) {
      server.answerAt("/refresh", () =>
        basiqError(status, code, "Secret words", { "retry-after": "7" }),
      );
      const response = await server.ask("POST", refreshOf(connectionId), userId);
      expect(response.status).toBe(status);
      expect(response.headers.get("retry-after")).toBe(status === 429 ? "7" : null);
      expect(await response.clone().text()).not.toContain("Secret");
      expect(await json(response.clone())).toMatchObject({ correlationId: "c-1" });
      expect(await codesOf(response)).toEqual([code]);
    }
    expect(server.errors).toMatchObject([
      { code: "rejected", userId, connectionId, basiqCodes: ["invalid-credentials"] },
      { code: "rate-limited", userId, connectionId },
    ]);
  });
});

describe("refreshConnection: the rules of refreshing", () => {
  it("answer 429 for ten minutes after a refresh, say when they are over, and start none at Basiq", async () => {
    const { userId, connectionId, ...server } = testServer();
    const refresh = () => server.ask("POST", refreshOf(connectionId), userId);
    expect((await refresh()).status).toBe(202);
    await server.clock.advance(2 * MINUTE_MS);
    const connection = parseConnections(
      await json(await server.ask("GET", "/connections", userId)),
    );
    const { lastUsedAt = 0 } = connection.items[0] ?? {};
    server.takeCalls();
    const early = await refresh();
    expect(early.status).toBe(429);
    const seconds = Number(early.headers.get("retry-after"));
    expect(seconds).toBe(Math.ceil((lastUsedAt + 10 * MINUTE_MS - server.clock.now()) / 1000));
    expect(await codesOf(early)).toEqual(["recently-refreshed"]);
    expect(server.errors).toMatchObject([{ code: "recently-refreshed", userId, connectionId }]);
    expect(server.takeCalls().filter((call) => call.startsWith("POST"))).toEqual([]);
    await server.clock.advance(seconds * 1000);
    expect((await refresh()).status).toBe(202);
  });

  it("hold as well where Basiq doesn't say when the connection was last used", async () => {
    const { userId, connectionId, ...server } = testServer();
    expect((await server.ask("POST", refreshOf(connectionId), userId)).status).toBe(202);
    await server.clock.advance(2 * MINUTE_MS);
    const connection = { type: "connection", id: connectionId, method: "web", status: "active" };
    server.answerAt("/connections", () => Response.json({ type: "list", data: [connection] }));
    const early = await server.ask("POST", refreshOf(connectionId), userId);
    expect(early.status).toBe(429);
    expect(await codesOf(early)).toEqual(["recently-refreshed"]);
  });

  it("don't hold back a new code after a challenge that ran out, twice at most", async () => {
    const server = testServer();
    const { userId, connectionId } = server.addPerson({ mfa: "code", age: "new" });
    const refresh = async () => {
      const response = await server.ask("POST", refreshOf(connectionId), userId);
      const job = response.status === 429 ? undefined : parseJob(await json(response));
      return { status: response.status, job };
    };
    for (let code = 0; code < 3; code++) {
      const { status, job } = await refresh();
      expect(status).toBe(202);
      // Codes of this bank run out after two minutes.
      await server.clock.advance(2.5 * MINUTE_MS);
      const ended = parseJob(await json(await server.ask("GET", `/jobs/${job?.id}`, userId)));
      expect(ended.status).toBe("failed");
    }
    expect((await refresh()).status).toBe(429);
    await server.clock.advance(3 * MINUTE_MS);
    expect((await refresh()).status).toBe(202);
  });

  it("give an open-banking connection 20 refreshes a day, wherever they were asked for", async () => {
    const server = testServer();
    const { userId, connectionId: id } = server.addPerson({ institutionId: "AU90009" });
    for (let count = 0; count < 20; count++) {
      await server.startRefresh(id);
      await server.clock.advance(30 * MINUTE_MS);
    }
    server.takeCalls();
    const response = await server.ask("POST", refreshOf(id), userId);
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "50400"]);
    expect(await codesOf(response)).toEqual(["daily-limit"]);
    expect(server.takeCalls().filter((call) => call.endsWith("/refresh"))).toEqual([]);
    await server.clock.advance(50_400_000);
    expect((await server.ask("POST", refreshOf(id), userId)).status).toBe(202);
  });

  it("look at this connection's jobs only", async () => {
    const { userId, connectionId, ...server } = testServer();
    const other = server.addConnection({ userId, institutionId: "AU00004" });
    await server.ask("POST", refreshOf(other.id), userId);
    await server.clock.advance(2 * MINUTE_MS);
    expect((await server.ask("POST", refreshOf(connectionId), userId)).status).toBe(202);
  });
});
