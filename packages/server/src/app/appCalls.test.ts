import { parseConnections } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { basiqError } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

describe("basiq.get", () => {
  it("returns Basiq's own JSON, with the token that the routes use", async () => {
    const { userId, connectionId, ...world } = testServer();
    await world.ask("GET", "/connections", userId);
    const body = await world.server.basiq.get(`/users/${userId}/connections`);
    expect(parseConnections(body).items).toMatchObject([{ id: connectionId }]);
    expect(body).toEqual(await world.askBasiq("GET", `/users/${userId}/connections`));
    expect(world.takeCalls().filter((call) => call === "POST /token")).toHaveLength(1);
  });

  it("leaves a query as it is, Basiq's filters too", async () => {
    const { userId, connectionId, ...world } = testServer();
    const { get } = world.server.basiq;
    await get(`/users/${userId}/jobs?filter=connection.id.eq('${connectionId}')`);
    expect(world.takeCalls().at(-1)).toMatch(/\/jobs\?filter=connection\.id\.eq\(.+\)$/);
  });

  it("throws a typed error with the ids of the path, and doesn't call onError", async () => {
    const { userId, ...world } = testServer();
    const path = `/users/${userId}/connections/nope`;
    await expect(world.server.basiq.get(path)).rejects.toMatchObject({
      code: "resource-not-found",
      basiqStatus: 404,
      userId,
      connectionId: "nope",
    });
    world.intercept((asked) =>
      asked.startsWith("/jobs") ? basiqError(429, "too-many-requests") : undefined,
    );
    await expect(world.server.basiq.get("/jobs/j1")).rejects.toMatchObject({
      code: "rate-limited",
      jobId: "j1",
      correlationId: "c-1",
    });
    expect(world.errors).toEqual([]);
  });

  it("is cancelled with its caller", async () => {
    const world = testServer();
    const gone = AbortSignal.abort();
    world.intercept((path, init) => {
      if (path === "/jobs/j1") init.signal?.throwIfAborted();
      return undefined;
    });
    await expect(world.server.basiq.get("/jobs/j1", { signal: gone })).rejects.toMatchObject({
      code: "client-gone",
    });
  });
});

describe("appCalls: every call", () => {
  it.each([
    "",
    "users/u1",
    "https://evil.example/",
    "https://au-api.basiq.io/users/u1",
    "//evil.example/users",
    "/\\evil.example/users",
    "/\n/evil.example/users",
    "/users/u1/../u2/accounts",
    "/users/%2e%2e/token",
    "/users/u1/accounts#",
    "/users/a b",
    "/users?after=a\nb",
    "@evil.example",
  ])("refuses the path %j before a token is asked for", async (path) => {
    const world = testServer();
    const { basiq } = world.server;
    for (const asked of [basiq.get(path), basiq.post(path, {}), basiq.delete(path)])
      await expect(asked).rejects.toMatchObject({
        name: "BasiqServerError",
        code: "path-not-valid",
        message: expect.stringContaining("Start it with one slash"),
      });
    expect(world.takeCalls()).toEqual([]);
  });
});
