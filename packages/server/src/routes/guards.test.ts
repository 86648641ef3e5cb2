import { describe, expect, it } from "vitest";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { createMemoryStore } from "../store/memoryStore.js";
import { confirm } from "../testing/confirm.js";
import { WEBHOOKS } from "../testing/signedPost.js";
import { codesOf } from "../testing/answers.js";
import { APP, testServer } from "../testing/testServer.js";
import { createJobOwners } from "../basiq/jobOwners.js";
import { NO_RECOVERIES } from "../recoveries/createRecoveries.js";
import { NO_CONTENT } from "./route.js";
import { createRoutes } from "./routes.js";

const EVIL = "https://evil.example";

/** Every route that needs a session, with an address that it answers and a body that it would take. */
const ROUTES = [
  ["POST", "/token", "/token"],
  ["GET", "/jobs", "/jobs"],
  ["GET", "/jobs/:id", "/jobs/j1"],
  ["GET", "/connectors", "/connectors"],
  ["GET", "/connectors/:id/:method", "/connectors/AU00000/web"],
  ["GET", "/connectors/:id/:method/recovery", "/connectors/AU00000/web/recovery"],
  ["POST", "/connectors/:id/:method/recovery", "/connectors/AU00000/web/recovery"],
  ["DELETE", "/connectors/:id/:method/recovery", "/connectors/AU00000/web/recovery"],
  ["GET", "/consents", "/consents"],
  ["DELETE", "/consents/:id", "/consents/k1", confirm("k1")],
  ["GET", "/connections", "/connections"],
  ["DELETE", "/connections/:id", "/connections/c1", confirm("c1")],
  ["POST", "/connections/:id/purge", "/connections/c1/purge", confirm("c1")],
  ["POST", "/connections/:id/refresh", "/connections/c1/refresh"],
  ["GET", "/events", "/events"],
  ["POST", "/statements", "/statements"],
  ["POST", "/reports", "/reports", '{"name":"affordability"}'],
  ["GET", "/jobs/:id/report", "/jobs/j1/report"],
] as const;

const statements = { maxBytes: 1_000_000 };
const reports = { affordability: { request: () => null } };

/** A server with all routes, and how often it asked who is signed in. */
function open() {
  let sessions = 0;
  const server = testServer({
    webhooks: WEBHOOKS,
    statements,
    reports,
    getUserId(request) {
      sessions += 1;
      return request.headers.get("x-session");
    },
  });
  return { ...server, sessions: () => sessions };
}

describe("guards: the list of routes above", () => {
  it("has every route but the two that need no session", () => {
    const unused = () => Promise.reject(new Error("not asked in this test"));
    const api: BasiqApi = {
      apiUrl: "",
      onDrift: undefined,
      get: unused,
      post: unused,
      delete: unused,
    };
    const store = createMemoryStore({ now: Date.now, maxEntries: 1 });
    const routes = createRoutes({
      api,
      tokens: { get: unused, renew: unused },
      store,
      owners: createJobOwners(store, api),
      startedJobs: { remember: unused, of: unused },
      seen: () => undefined,
      now: Date.now,
      events: () => NO_CONTENT,
      recoveries: NO_RECOVERIES,
      webhooks: () => NO_CONTENT,
      statements,
      reports,
    });
    const named = (access: string) =>
      routes.filter((one) => one.access === access).map(({ method, path }) => [method, path]);
    expect(named("signed-in")).toEqual(ROUTES.map(([method, path]) => [method, path]));
    expect(named("public")).toEqual([
      ["GET", "/health"],
      ["POST", "/webhooks"],
    ]);
    expect(routes).toHaveLength(ROUTES.length + 2);
  });
});

