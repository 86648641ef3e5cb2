import { describe, expect, it } from "vitest";
import { virtualClock } from "../app-testing/virtualClock.js";
import { openSandbox } from "../testing/openSandbox.js";
import type { WireJob } from "../testing/wireCalls.js";
import type { Fault } from "./fault.js";
import { HOUR_MS } from "../world/time.js";

/** A sandbox with one fault rule, and a function that returns raw responses. */
async function openFaulty(fault: Fault, on = {}) {
  const time = virtualClock();
  const opened = await openSandbox({ setTimer: time.setTimer });
  const { sandbox, tokens } = opened;
  const handle = sandbox.faults.add({ on, fault });
  const get = (path: string, init: RequestInit = {}) =>
    sandbox.fetch(`${sandbox.apiUrl}${path}`, {
      headers: { authorization: `Bearer ${tokens.server}` },
      ...init,
    });
  return { ...opened, time, handle, get };
}

const REFRESH = { path: "/users/:id/connections/:id/refresh" };

describe("applyFault: latency", () => {
  it("delays the request by its ms, and it is processed only then", async () => {
    const { sandbox, time, connect, refresh } = await openFaulty(
      { kind: "latency", ms: 1_500 },
      REFRESH,
    );
    const started = refresh(connect().id);
    await time.advance(1_499);
    expect(sandbox.world.jobs.size).toBe(0);
    await time.advance(1);
    const id = await started;
    expect([...sandbox.world.jobs.keys()]).toEqual([id]);
  });

  it("never processes a request that was aborted meanwhile", async () => {
    const { sandbox, time, connect, user, get } = await openFaulty({ kind: "latency", ms: 1 });
    const controller = new AbortController();
    const answer = get(`/users/${user.id}/connections/${connect().id}/refresh`, {
      method: "POST",
      signal: controller.signal,
    });
    await time.settle();
    controller.abort(new Error("gone"));
    await expect(answer).rejects.toThrow("gone");
    await time.advance(1);
    expect(sandbox.world.jobs.size).toBe(0);
  });
});

it("a timeout never answers, isn't processed, and ends with the caller's abort", async () => {
  const { sandbox, time, get, user } = await openFaulty({ kind: "timeout" });
  const controller = new AbortController();
  let settled = false;
  const answer = get(`/users/${user.id}`, { signal: controller.signal });
  void answer.catch(() => {}).finally(() => (settled = true));
  await time.settle();
  expect(settled).toBe(false);
  expect(sandbox.requests.at(-1)).toMatchObject({ status: null, faults: ["timeout"] });
  controller.abort(new Error("waited long enough"));
  await expect(answer).rejects.toThrow("waited long enough");
});

describe("applyFault: a dropped connection", () => {
  it("before processing rejects as fetch does, and the request has no effect", async () => {
    const { sandbox, connect, refresh } = await openFaulty({ kind: "drop-before" }, REFRESH);
    await expect(refresh(connect().id)).rejects.toThrow(TypeError);
    expect(sandbox.world.jobs.size).toBe(0);
    expect(sandbox.requests.at(-1)).toMatchObject({ status: null, faults: ["drop-before"] });
  });

  it("after processing rejects the same way, and the request has had its effect", async () => {
    const { sandbox, connect, refresh } = await openFaulty({ kind: "drop-after" }, REFRESH);
    await expect(refresh(connect().id)).rejects.toThrow(/the connection was dropped/);
    expect(sandbox.world.jobs.size).toBe(1);
  });

  it("after a right MFA answer doesn't stop the job", async () => {
    const { sandbox, start, untilAsked, answer, clock } = await openFaulty(
      { kind: "drop-after" },
      { path: "/jobs/:id/mfa" },
    );
    const id = await start("AU00002", "jared");
    untilAsked(id);
    await expect(answer(id, ["1234"])).rejects.toThrow(TypeError);
    clock.advance(60_000);
    expect(sandbox.world.jobs.get(id)?.status).toBe("success");
  });
});

describe("applyFault: answers in place of Basiq's", () => {
  it.each<[Fault, number, string, string]>([
    [{ kind: "too-many-requests" }, 429, "too-many-requests", "Too many requests"],
    [{ kind: "mint-limit" }, 403, "access-denied", "Invalid request"],
    [{ kind: "server-error", status: 500 }, 500, "internal-server-error", "Contact support."],
    [{ kind: "server-error", status: 503 }, 503, "service-unavailable", "Try again later."],
  ])(
    "%j is an error body of Basiq's, and the request has no effect",
    async (fault, status, code, detail) => {
      const { sandbox, connect, user, call, tokens } = await openFaulty(fault, REFRESH);
      const path = `/users/${user.id}/connections/${connect().id}/refresh`;
      const answer = await call("POST", path, { token: tokens.server });
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ type: "list", data: [{ type: "error", code }] });
      expect(answer.body.data?.[0]?.detail).toContain(detail);
      expect(answer.body.correlationId).toMatch(/^ac[0-9a-f]{10}$/);
      expect(sandbox.world.jobs.size).toBe(0);
    },
  );

  it.each([500, 503] as const)("html-error %s is a proxy's page", async (status) => {
    const { get } = await openFaulty({ kind: "html-error", status });
    const answer = await get("/connectors/AU00000/web");
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(await answer.text()).toMatch(/^<!doctype html>/);
  });
});

