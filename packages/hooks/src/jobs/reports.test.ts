import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { reportsOf } from "./reports.js";

const NAME = "affordability";
const START = /^POST .*\/reports$/;
const READ = /^GET .*\/report$/;

/** A person whose report has been made, and whose answers take a second from now on. */
async function openMade() {
  const world = createSandboxWorld();
  await world.startJob();
  await world.clock.advance(120_000);
  const runtime = world.runtime(new QueryClient());
  const leave = runtime.mount();
  const reports = reportsOf(runtime);
  await reports.start(NAME);
  await world.clock.advance(60_000);
  const state = reports.state(NAME);
  const jobId = state.status === "started" ? state.jobId : "";
  world.network.latencyMs = 1_000;
  return { ...world, leave, reports, jobId, state: () => reports.state(NAME) };
}

describe("reportsOf: a report that is being read", () => {
  it("is cleared by a reset all the same, and the next one is another", async () => {
    const { reports, jobId, state, clock, network } = await openMade();
    void reports.read(NAME, jobId);
    await clock.advance(100);
    reports.reset(NAME);
    expect(state()).toEqual({ status: "idle" });
    void reports.start(NAME);
    // Now the first one's answer has arrived.
    await clock.advance(950);
    expect(state()).toEqual({ status: "starting" });
    await clock.advance(5_000);
    expect(state()).toMatchObject({ status: "started" });
    expect(state()).not.toMatchObject({ jobId });
    expect(network.sent(START)).toHaveLength(2);
  });

  it("isn't read by a component that still shows it after a reset, nor twice", async () => {
    const { reports, jobId, state, clock, network } = await openMade();
    void reports.read(NAME, jobId);
    await clock.advance(5_000);
    expect(state()).toMatchObject({ status: "ready", jobId });
    await reports.read(NAME, jobId);
    reports.reset(NAME);
    await reports.read(NAME, jobId);
    expect(state()).toEqual({ status: "idle" });
    expect(network.sent(READ)).toHaveLength(1);
  });

  it("leaves nothing behind after its person has signed out", async () => {
    const { reports, jobId, leave, state, clock, events, errors } = await openMade();
    void reports.read(NAME, jobId);
    await clock.advance(100);
    leave();
    await clock.advance(5_000);
    expect(state()).toEqual({ status: "idle" });
    expect(JSON.stringify([events, errors])).not.toContain(jobId);
  });
});
