import { parseClientToken, readTokenClaims } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { basiqError, codesOf, json } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

const HALF_HOUR = 30 * 60_000;
const tokenOf = async (response: Response) => parseClientToken(await json(response));
const mints = (calls: string[]) => calls.filter((call) => call === "POST /token").length;

describe("POST token", () => {
  it("answers a client token bound to the session's user", async () => {
    const { userId, ...server } = testServer();
    const response = await server.ask("POST", "/token", userId);
    expect(response.status).toBe(200);
    const body = await json(response.clone());
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: "Bearer",
      expires_in: 3600,
    });
    const { access_token } = await tokenOf(response);
    expect(readTokenClaims(access_token)).toMatchObject({ scope: "CLIENT_ACCESS", userId });
  });

  it("lets nothing in the request name another user", async () => {
    const sandboxed = testServer();
    const [anna, ben] = [sandboxed.addPerson(), sandboxed.addPerson()];
    const response = await sandboxed.ask("POST", `/token?userId=${ben.userId}`, anna.userId, {
      "x-user-id": ben.userId,
    });
    const { access_token } = await tokenOf(response);
    expect(readTokenClaims(access_token).userId).toBe(anna.userId);
  });

  it("mints once for 1,000 requests at the same time", async () => {
    const { userId, ...server } = testServer();
    const asked = Array.from({ length: 1000 }, () => server.ask("POST", "/token", userId));
    const answers = await Promise.all((await Promise.all(asked)).map(tokenOf));
    expect(new Set(answers.map(({ access_token }) => access_token)).size).toBe(1);
    expect(mints(server.takeCalls())).toBe(1);
  });

  it("mints once for each of several users at the same time", async () => {
    const server = testServer();
    const people = [server.addPerson(), server.addPerson(), server.addPerson()];
    const asked = [...people, ...people].map(({ userId }) => server.ask("POST", "/token", userId));
    const answers = await Promise.all((await Promise.all(asked)).map(tokenOf));
    const users = answers.map(({ access_token }) => readTokenClaims(access_token).userId);
    expect(users).toEqual([...people, ...people].map(({ userId }) => userId));
    expect(mints(server.takeCalls())).toBe(3);
  });

  it("answers the remaining seconds, rounded down", async () => {
    const { userId, ...server } = testServer();
    await server.ask("POST", "/token", userId);
    await server.clock.advance(10_500);
    const { expires_in } = await tokenOf(await server.ask("POST", "/token", userId));
    expect(expires_in).toBe(3589);
  });

  it("keeps a token for half of its life and renews it after that", async () => {
    const { userId, ...server } = testServer();
    const first = await tokenOf(await server.ask("POST", "/token", userId));
    await server.clock.advance(HALF_HOUR);
    const kept = await tokenOf(await server.ask("POST", "/token", userId));
    expect(kept).toMatchObject({ access_token: first.access_token, expires_in: 1800 });
    await server.clock.advance(1);
    const renewed = await tokenOf(await server.ask("POST", "/token", userId));
    expect(renewed.access_token).not.toBe(first.access_token);
    expect(renewed.expires_in).toBe(3600);
    expect(mints(server.takeCalls())).toBe(2);
  });

  it("mints again for a token that Basiq refused, but not for everyone who says so", async () => {
    const { userId, ...server } = testServer();
    const ask = async (path: string) => tokenOf(await server.ask("POST", path, userId));
    const first = await ask("/token");
    expect(await ask("/token?reason=refused")).toEqual(first);
    await server.clock.advance(30_000);
    const second = await ask("/token?reason=refused");
    expect(second.access_token).not.toBe(first.access_token);
    expect(await ask("/token?reason=refused")).toEqual(second);
    expect(mints(server.takeCalls())).toBe(2);
  });

  it("still uses the old token while renewing fails, and tries again half a minute later", async () => {
    const { userId, ...server } = testServer();
    const first = await tokenOf(await server.ask("POST", "/token", userId));
    await server.clock.advance(HALF_HOUR + 1);
    server.intercept(() => new Response("<html>", { status: 503 }));
    server.takeCalls();
    for (const expected of [1, 0, 0]) {
      const response = await server.ask("POST", "/token", userId);
      expect((await tokenOf(response)).access_token).toBe(first.access_token);
      expect(mints(server.takeCalls())).toBe(expected);
    }
    expect(server.errors).toMatchObject([{ code: "unavailable", userId }]);
    server.intercept(undefined);
    await server.clock.advance(30_001);
    const renewed = await tokenOf(await server.ask("POST", "/token", userId));
    expect(renewed.access_token).not.toBe(first.access_token);
  });

  it("answers 503 and when to come back once Basiq's mint limit is reached", async () => {
    const { userId, ...server } = testServer();
    server.intercept(() => basiqError(403, "access-denied", "Invalid request"));
    const response = await server.ask("POST", "/token", userId);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("60");
    expect(await codesOf(response)).toEqual(["mint-limit"]);
    expect(server.errors).toMatchObject([
      { code: "mint-limit", status: 503, userId, basiqStatus: 403, correlationId: "c-1" },
    ]);
  });

  it("meets the limit of the sandbox in the same way", async () => {
    const server = testServer();
    await Promise.all(Array.from({ length: 1500 }, server.tokenEndpoint));
    const response = await server.ask("POST", "/token", server.sandbox.addUser().id);
    expect(response.status).toBe(503);
    expect(server.errors).toMatchObject([{ code: "mint-limit" }]);
  });

  it("asks for no token while Basiq issues none, and again once it is time", async () => {
    const server = testServer();
    const [anna, ben] = [server.addPerson(), server.addPerson()];
    server.intercept(() => basiqError(403, "access-denied", "Invalid request"));
    await server.ask("POST", "/token", anna.userId);
    server.intercept(undefined);
    server.takeCalls();
    await server.clock.advance(20_500);
    const response = await server.ask("POST", "/token", ben.userId);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "40"]);
    expect((await server.ask("GET", "/jobs", ben.userId)).status).toBe(503);
    expect(server.takeCalls()).toEqual([]);
    await server.clock.advance(39_500);
    expect((await server.ask("POST", "/token", ben.userId)).status).toBe(200);
  });

  it("stays below the limit by itself: renewals wait first, then new people, and the server last", async () => {
    const server = testServer();
    const tokens = async (count: number) => {
      const users = Array.from({ length: count }, () => server.sandbox.addUser().id);
      return Promise.all(users.map((userId) => server.ask("POST", "/token", userId)));
    };
    const { userId } = server.addPerson();
    const first = await tokenOf(await server.ask("POST", "/token", userId));
    await server.clock.advance(HALF_HOUR + 1);
    expect((await tokens(1_200)).every(({ status }) => status === 200)).toBe(true);
    // This person's token is due for renewal, and good for half an hour more.
    const kept = await tokenOf(await server.ask("POST", "/token", userId));
    expect(kept).toMatchObject({ access_token: first.access_token, expires_in: 1799 });
    expect(server.errors.splice(0)).toMatchObject([{ code: "mint-limit", userId }]);
    const statuses = (await tokens(300)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(250);
    expect(statuses.filter((status) => status === 503)).toHaveLength(50);
    expect((await server.ask("GET", "/connections", userId)).status).toBe(200);
    const late = await server.ask("POST", "/token", server.sandbox.addUser().id);
    expect(Number(late.headers.get("retry-after"))).toBeLessThanOrEqual(360);
    await server.clock.advance(Number(late.headers.get("retry-after")) * 1000);
    expect((await tokens(300)).every(({ status }) => status === 200)).toBe(true);
  });
});
