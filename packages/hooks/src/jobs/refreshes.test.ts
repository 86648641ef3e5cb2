import { networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { refreshesOf } from "./refreshes.js";

const REFRESH = /^POST .*\/refresh$/;

function open(options: Parameters<typeof createSandboxWorld>[0] = {}) {
  const world = createSandboxWorld(options);
  const refreshes = refreshesOf(world.runtime());
  const { id } = world.connection;
  const states: string[] = [];
  refreshes.subscribe(() => states.push(refreshes.state(id).status));
  return { ...world, refreshes, id, states };
}

describe("refreshes: refreshing a connection", () => {
  it("starts a job", async () => {
    const { refreshes, id, states, sandbox, events } = open();
    expect(refreshes.state(id)).toEqual({ status: "idle" });
    const state = await refreshes.refresh(id);
    const [jobId] = [...sandbox.world.jobs.keys()];
    expect(state).toEqual({ status: "started", jobId, alreadyRunning: false });
    expect(refreshes.state(id)).toBe(state);
    expect(states).toEqual(["requesting", "started"]);
    expect(events).toMatchObject([
      { type: "refresh-requested", outcome: "started", flow: expect.any(String) },
    ]);
  });

  it("finds the job that Basiq is running already", async () => {
    const { refreshes, id, events, startJob } = open();
    const jobId = await startJob();
    expect(await refreshes.refresh(id)).toEqual({ status: "started", jobId, alreadyRunning: true });
    expect(events).toMatchObject([{ outcome: "already-running" }]);
  });

  it("sends one request for a double call, and both get its result", async () => {
    const { refreshes, id, network } = open();
    const [one, other] = await Promise.all([refreshes.refresh(id), refreshes.refresh(id)]);
    expect(one).toBe(other);
    expect(network.sent(REFRESH)).toHaveLength(1);
  });

  it("refreshes two connections side by side", async () => {
    const { refreshes, id, addConnection, network } = open();
    const other = addConnection({}).id;
    await Promise.all([refreshes.refresh(id), refreshes.refresh(other)]);
    expect(network.sent(REFRESH)).toHaveLength(2);
    expect(refreshes.state(id)).not.toEqual(refreshes.state(other));
  });

  it("can be done again, and after a failure too", async () => {
    const { refreshes, id, network, errors } = open();
    network.fail(REFRESH, networkFaults.htmlPage, 1);
    expect(await refreshes.refresh(id)).toMatchObject({
      status: "error",
      error: { code: "unavailable", status: 503, connectionId: id },
    });
    expect(errors).toHaveLength(1);
    expect(await refreshes.refresh(id)).toMatchObject({ status: "started" });
  });

  it.each([
    ["the network", networkFaults.dropped, "network"],
    [
      "a page instead of an answer",
      networkFaults.answers(200, "<!doctype html>"),
      "malformed-answer",
    ],
    ["too many requests", networkFaults.answers(429), "rate-limited"],
    ["a session that has ended", networkFaults.answers(401), "not-signed-in"],
  ])("never rejects: %s is a state", async (_, fault, code) => {
    const { refreshes, id, network, events } = open();
    network.fail(REFRESH, fault);
    expect(await refreshes.refresh(id)).toMatchObject({ status: "error", error: { code } });
    expect(events).toEqual([
      { type: "failure", code, flow: undefined },
      { type: "refresh-requested", outcome: "failed", flow: undefined, durationMs: 0 },
    ]);
  });

  it("has the same answer for a foreign connection as for none at all", async () => {
    const { refreshes, sandbox } = open();
    const stranger = sandbox.addUser({ email: "gavin@example.com" });
    const bank = { institutionId: "AU00000", login: "gavinBelson" };
    const foreign = sandbox.addConnection({ userId: stranger.id, ...bank });
    for (const id of [foreign.id, "nobody-s"])
      expect(await refreshes.refresh(id)).toMatchObject({ error: { code: "not-found" } });
    expect([...sandbox.world.jobs]).toEqual([]);
  });

  it("needs the app's server, and sends nothing without one", async () => {
    const { refreshes, id, network } = open({ route: "direct" });
    expect(await refreshes.refresh(id)).toMatchObject({ error: { code: "server-required" } });
    expect(network.requests).toEqual([]);
  });

  it("is idle again after a reset", async () => {
    const { refreshes, id } = open();
    await refreshes.refresh(id);
    refreshes.reset(id);
    expect(refreshes.state(id)).toEqual({ status: "idle" });
  });
});