describe.each(ROUTES)("%s %s", (method, route, path, body?: string) => {
  const ask = (server: ReturnType<typeof open>, headers: Record<string, string>, user?: string) =>
    server.ask(method, path, user, headers, body);

  it.each([
    ["a page of another origin", { origin: EVIL }, 403, "origin-not-allowed"],
    ["a sandboxed frame", { origin: "null" }, 403, "origin-not-allowed"],
    [
      "another origin that calls itself the same",
      { origin: EVIL, "sec-fetch-site": "same-origin" },
      403,
      "origin-not-allowed",
    ],
    ["headers too large", { cookie: "x".repeat(16_385) }, 431, "invalid-content"],
    ["a body too large", { "content-length": "1010000" }, 413, "invalid-content"],
  ])("refuses %s before it asks who is signed in", async (_, headers, status, code) => {
    const server = open();
    const response = await ask(server, headers, "u1");
    expect(response.status).toBe(status);
    expect(await codesOf(response)).toEqual([code]);
    expect(server.sessions()).toBe(0);
    expect(server.takeCalls()).toEqual([]);
    expect(server.entries).toMatchObject([{ method, route, status }]);
  });

  it.each(["cross-site", "same-site"])(
    "refuses what comes without Origin from a site that is %s",
    async (site) => {
      const server = open();
      const headers = { "sec-fetch-site": site, "x-session": "u1" };
      const init = { method, headers, body: body ?? null };
      const response = await server.fetch(new Request(`${APP}/api/basiq${path}`, init));
      expect(await codesOf(response)).toEqual(["origin-not-allowed"]);
      expect(server.sessions()).toBe(0);
    },
  );

  it("refuses a request without a session, or with a user id that isn't valid, and asks Basiq nothing", async () => {
    const server = open();
    const nobody = await ask(server, {});
    expect([nobody.status, await codesOf(nobody)]).toEqual([401, ["not-signed-in"]]);
    const noId = await ask(server, {}, "not an id");
    expect([noId.status, await codesOf(noId)]).toEqual([500, ["internal-server-error"]]);
    expect(server.takeCalls()).toEqual([]);
    expect(server.entries).toMatchObject([
      { method, route, status: 401, code: "not-signed-in" },
      { method, route, status: 500, code: "user-id-not-valid" },
    ]);
  });

  it("answers another method by 405, and its preflight by the origin alone", async () => {
    const server = open();
    const other = await server.ask("PATCH", path, "u1");
    expect(other.status).toBe(405);
    expect(other.headers.get("allow")?.split(", ")).toContain(method);
    const asks = { "access-control-request-method": method };
    expect((await server.ask("OPTIONS", path, undefined, asks)).status).toBe(204);
    expect((await server.ask("OPTIONS", path, undefined, { ...asks, origin: EVIL })).status).toBe(
      403,
    );
    expect(server.sessions()).toBe(0);
  });

  it("stays out of caches, and is read by listed origins alone", async () => {
    const server = open();
    for (const [origin, allowed] of [
      [APP, APP],
      [EVIL, null],
    ] as const)
      for (const user of [server.userId, undefined]) {
        const { headers } = await ask(server, { origin }, user);
        expect(headers.get("cache-control")).toBe("private, no-store");
        expect(headers.get("vary")).toBe("Origin, Cookie");
        expect(headers.get("x-content-type-options")).toBe("nosniff");
        expect(headers.get("access-control-allow-origin")).toBe(allowed);
        expect(headers.get("access-control-allow-credentials")).toBe(allowed && "true");
      }
  });

  it("refuses everybody once the server closes, and says for how long", async () => {
    const server = open();
    await server.server.close();
    const response = await ask(server, {}, "u1");
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(server.sessions()).toBe(0);
  });
});

describe("createRouter", () => {
  it.each([
    ["/", "/token"],
    ["/bank", "/bank/token"],
  ])("answers under the base path %s", async (basePath, path) => {
    const { server, sandbox } = testServer({ basePath });
    const headers = { origin: APP, "x-session": sandbox.addUser().id };
    const post = async (url: string) =>
      (await server.fetch(new Request(url, { method: "POST", headers }))).status;
    expect(await post(`${APP}${path}`)).toBe(200);
    expect(await post(`${APP}${path}?x=/nothing`)).toBe(200);
    expect(await post(`${APP}/elsewhere?x=${path}`)).toBe(404);
    expect(await post(`${APP}${path}/`)).toBe(404);
  });
});
