import { networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import type { BasiqEvent } from "../session/events.js";
import { openChallenge } from "../testing/openChallenge.js";
import { createSandboxWorld, JOB_REQUEST } from "../testing/sandboxWorld.js";
import { jobPollerOf } from "./jobPoller.js";

type Type = BasiqEvent["type"];
const only = (events: readonly BasiqEvent[], ...types: Type[]) =>
  events.filter(({ type }) => types.includes(type));

describe("jobPollerOf: a challenge that expires", () => {
  it("emits one event, although Basiq still waits", async () => {
    const { clock, events, trace, changeJob } = await openChallenge();
    const expiresAt = trace()?.challenge?.expiresAt ?? Number.NaN;
    // The job stays as it is: a bank that waits longer than it announced.
    let unchanged: string | undefined;
    await changeJob((text) => (unchanged ??= text));
    await clock.advance(expiresAt - clock.now());
    expect(only(events, "mfa-expired")).toEqual([]);
    await clock.advance(1_100);
    await clock.advance(60_000);
    expect(only(events, "mfa-expired")).toMatchObject([{ number: 1, flow: expect.any(String) }]);
  });

  it("emits its event when Basiq closes it before our estimate", async () => {
    const { clock, events, trace, poller, jobId } = await openChallenge();
    const expiresAt = trace()?.challenge?.expiresAt ?? Number.NaN;
    await clock.advance(expiresAt - clock.now() + 5_000);
    await poller.job(jobId).pollNow();
    expect(trace()?.job.status).toBe("failed");
    expect(only(events, "mfa-expired", "job-finished")).toMatchObject([
      { type: "job-finished", reason: "challenge-ran-out" },
      { type: "mfa-expired", number: 1 },
    ]);
  });

  it("emits nothing when it was answered in time", async () => {
    const { clock, events, answers, jobId } = await openChallenge();
    await answers.submit(jobId, ["1234"]);
    await clock.advance(600_000);
    expect(only(events, "mfa-expired")).toEqual([]);
    expect(only(events, "mfa-answered")).toMatchObject([{ outcome: "accepted" }]);
  });
});

describe("jobPollerOf: a job that can't be reached for a while", () => {
  it("emits a failure and a recovery with the same flow, and no event about the job itself", async () => {
    const world = createSandboxWorld();
    const poller = jobPollerOf(world.runtime());
    const jobId = await world.startJob();
    poller.job(jobId).watch(() => {});
    await world.clock.advance(1_000);
    const before = world.events.length;
    const repair = world.network.fail(JOB_REQUEST, networkFaults.dropped);
    await world.clock.advance(9_000);
    repair();
    await world.clock.advance(16_000);
    const [failure, recovered] = only(world.events.slice(before), "failure", "recovered");
    expect(failure).toMatchObject({ code: "network", flow: expect.any(String) });
    expect(recovered).toMatchObject({ flow: world.events.find((e) => "flow" in e)?.flow });
    // Retried after 2, 4 and 8 seconds; the third one succeeded.
    expect(recovered).toMatchObject({ durationMs: 14_000 });
  });
});
