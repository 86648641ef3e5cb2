import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";

const denial = (status: number, code: string, detail?: string) => ({
  status,
  body: { type: "list", data: [{ type: "error", code, ...(detail ? { detail } : {}) }] },
});

async function open() {
  const opened = await openSandbox();
  const { sandbox, mint, start, user } = opened;
  const stranger = sandbox.addUser({ email: "stranger@example.com" });
  const connection = opened.connect();
  return {
    ...opened,
    connection,
    jobId: await start(),
    strangers: {
      client: await mint({ scope: "CLIENT_ACCESS", userId: stranger.id }),
      server: await mint({ scope: "SERVER_ACCESS", userId: stranger.id }),
    },
    bound: await mint({ scope: "SERVER_ACCESS", userId: user.id }),
  };
}

describe("a token", () => {
  it.each([
    ["none", undefined],
    ["a made-up one", "Bearer a.b.c"],
    ["an empty one", "Bearer "],
    ["an API key", "Basic c2FuZGJveA=="],
  ])("that is %s is a 401 invalid-authorization-token", async (_, authorization) => {
    const { call, jobId } = await open();
    const headers = authorization === undefined ? {} : { authorization };
    expect(await call("GET", `/jobs/${jobId}`, { headers })).toMatchObject(
      denial(401, "invalid-authorization-token"),
    );
  });

  it("that was tampered with is malformed", async () => {
    const { call, jobId, tokens } = await open();
    const token = `${tokens.client.slice(0, -1)}${tokens.client.endsWith("A") ? "B" : "A"}`;
    expect(await call("GET", `/jobs/${jobId}`, { token })).toMatchObject(
      denial(401, "invalid-authorization-token"),
    );
  });

  it("works to its last millisecond, and is a 403 `Token has expired` from then on", async () => {
    const { call, clock, jobId, tokens } = await open();
    const get = () => call("GET", `/jobs/${jobId}`, { token: tokens.client });
    clock.advance(3_599_999);
    expect((await get()).status).toBe(200);
    clock.advance(1);
    expect(await get()).toMatchObject(denial(403, "access-denied", "Token has expired"));
  });
});

describe("a client token", () => {
  it("reaches its user's jobs and the connectors", async () => {
    const { call, jobId, tokens } = await open();
    const token = tokens.client;
    expect((await call("GET", `/jobs/${jobId}`, { token })).status).toBe(200);
    expect((await call("GET", "/connectors/AU00000/web", { token })).status).toBe(200);
  });

  it("of another user is a 401 unauthorized-access at a job", async () => {
    const { call, jobId, strangers, answer } = await open();
    const denied = denial(401, "unauthorized-access");
    expect(await call("GET", `/jobs/${jobId}`, { token: strangers.client })).toMatchObject(denied);
    expect(await answer(jobId, ["1234"], strangers.client)).toMatchObject(denied);
  });

  it("is too small for everything under /users and /events", async () => {
    const { call, user, connection, tokens } = await open();
    const own = `/users/${user.id}`;
    const calls = [
      ["POST", "/users"],
      ["GET", own],
      ["GET", `${own}/jobs`],
      ["GET", `${own}/connections`],
      ["GET", `${own}/connections/${connection.id}`],
      ["POST", `${own}/connections/${connection.id}/refresh`],
      ["POST", `${own}/connections/${connection.id}/purge`],
      ["DELETE", `${own}/connections/${connection.id}`],
      ["POST", `${own}/connections/refresh`],
      ["GET", `${own}/consents`],
      ["DELETE", `${own}/consents/${connection.consentId}`],
      ["GET", `${own}/accounts`],
      ["GET", `${own}/transactions`],
      ["POST", own],
      ["DELETE", own],
      ["GET", "/events"],
      ["GET", "/events/types"],
    ] as const;
    for (const [method, path] of calls)
      expect(await call(method, path, { token: tokens.client })).toMatchObject(
        denial(403, "forbidden-access", "Access to this resource is forbidden"),
      );
  });
});

describe("a server token", () => {
  it("reaches any user's job when it is bound to nobody", async () => {
    const { call, jobId, tokens } = await open();
    expect((await call("GET", `/jobs/${jobId}`, { token: tokens.server })).status).toBe(200);
  });

  it("may not answer a challenge", async () => {
    const { jobId, answer, tokens } = await open();
    expect(await answer(jobId, ["1234"], tokens.server)).toMatchObject(
      denial(403, "forbidden-access", "Access to this resource is forbidden"),
    );
  });

  it("that is bound reaches its own user only", async () => {
    const { call, user, jobId, strangers, bound } = await open();
    expect((await call("GET", `/users/${user.id}/jobs`, { token: bound })).status).toBe(200);
    for (const path of [`/users/${user.id}/jobs`, `/jobs/${jobId}`])
      expect(await call("GET", path, { token: strangers.server })).toMatchObject(
        denial(401, "unauthorized-access"),
      );
  });
});
