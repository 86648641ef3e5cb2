import { describe, expect, it } from "vitest";
import { basiqError } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

describe("onLog", () => {
  it("is called with each answer: when, which route, how it ended and how long it took", async () => {
    const { userId, connectionId, ...world } = testServer();
    world.intercept(async (_, { body }) => {
      if (typeof body === "string" && body.includes("CLIENT_ACCESS"))
        await world.clock.advance(120);
      return undefined;
    });
    await world.ask("POST", "/token?reason=first", userId);
    await world.ask("POST", `/connections/${connectionId}/refresh?x=1`, userId);
    expect(world.entries).toEqual([
      {
        at: new Date(world.clock.now()).toISOString(),
        method: "POST",
        route: "/token",
        status: 200,
        code: undefined,
        durationMs: 120,
        userId,
      },
      {
        at: new Date(world.clock.now()).toISOString(),
        method: "POST",
        route: "/connections/:id/refresh",
        status: 202,
        code: undefined,
        durationMs: 0,
        userId,
        connectionId,
      },
    ]);
  });

  it("has the four ids of what failed, and the answer's own correlation id", async () => {
    const { userId, ...world } = testServer();
    world.answerAt("/jobs/j1", () => basiqError(400, "x"));
    await world.ask("GET", "/jobs/j1", userId);
    await world.ask("GET", "/jobs/j1");
    expect(world.entries).toMatchObject([
      {
        route: "/jobs/:id",
        status: 400,
        code: "rejected",
        userId,
        jobId: "j1",
        correlationId: "c-1",
      },
      { route: "/jobs/:id", status: 401, code: "not-signed-in", userId: undefined },
    ]);
    expect(world.entries[1]?.correlationId).toBe(world.errors[1]?.correlationId);
  });

  it("knows no route where there is none, and no method that isn't one", async () => {
    const world = testServer();
    await world.ask("GET", "/accounts/secret");
    await world.ask("SECRET", "/token");
    await world.ask("OPTIONS", "/token", undefined, { "access-control-request-method": "POST" });
    expect(world.entries).toMatchObject([
      { method: "GET", route: undefined, status: 404, code: "resource-not-found" },
      { method: "other", status: 405, code: "method-not-allowed" },
      { method: "OPTIONS", status: 204, code: undefined },
    ]);
    expect(JSON.stringify(world.entries)).not.toMatch(/secret/i);
  });
});
