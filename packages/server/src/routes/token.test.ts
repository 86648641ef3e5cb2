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

  it("mints once for each of several users, who ask 1,000 times at the same time", async () => {
    const server = testServer();
    const users = Array.from({ length: 4 }, () => server.addUser().id);
    const asking = Array.from({ length: 250 }, () => users).flat();
    const asked = await Promise.all(asking.map((userId) => server.ask("POST", "/token", userId)));
    const answers = await Promise.all(asked.map(tokenOf));
    const tokens = new Set(answers.map(({ access_token }) => access_token));
    expect([tokens.size, mints(server.takeCalls())]).toEqual([4, 4]);
    const named = answers.map(({ access_token }) => readTokenClaims(access_token).userId);
    expect(named).toEqual(asking);
  });

  it("answers the same token, with the seconds that remain, for half of its life, and then a new one", async () => {
    const { userId, ...server } = testServer();
    const first = await tokenOf(await server.ask("POST", "/token", userId));
    await server.clock.advance(10_500);
    expect(await tokenOf(await server.ask("POST", "/token", userId))).toEqual({
      ...first,
      expires_in: 3589,
    });
    await server.clock.advance(HALF_HOUR - 10_500);
    const last = await tokenOf(await server.ask("POST", "/token", userId));
    expect(last).toEqual({ ...first, expires_in: 1800 });
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

  it("meets the limit of the sandbox in the same way", async () => {
    const server = testServer();
    await Promise.all(Array.from({ length: 1500 }, server.tokenEndpoint));
    const response = await server.ask("POST", "/token", server.sandbox.addUser().id);
    expect(response.status).toBe(503);
    expect(server.errors).toMatchObject([{ code: "mint-limit" }]);
  });

  it("answers 503 and when to come back at Basiq's mint limit, and asks for no token until then", async () => {
    const server = testServer();
    const [anna, ben] = [server.addPerson(), server.addPerson()];
    server.intercept(() => basiqError(403, "access-denied", "Invalid request"));
    const first = await server.ask("POST", "/token", anna.userId);
    expect([first.status, first.headers.get("retry-after")]).toEqual([503, "60"]);
    expect(await codesOf(first)).toEqual(["mint-limit"]);
    const { userId } = anna;
    expect(server.errors).toMatchObject([
      { code: "mint-limit", status: 503, userId, basiqStatus: 403, correlationId: "c-1" },
    ]);
    server.intercept(undefined);
    server.takeCalls();
    await server.clock.advance(20_500);
    const second = await server.ask("POST", "/token", ben.userId);
    expect([second.status, second.headers.get("retry-after")]).toEqual([503, "40"]);
    expect((await server.ask("GET", "/jobs", ben.userId)).status).toBe(503);
    expect(server.takeCalls()).toEqual([]);
    await server.clock.advance(39_500);
    expect((await server.ask("POST", "/token", ben.userId)).status).toBe(200);
  });

  it("stays below the limit by itself: renewals wait first, then new people, and the server last", async () => {
    const server = testServer();
    const tokens = async (count: number) => {
      const users = Array.from({ length: count }, () => server.addUser().id);
      return Promise.all(users.map((userId) => server.ask("POST", "/token", userId)));
    };
    const { userId } = server.addPerson();
    const first = await tokenOf(await server.ask("POST", "/token", userId));
    await server.clock.advance(HALF_HOUR + 1);
    expect((await tokens(1_200)).every(({ status }) => status === 200)).toBe(true);
    // This person's token is due for renewal, and good for half an hour more.
    const still = await tokenOf(await server.ask("POST", "/token", userId));
    expect(still).toMatchObject({ access_token: first.access_token, expires_in: 1799 });
    expect(server.errors.splice(0)).toMatchObject([{ code: "mint-limit", userId }]);
    const statuses = (await tokens(300)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(250);
    expect(statuses.filter((status) => status === 503)).toHaveLength(50);
    expect((await server.ask("GET", "/connections", userId)).status).toBe(200);
  });
});
