import { parseJob } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { addPerson } from "../testing/people.js";
import { basiqError, codesOf, json, testServer } from "../testing/testServer.js";

const refreshOf = (connectionId: string) => `/connections/${connectionId}/refresh`;

describe("POST connections/:id/refresh", () => {
  it("answers 202 with the new job, and 200 with the same job while it runs", async () => {
    const server = testServer();
    const { userId, connectionId } = addPerson(server);
    const first = await server.ask("POST", refreshOf(connectionId), userId);
    const again = await server.ask("POST", refreshOf(connectionId), userId);
    expect([first.status, again.status]).toEqual([202, 200]);
    const job = parseJob(await json(first));
    expect(parseJob(await json(again)).id).toBe(job.id);
    expect(server.sandbox.world.jobs.get(job.id)?.connectionId).toBe(connectionId);
  });

  it("asks for the user's own connections before it starts anything", async () => {
    const server = testServer();
    const { userId, connectionId } = addPerson(server);
    await server.ask("POST", refreshOf(connectionId), userId);
    expect(server.takeCalls()).toEqual([
      "POST /token",
      `GET /users/${userId}/connections`,
      `POST /users/${userId}/connections/${connectionId}/refresh`,
    ]);
  });

  it("answers a foreign connection exactly as one that doesn't exist, and starts nothing", async () => {
    const server = testServer();
    const [anna, ben] = [addPerson(server), addPerson(server)];
    const foreign = await server.ask("POST", refreshOf(ben.connectionId), anna.userId);
    const unknown = await server.ask("POST", refreshOf("nothing-here"), anna.userId);
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect([...foreign.headers]).toEqual([...unknown.headers]);
    const bodies = await Promise.all([foreign.text(), unknown.text()]);
    const [a, b] = bodies.map((body) => body.replace(/"correlationId":"[0-9a-f-]{36}"/, ""));
    expect(a).toBe(b);
    expect(bodies[0]).not.toBe(bodies[1]);
    expect(server.sandbox.world.jobs.size).toBe(0);
  });

  it("remembers whose job it is: the first poll costs one request", async () => {
    const server = testServer();
    const { userId, connectionId } = addPerson(server);
    const jobs = [];
    for (let run = 0; run < 6; run++) {
      const { id } = parseJob(
        await json(await server.ask("POST", refreshOf(connectionId), userId)),
      );
      jobs.push(id);
      server.clock.advance(120_000);
    }
    server.takeCalls();
    for (const id of jobs) {
      expect((await server.ask("GET", `/jobs/${id}`, userId)).status).toBe(200);
      expect(server.takeCalls()).toEqual([`GET /jobs/${id}`]);
    }
  });

  it("passes Basiq's codes on when it refuses, and none of its words", async () => {
    const server = testServer();
    const { userId, connectionId } = addPerson(server);
    for (const [status, code] of [
      [400, "invalid-credentials"],
      [429, "too-many-requests"],
    ] as const) {
      server.intercept((path) =>
        path.endsWith("/refresh")
          ? basiqError(status, code, "Secret words", { "retry-after": "7" })
          : undefined,
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
