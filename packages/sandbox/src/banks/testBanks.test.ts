import { describe, expect, it } from "vitest";
import { answerChallenge } from "../jobs/answerChallenge.js";
import { startRefresh } from "../connections/startRefresh.js";
import { openCore } from "../testing/openCore.js";
import { testBanks } from "./testBanks.js";
import { HOUR_MS } from "../world/time.js";

describe("testBanks: banks of their own kind", () => {
  it("Bachmanity Bank fails after the accounts are there", () => {
    const { core, clock, connect, timeline } = openCore();
    const { job } = startRefresh(core, connect("AU90006"));
    clock.advance(HOUR_MS);
    expect(timeline(job).steps.map(({ status }) => status)).toEqual([
      "success",
      "success",
      "failed",
    ]);
  });

  it("Intersite Bank asks a second time within the one step", () => {
    const { core, clock, connect, timeline } = openCore();
    const { job } = startRefresh(core, connect("AU90007", "jared"));
    const asked = () => timeline(job).openChallenge?.input;
    clock.advance(10_000);
    expect(asked()).toEqual(["OTP Password"]);
    expect(answerChallenge(job, ["1234"], clock.now())).toBe("right");
    expect(asked()).toBeUndefined();
    clock.advance(1_000);
    expect(asked()).toEqual(["Email code"]);
    expect(answerChallenge(job, ["1234"], clock.now())).toBe("wrong");
    expect(answerChallenge(job, ["5678"], clock.now())).toBe("right");
    expect(timeline(job).steps).toHaveLength(4);
    clock.advance(HOUR_MS);
    expect(timeline(job).status).toBe("success");
  });

  it("Flutterbeam Mutual is out, and so is any bank whose status is set to that", () => {
    const { core, clock, connect, failures, records } = openCore();
    records.connectorStatuses.set("AU00000", "major-outage");
    const jobs = ["AU90013", "AU00000", "AU90012"].map((id) => startRefresh(core, connect(id)).job);
    clock.advance(HOUR_MS);
    expect(jobs.map(failures)).toEqual([["service-unavailable"], ["service-unavailable"], []]);
  });
});

it("there is a test bank in each status", () => {
  expect(new Set(testBanks.map(({ status }) => status)).size).toBe(5);
});

it("Endframe Savings takes many minutes, and says so", () => {
  const { core, clock, connect, timeline } = openCore();
  const { job } = startRefresh(core, connect("AU90004"));
  clock.advance(7 * 60_000);
  expect(timeline(job).status).toBe("in-progress");
  clock.advance(13 * 60_000);
  expect(timeline(job).status).toBe("success");
});

it("Basiq's own test banks come first, under Basiq's ids", () => {
  expect(testBanks.slice(0, 4).map(({ id, name, mfa }) => [id, name, mfa.when])).toEqual([
    ["AU00000", "Hooli", "never"],
    ["AU00002", "Pied Piper Bank", "always"],
    ["AU00003", "Nucleus Bank", "half-of-runs"],
    ["AU00004", "HooliGov", "never"],
  ]);
});
