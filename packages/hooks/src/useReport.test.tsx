import { networkFaults } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, type SandboxWorld } from "./testing/sandboxWorld.js";
import { usePendingJobs } from "./usePendingJobs.js";
import { useReport } from "./useReport.js";

const START = /^POST .*\/reports$/;
const READ = /^GET .*\/report$/;

/** A person with data, and a page that asks for a report. */
async function open(name = "affordability") {
  const world = createSandboxWorld();
  await world.startJob();
  await world.clock.advance(120_000);
  return { ...world, ...reload(world, name) };
}

/** A page that is loaded in the same browser. */
function reload(world: SandboxWorld, name = "affordability") {
  const use = () => ({ report: useReport({ name }), other: useReport({ name }) });
  return renderHookInWorld(world, use, undefined);
}

describe("useReport", () => {
  it("starts a report, follows its job, and ends with what the app's server shows", async () => {
    const { current, advance, network, seen } = await open();
    expect(current().report.status).toBe("idle");
    // Not awaited: React 18 draws nothing before the end of an `act`.
    await act(async () => void current().report.start());
    await advance(0);
    expect(current().report).toMatchObject({ status: "preparing" });
    await advance(60_000);
    expect(current().report).toMatchObject({
      status: "ready",
      reportId: expect.any(String),
      shown: { accounts: expect.any(Number) },
    });
    expect(current().other.status).toBe("ready");
    expect(network.sent(START).map(({ init }) => init.body)).toEqual(['{"name":"affordability"}']);
    expect(network.sent(READ)).toHaveLength(1);
    expect(new Set(seen.map((one) => one.report.status))).toEqual(
      new Set(["idle", "starting", "preparing", "ready"]),
    );
  });

  it("has its id alone where the app's server shows nothing", async () => {
    const { current, advance } = await open("silent");
    await act(() => current().report.start());
    await advance(60_000);
    expect(current().report).toMatchObject({ status: "ready", shown: undefined });
  });

  it("starts one, however often it is asked", async () => {
    const { current, advance, network } = await open();
    await act(async () => void current().report.start());
    await act(async () => void current().other.start());
    await advance(0);
    await act(() => current().report.start());
    await advance(60_000);
    expect(network.sent(START)).toHaveLength(1);
  });

  it("fails where there is no data to make it of, and may be started again", async () => {
    const world = createSandboxWorld();
    const use = () => useReport({ name: "affordability" });
    world.signIn(world.sandbox.addUser());
    const { current, advance } = renderHookInWorld(world, use, undefined);
    await act(() => current().start());
    await advance(60_000);
    expect(current()).toMatchObject({
      status: "failed",
      failure: { step: "create-report" },
      guidance: { action: { type: "contact-support" } },
    });
    await act(() => current().start());
    await advance(0);
    expect(current().status).toBe("preparing");
  });

  it("reads it again, and makes no other, where only reading it failed", async () => {
    const { current, advance, network } = await open();
    network.fail(READ);
    await act(() => current().report.start());
    await advance(60_000);
    expect(current().report).toMatchObject({ status: "error", jobId: expect.any(String) });
    network.repair();
    await act(() => current().report.start());
    await advance(0);
    expect(current().report.status).toBe("ready");
    expect(network.sent(START)).toHaveLength(1);
  });

  it.each([
    ["starts another where it can never be read", 404, 2],
    ["reads it again once somebody is signed in", 401, 1],
  ])("%s", async (_, status, started) => {
    const { current, advance, network } = await open();
    network.fail(READ, networkFaults.answers(status));
    await act(() => current().report.start());
    await advance(60_000);
    expect(current().report.status).toBe("error");
    network.repair();
    await act(() => current().report.start());
    await advance(60_000);
    expect(current().report.status).toBe("ready");
    expect(network.sent(START)).toHaveLength(started);
  });

  it.each([
    ["its answer was lost", networkFaults.dropped],
    ["a proxy's page came back", () => Promise.resolve(new Response("<html>", { status: 200 }))],
    ["the answer was a 5xx status", networkFaults.answers(502)],
  ])("says that one may be made all the same where %s", async (_, answer) => {
    const { current, advance, network } = await open();
    network.fail(START, answer);
    await act(async () => void current().report.start());
    await advance(60_000);
    expect(current().report).toMatchObject({ status: "error", mayHaveArrived: true });
    expect(network.sent(START)).toHaveLength(1);
  });

  it("doesn't say so where it was refused, nor of one that couldn't be read", async () => {
    const { current, advance, network } = await open();
    network.fail(START, networkFaults.answers(403));
    await act(async () => void current().report.start());
    await advance(0);
    expect(current().report).toMatchObject({ status: "error", mayHaveArrived: false });
    network.repair();
    network.fail(READ);
    await act(() => current().report.start());
    await advance(60_000);
    expect(current().report).toMatchObject({ jobId: expect.any(String), mayHaveArrived: false });
  });

  it("says what to do where the app's server makes no such report", async () => {
    const { current, advance } = await open("another");
    await act(() => current().report.start());
    await advance(0);
    const { report } = current();
    expect(report).toMatchObject({ status: "error", jobId: undefined });
    expect(report.status === "error" && report.error.message).toContain("`reports`");
  });

  it("is idle again after a reset", async () => {
    const { current, advance } = await open();
    await act(() => current().report.start());
    await advance(60_000);
    act(() => current().report.reset());
    expect(current().other.status).toBe("idle");
  });

  it.each([
    ["while it is made", 5_000],
    ["once it is there", 60_000],
  ])("goes on after a reload, and buys no other: %s", async (_, ms) => {
    const first = await open();
    await act(() => first.current().report.start());
    await first.advance(ms);
    const [before] = first.seen.flatMap(({ report }) => ("jobId" in report ? [report.jobId] : []));
    first.unmount();
    await first.clock.advance(0);
    const { current, advance } = reload(first);
    expect(current().report).toMatchObject({ status: "preparing", jobId: before });
    await act(() => current().report.start());
    await advance(60_000);
    expect(current().report).toMatchObject({ status: "ready", jobId: before });
    expect(first.network.sent(START)).toHaveLength(1);
  });

  it("is another person's after a reload, and theirs starts with nothing", async () => {
    const first = await open();
    await act(() => first.current().report.start());
    first.unmount();
    await first.clock.advance(0);
    const { current } = reload({ ...first, provider: { ...first.provider, userKey: "gavin" } });
    expect(current().report.status).toBe("idle");
    expect([...first.browser.stored].join()).not.toContain("affordability");
  });

  it("is stored nowhere but for its name and its job's id, and is a pending job until its end was seen", async () => {
    const world = createSandboxWorld();
    await world.startJob();
    await world.clock.advance(120_000);
    const use = () => ({ report: useReport({ name: "affordability" }), pending: usePendingJobs() });
    const { current, advance } = renderHookInWorld(world, use, undefined);
    await act(() => current().report.start());
    await advance(0);
    expect(current().pending).toMatchObject({ jobs: [{ kind: "report" }] });
    await advance(60_000);
    expect(current().pending).toMatchObject({ jobs: [] });
    const { storage } = world.page.environment;
    const stored = storage
      .keys()
      .map((key) => storage.get(key))
      .join();
    expect(stored).not.toContain("accounts");
    expect(JSON.parse(storage.get("basiq-kit:reports") ?? "").value).toEqual([
      { name: "affordability", jobId: expect.any(String), at: expect.any(Number) },
    ]);
  });

  it("refuses to be without a name", async () => {
    await expect(open("")).rejects.toThrow("`useReport` has no `name`");
  });
});
