import { describe, expect, it } from "vitest";
import type { Fault, FaultRule } from "./fault.js";
import { openSandbox } from "../testing/openSandbox.js";

const HTML: Fault = { kind: "html-error", status: 503 };

/** The statuses of `count` calls to one path. */
async function statuses(
  opened: Awaited<ReturnType<typeof openSandbox>>,
  count: number,
  path = "/jobs/none",
): Promise<number[]> {
  const { sandbox, tokens } = opened;
  const headers = { authorization: `Bearer ${tokens.client}` };
  const all: number[] = [];
  for (let n = 0; n < count; n += 1)
    all.push((await sandbox.fetch(`${sandbox.apiUrl}${path}`, { headers })).status);
  return all;
}

describe("faultGate: a rule", () => {
  it("without limits strikes every call until it is removed", async () => {
    const opened = await openSandbox();
    const handle = opened.sandbox.faults.add({ on: {}, fault: HTML });
    expect(await statuses(opened, 3)).toEqual([503, 503, 503]);
    handle.remove();
    handle.remove();
    expect(await statuses(opened, 1)).toEqual([404]);
  });

  it("lets the first `after` calls pass and is spent after `times`", async () => {
    const opened = await openSandbox();
    const handle = opened.sandbox.faults.add({ on: {}, after: 1, times: 2, fault: HTML });
    expect(await statuses(opened, 5)).toEqual([404, 503, 503, 404, 404]);
    expect(handle).toMatchObject({ id: 1, matched: 5, struck: 2 });
    expect(opened.sandbox.faults.list()).toEqual([handle]);
  });

  it("watches its own method and path only", async () => {
    const opened = await openSandbox();
    opened.sandbox.faults.add({ on: { method: "post", path: "/jobs/:id/mfa" }, fault: HTML });
    expect(await statuses(opened, 1, "/jobs/none/mfa")).toEqual([405]);
    expect(await statuses(opened, 1)).toEqual([404]);
    const { status } = await opened.sandbox.fetch(`${opened.sandbox.apiUrl}/jobs/none/mfa`, {
      method: "POST",
    });
    expect(status).toBe(503);
  });

  it("leaves preflights alone, and doesn't count them", async () => {
    const { sandbox } = await openSandbox();
    const handle = sandbox.faults.add({ on: {}, times: 1, fault: HTML });
    const preflight = () => sandbox.fetch(`${sandbox.apiUrl}/jobs/none`, { method: "OPTIONS" });
    expect((await preflight()).status).toBe(204);
    expect(handle.matched).toBe(0);
    sandbox.faults.add({ on: { method: "OPTIONS" }, fault: HTML });
    expect((await preflight()).status).toBe(503);
  });

  it("is a copy: changing the original changes nothing", async () => {
    const { sandbox } = await openSandbox();
    const rule: FaultRule = { on: { path: "/a" }, fault: HTML };
    const handle = sandbox.faults.add(rule);
    rule.on.path = "/b";
    expect(handle.rule.on.path).toBe("/a");
  });
});

describe("faultGate: several rules", () => {
  it("strike one call in the order they were added, and the log says so", async () => {
    const opened = await openSandbox();
    const { faults } = opened.sandbox;
    faults.add({ on: {}, times: 1, fault: { kind: "wrong-content-type" } });
    faults.add({ on: {}, fault: { kind: "too-many-requests" } });
    expect(await statuses(opened, 2)).toEqual([429, 429]);
    expect(opened.sandbox.requests.slice(-2).map((request) => request.faults)).toEqual([
      ["wrong-content-type", "too-many-requests"],
      ["too-many-requests"],
    ]);
  });

  it("aren't used up after one that dropped the call", async () => {
    const opened = await openSandbox();
    const { faults } = opened.sandbox;
    faults.add({ on: {}, times: 1, fault: { kind: "drop-before" } });
    const behind = faults.add({ on: {}, times: 1, fault: HTML });
    await expect(statuses(opened, 1)).rejects.toThrow(TypeError);
    expect(behind.matched).toBe(0);
    expect(await statuses(opened, 2)).toEqual([503, 404]);
  });

  it("are all gone after clear", async () => {
    const opened = await openSandbox();
    opened.sandbox.faults.add({ on: {}, fault: HTML });
    opened.sandbox.faults.add({ on: {}, fault: { kind: "drop-before" } });
    opened.sandbox.faults.clear();
    expect(opened.sandbox.faults.list()).toEqual([]);
    expect(await statuses(opened, 1)).toEqual([404]);
  });
});

describe("faultGate: probability", () => {
  const draw = async (seed: number, before: FaultRule[] = []) => {
    const opened = await openSandbox({ seed });
    for (const rule of before) opened.sandbox.faults.add(rule);
    opened.sandbox.faults.add({ on: {}, probability: 0.5, fault: HTML });
    return statuses(opened, 40);
  };

  it("strikes the same calls for the same seed, and others for another", async () => {
    const first = await draw(7);
    expect(await draw(7)).toEqual(first);
    expect(await draw(8)).not.toEqual(first);
    const struck = first.filter((status) => status === 503).length;
    expect(struck).toBeGreaterThan(10);
    expect(struck).toBeLessThan(30);
  });

  it("is drawn for each rule separately: other rules don't change it", async () => {
    const silent: FaultRule = { on: { path: "/elsewhere" }, fault: HTML };
    const busy: FaultRule = { on: {}, probability: 0.001, fault: { kind: "wrong-content-type" } };
    expect(await draw(7, [busy])).toEqual(await draw(7, [silent]));
  });
});

it.each<[string, Partial<Omit<FaultRule, "fault">> & { fault?: object }]>([
  ['on.path "jobs/:id" can\'t match', { on: { path: "jobs/:id" } }],
  ['on.path "/jobs?x=1" can\'t match', { on: { path: "/jobs?x=1" } }],
  ['on.path "/\\*/mfa" can\'t match', { on: { path: "/*/mfa" } }],
  ['on.method "" is not a method', { on: { method: "" } }],
  ["times must be an integer from 1 up, and is 0", { times: 0 }],
  ["after must be an integer from 0 up, and is 1.5", { after: 1.5 }],
  ["probability must be above 0 and at most 1, and is 0", { probability: 0 }],
  ["probability must be above 0 and at most 1, and is NaN", { probability: Number.NaN }],
  ["latency needs ms, a number from 0 up, and got -1", { fault: { kind: "latency", ms: -1 } }],
  ["clock-skew needs ms, a number, and got NaN", { fault: { kind: "clock-skew", ms: Number.NaN } }],
  ["html-error needs a status of 500 or 503", { fault: { kind: "html-error", status: 200 } }],
  ["server-error needs a status of 500 or 503", { fault: { kind: "server-error" } }],
  ['there is no fault "flood". Use one of latency, timeout', { fault: { kind: "flood" } }],
])("add refuses: %s", async (message, over) => {
  const { sandbox } = await openSandbox();
  const rule = { on: {}, fault: HTML, ...over } as FaultRule;
  expect(() => sandbox.faults.add(rule)).toThrow(
    new RegExp(`^basiq-kit/sandbox: faults.add: ${message.replaceAll("?", "\\?")}`),
  );
  expect(sandbox.faults.list()).toEqual([]);
});
