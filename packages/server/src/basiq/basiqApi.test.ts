import { virtualClock } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { basiqError, codesOf } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

describe("createBasiqApi", () => {
  it("shares one server token among all calls", async () => {
    const server = testServer();
    const people = [server.addPerson(), server.addPerson()];
    const refresh = ({ userId, connectionId }: (typeof people)[number]) =>
      server.ask("POST", `/connections/${connectionId}/refresh`, userId);
    await Promise.all([...people, ...people].map(refresh));
    expect(server.takeCalls().filter((call) => call === "POST /token")).toHaveLength(1);
  });

  it("renews a token that has expired once and asks again", async () => {
    // The server's clock stands still: Basiq calls the token expired before the cache does.
    const { userId, ...server } = testServer({ now: virtualClock().now });
    await server.ask("GET", "/consents", userId);
    await server.clock.advance(3_600_000);
    server.takeCalls();
    expect((await server.ask("GET", "/connections", userId)).status).toBe(200);
    expect(server.takeCalls()).toEqual([
      `GET /users/${userId}/connections`,
      "POST /token",
      `GET /users/${userId}/connections`,
    ]);
  });

  it.each([
    ["a token that stays expired", 403, "access-denied", "Token has expired", 2],
    ["a token that stays malformed", 401, "invalid-authorization-token", "", 2],
    [
      "a scope that is too small",
      403,
      "forbidden-access",
      "Access to this resource is forbidden",
      1,
    ],
    ["another user's token", 401, "unauthorized-access", "", 1],
    ["an outage", 503, "service-unavailable", "", 3],
  ])("sends %s (%i) on without asking more than needed", async (_, status, code, detail, asked) => {
    const { userId, ...server } = testServer();
    server.answerAt("/jobs/j1", () => basiqError(status, code, detail));
    const response = await server.ask("GET", "/jobs/j1", userId);
    // Never 401: the person is signed in, and must not be asked to sign in again.
    expect(response.status).toBe(status < 500 ? 403 : 502);
    expect(server.takeCalls().filter((call) => call === "GET /jobs/j1")).toHaveLength(asked);
    expect(server.tokens).toHaveLength(asked === 2 ? 2 : 1);
    expect(server.errors).toMatchObject([{ basiqStatus: status, jobId: "j1", userId }]);
  });

  it("gets over a hiccup where it only reads, and changes nothing twice", async () => {
    const { userId, connectionId, ...server } = testServer();
    let hiccups = 0;
    server.intercept((path, { method }) => {
      if (path === "/token" || (method === "GET" && (hiccups += 1) % 2 === 0)) return undefined;
      return new Response("<html>", { status: 502 });
    });
    expect((await server.ask("GET", "/connections", userId)).status).toBe(200);
    const refresh = await server.ask("POST", `/connections/${connectionId}/refresh`, userId);
    expect(refresh.status).toBe(502);
    expect(server.takeCalls().filter((call) => call.endsWith("/refresh"))).toHaveLength(1);
  });

  it("shows the browser which permission Basiq says is missing", async () => {
    const server = testServer();
    server.answerAt("/jobs/j1", () => basiqError(403, "no-production-access"));
    const response = await server.ask("GET", "/jobs/j1", server.addPerson().userId);
    expect(await codesOf(response)).toEqual(["no-production-access"]);
  });
});