describe("applyFault: a damaged answer", () => {
  it("is empty", async () => {
    const { get, user } = await openFaulty({ kind: "empty-body" });
    const answer = await get(`/users/${user.id}`);
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(answer.headers.get("content-type")).toBe("application/json");
  });

  it("is cut off, and no longer JSON", async () => {
    const { get, user, handle } = await openFaulty({ kind: "truncated-body" });
    const cut = await (await get(`/users/${user.id}`)).text();
    handle.remove();
    const whole = await (await get(`/users/${user.id}`)).text();
    expect(whole.startsWith(cut)).toBe(true);
    expect(() => JSON.parse(cut) as unknown).toThrow(SyntaxError);
  });

  it("is whole, under a wrong content type", async () => {
    const { get, user } = await openFaulty({ kind: "wrong-content-type" });
    const answer = await get(`/users/${user.id}`);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await answer.json()).toMatchObject({ type: "user", id: user.id });
  });

  it("doesn't undo the request", async () => {
    const { sandbox, connect, user, get } = await openFaulty({ kind: "empty-body" });
    await get(`/users/${user.id}/connections/${connect().id}/refresh`, { method: "POST" });
    expect(sandbox.world.jobs.size).toBe(1);
  });
});

describe("applyFault: a duplicate answer", () => {
  it("repeats the last answer to the same call once, and processes nothing", async () => {
    const opened = await openSandbox();
    const { sandbox, clock, start, getJob } = opened;
    const id = await start();
    const rule = { on: { path: "/jobs/:id" }, times: 1 };
    const handle = sandbox.faults.add({ ...rule, fault: { kind: "duplicate-answer" } });
    const first = await getJob(id);
    clock.advance(60_000);
    expect(await getJob(id)).toEqual(first);
    expect(handle.struck).toBe(1);
    expect(await getJob(id)).not.toEqual(first);
  });

  it("never gives one URL the answer of another", async () => {
    const { get, user, connect } = await openFaulty({ kind: "duplicate-answer" });
    const connection = connect();
    await get(`/users/${user.id}`);
    const other = await get(`/users/${user.id}/connections/${connection.id}`);
    expect(await other.json()).toMatchObject({ id: connection.id });
  });
});

describe("applyFault: clock skew", () => {
  it("moves every time in an answer, and keeps its format", async () => {
    const { sandbox, start, getJob } = await openSandbox();
    // Among four jobs in a row, times are written in every documented format.
    const ids = [await start(), await start("AU00004"), await start("AU00002"), await start()];
    const right = await Promise.all(ids.map(getJob));
    sandbox.faults.add({ on: {}, fault: { kind: "clock-skew", ms: HOUR_MS } });
    const skewed = await Promise.all(ids.map(getJob));
    const times = (job: WireJob) =>
      [job.created, job.updated, job.createdDate, job.updatedDate].filter((at) => at !== undefined);
    const later = (time: string) => {
      const moved = new Date(Date.parse(time) + HOUR_MS).toISOString();
      return time.includes(".") ? moved : moved.replace(".000Z", "Z");
    };
    expect(skewed.map(times)).toEqual(right.map((job) => times(job).map(later)));
    expect(skewed.map(({ steps }) => steps)).toEqual(right.map(({ steps }) => steps));
  });

  it("writes a token as a server whose clock is wrong, and the token works", async () => {
    const { mint, call, clock, user } = await openFaulty({ kind: "clock-skew", ms: -HOUR_MS });
    const token = await mint({ scope: "CLIENT_ACCESS", userId: user.id });
    const claims = JSON.parse(atob(token.split(".")[1] ?? "")) as { iat: number; exp: number };
    expect(claims).toMatchObject({
      iat: Math.floor((clock.now() - HOUR_MS) / 1_000),
      exp: Math.floor(clock.now() / 1_000),
    });
    expect((await call("GET", "/jobs/none", { token })).status).toBe(404);
  });
});

describe("applyFault: revoked tokens", () => {
  it("by a fault stop in the middle of a job; a new one works", async () => {
    const { sandbox, start, call, tokens, mint, user } = await openSandbox();
    const id = await start();
    sandbox.faults.add({
      on: { path: "/jobs/:id" },
      after: 1,
      times: 1,
      fault: { kind: "revoke-tokens" },
    });
    const poll = (token: string) => call("GET", `/jobs/${id}`, { token });
    expect((await poll(tokens.client)).status).toBe(200);
    expect(await poll(tokens.client)).toMatchObject({
      status: 401,
      body: { data: [{ code: "invalid-authorization-token" }] },
    });
    expect((await poll(tokens.server)).status).toBe(401);
    const renewed = await mint({ scope: "CLIENT_ACCESS", userId: user.id });
    expect((await poll(renewed)).status).toBe(200);
  });

  it("by tokens.revokeAll stop at once", async () => {
    const { sandbox, call, tokens } = await openSandbox();
    sandbox.tokens.revokeAll();
    expect((await call("GET", "/jobs/none", { token: tokens.client })).status).toBe(401);
  });
});
