import { networkFaults } from "@basiq-kit/sandbox/testing";
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
  /** The same browser's next page, or another tab. */
  const load = () => reportsOf(world.runtime(new QueryClient()));
  return { ...world, leave, reports, jobId, load, state: () => reports.state(NAME) };
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

describe("reportsOf: a report that another page has started", () => {
  it("is followed by one that is loaded later, until it is reset", async () => {
    const { load, jobId, clock, network } = await openMade();
    const later = load();
    expect(later.state(NAME)).toEqual({ status: "started", jobId });
    expect(later.state(NAME)).toBe(later.state(NAME));
    void later.read(NAME, jobId);
    await clock.advance(5_000);
    expect(later.state(NAME)).toMatchObject({ status: "ready", jobId });
    later.reset(NAME);
    expect(later.state(NAME)).toEqual({ status: "idle" });
    expect(load().state(NAME)).toEqual({ status: "idle" });
    expect(network.sent(START)).toHaveLength(1);
  });

  it("is taken instead of buying one, by a page that was open already", async () => {
    const { reports, load, clock, network } = await openMade();
    reports.reset(NAME);
    const other = load();
    expect(other.state(NAME)).toEqual({ status: "idle" });
    void reports.start(NAME);
    await clock.advance(5_000);
    await other.start(NAME);
    expect(other.state(NAME)).toEqual(reports.state(NAME));
    expect(network.sent(START)).toHaveLength(2);
  });

  it("doesn't hide the one that this page is starting", async () => {
    const { reports, load, state, clock, network } = await openMade();
    reports.reset(NAME);
    const other = load();
    void other.start(NAME);
    await clock.advance(500);
    void reports.start(NAME);
    await clock.advance(800);
    void reports.start(NAME);
    expect(state()).toEqual({ status: "starting" });
    await clock.advance(5_000);
    expect(state()).toMatchObject({ status: "started" });
    expect(load().state(NAME)).toEqual(state());
    expect(network.sent(START)).toHaveLength(3);
  });

  it("is forgotten once it can never be read", async () => {
    const { load, jobId, clock, network } = await openMade();
    network.fail(READ, networkFaults.answers(404));
    const later = load();
    expect(later.state(NAME)).toMatchObject({ status: "started" });
    void later.read(NAME, jobId);
    await clock.advance(5_000);
    expect(later.state(NAME)).toMatchObject({ status: "error", jobId: undefined });
    expect(load().state(NAME)).toEqual({ status: "idle" });
  });

  it("isn't forgotten where it may be read later", async () => {
    const { load, jobId, clock, network } = await openMade();
    network.fail(READ);
    const later = load();
    expect(later.state(NAME)).toMatchObject({ status: "started" });
    void later.read(NAME, jobId);
    await clock.advance(60_000);
    expect(later.state(NAME)).toMatchObject({ status: "error", jobId });
    expect(load().state(NAME)).toEqual({ status: "started", jobId });
  });

  it("makes room for the next one, also if that can't be started", async () => {
    const { reports, jobId, load, clock, network, state } = await openMade();
    void reports.read(NAME, jobId);
    await clock.advance(5_000);
    network.fail(START, networkFaults.answers(502));
    void reports.start(NAME);
    await clock.advance(60_000);
    expect(state()).toMatchObject({ status: "error" });
    expect(load().state(NAME)).toEqual({ status: "idle" });
  });
});
