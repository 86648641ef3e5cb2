import { describe, expect, it } from "vitest";
import type { Attention } from "../environment/attention.js";
import { BasiqError } from "../errors/BasiqError.js";
import { traceJob } from "../state/jobTrace.js";
import { aFailedJob, life, T0 } from "../testing/jobs.js";
import { type JobPollEvent, type JobPollState, jobPollStep, UNASKED_JOB } from "./jobPollStep.js";

const traceOf = (job: typeof life.done) => traceJob(undefined, job, { now: T0 });
const running = traceOf(life.verifying);
const done = traceOf(life.done);
const network = new BasiqError("network");
const refused = new BasiqError("not-signed-in");

const watched: JobPollState = { ...UNASKED_JOB, isWatched: true };
const asking: JobPollState = { ...watched, phase: { name: "asking" } };
const answered = (random = 0.5): JobPollEvent => ({ type: "answered", trace: running, random });
const WATCHED: JobPollEvent = { type: "watched" };
const UNWATCHED: JobPollEvent = { type: "unwatched" };
const DUE: JobPollEvent = { type: "due" };
const POLL_NOW: JobPollEvent = { type: "poll-now" };
const ATTENTION: JobPollEvent = { type: "attention-changed" };
const ENDED: JobPollEvent = { type: "ended" };
const failed = (error: BasiqError, random = 0.5): JobPollEvent => ({
  type: "failed",
  error,
  random,
});
const failedWith = (random: number) => failed(network, random);

const AWAKE: Attention = { visible: true, online: true };
const HIDDEN: Attention = { visible: false, online: true };
const OFFLINE: Attention = { visible: true, online: false };

const step = (
  state: JobPollState,
  event: JobPollEvent,
  attention: Attention = AWAKE,
  now: number = T0,
) => jobPollStep(state, event, { now, attention });

/** All that a transition decides, in a line: the phase, what is shown, and the effects. */
function decided(...args: Parameters<typeof step>): string {
  const { state, effects } = step(...args);
  const types = effects.map(({ type }) => type).join(", ");
  return `${state.phase.name}, ${state.snapshot.reachability.status}: ${types}`;
}

/** The state after several events at the same moment. */
const after = (state: JobPollState, ...events: readonly JobPollEvent[]) =>
  events.reduce((before, event) => step(before, event).state, state);

const waiting = after(asking, answered());
const stopped = after(asking, failed(refused));
const askingAgain = after(asking, failed(network), DUE);
const over = after(asking, { type: "answered", trace: done, random: 0.5 });
const ended = after(asking, ENDED);
const askingUnwatched = { ...asking, isWatched: false };
const hidden = step(waiting, ATTENTION, HIDDEN).state;
const offline = step(step(asking, ATTENTION, OFFLINE).state, failed(network), OFFLINE).state;

describe("jobPollStep", () => {
  it.each([
    ["asks with its first watcher", decided(UNASKED_JOB, WATCHED), "asking, live: ask"],
    [
      "asks once with its first watcher in a hidden tab",
      decided(UNASKED_JOB, WATCHED, HIDDEN),
      "asking, live: ask",
    ],
    [
      "asks with its first watcher though the device says that it is offline",
      decided(UNASKED_JOB, WATCHED, OFFLINE),
      "asking, live: ask",
    ],
    [
      "is live where requests are answered, whatever the device says of the network",
      decided(asking, answered(), OFFLINE),
      "waiting, live: answered",
    ],
    [
      "goes on when the device says that it is offline",
      decided(waiting, ATTENTION, OFFLINE),
      "waiting, live: ",
    ],
    [
      "is offline once a request has failed and the device says so, and tries again",
      decided(asking, failed(network), OFFLINE),
      "waiting, offline: report",
    ],
    [
      "isn't offline if an answer came",
      decided(asking, failed(new BasiqError("unavailable")), OFFLINE),
      "waiting, retrying: report",
    ],
    [
      "is offline if no token could be fetched because there was no answer",
      decided(asking, failed(new BasiqError("token-endpoint-failed", { cause: network })), OFFLINE),
      "waiting, offline: report",
    ],
    [
      "is offline when the device says so after a failure",
      decided(after(asking, failed(network)), ATTENTION, OFFLINE),
      "waiting, offline: ",
    ],
    [
      "asks at once when the network is back",
      decided(offline, ATTENTION, AWAKE),
      "asking, live: ask",
    ],
    [
      "reports the same failure once while it is offline",
      decided(step(offline, DUE, OFFLINE).state, failed(network), OFFLINE),
      "waiting, offline: ",
    ],
    ["goes on with a request after its last watcher", decided(asking, UNWATCHED), "asking, live: "],
    ["waits for nothing after its last watcher", decided(waiting, UNWATCHED), "resting, live: "],
    [
      "waits as before when a watcher is back",
      decided({ ...waiting, isWatched: false }, WATCHED),
      "waiting, live: ",
    ],
    [
      "asks when a watcher comes back after its time",
      decided(after(waiting, UNWATCHED), WATCHED, AWAKE, T0 + 60_000),
      "asking, live: ask",
    ],
    ["asks when its time has come", decided(waiting, DUE), "asking, live: ask"],
    ["asks at once for `pollNow`", decided(waiting, POLL_NOW), "asking, live: ask"],
    [
      "asks for `pollNow` though nobody watches",
      decided(UNASKED_JOB, POLL_NOW),
      "asking, live: ask",
    ],
    ["is live again after `pollNow`", decided(stopped, POLL_NOW), "asking, live: ask"],
    ["waits after an answer", decided(asking, answered()), "waiting, live: answered"],
    [
      "processes an answer while hidden, and waits",
      decided(asking, answered(), HIDDEN),
      "waiting, live: answered",
    ],
    [
      "processes an answer without a watcher",
      decided(askingUnwatched, answered()),
      "resting, live: answered",
    ],
    [
      "rests after the answer that ends the job",
      decided(asking, { type: "answered", trace: done, random: 0.5 }),
      "resting, live: answered",
    ],
    [
      "waits after a failure, and reports it",
      decided(asking, failed(network)),
      "waiting, retrying: report",
    ],
    [
      "reports the same failure once in a row",
      decided(askingAgain, failed(network)),
      "waiting, retrying: ",
    ],
    [
      "reports another failure",
      decided(askingAgain, failed(new BasiqError("timeout"))),
      "waiting, retrying: report",
    ],
    [
      "reports a failure again after a recovery",
      decided(after(askingAgain, answered(), DUE), failed(network)),
      "waiting, retrying: report",
    ],
    [
      "stops if asking again can't help",
      decided(asking, failed(refused)),
      "resting, stopped: report",
    ],
    ["stays stopped when its tab is seen again", decided(stopped, ATTENTION), "resting, stopped: "],
    ["reports a recovery", decided(askingAgain, answered()), "waiting, live: recovered, answered"],
    ["waits when its tab is hidden", decided(waiting, ATTENTION, HIDDEN), "waiting, live: "],
    [
      "goes on with a request when its tab is hidden",
      decided(asking, ATTENTION, HIDDEN),
      "asking, live: ",
    ],
    [
      "rests in a hidden tab once the job has ended",
      decided(over, ATTENTION, HIDDEN),
      "resting, live: ",
    ],
    [
      "waits when the network is back but the tab is hidden",
      decided(offline, ATTENTION, HIDDEN),
      "waiting, live: ",
    ],
    ["can be ended", decided(asking, ENDED), "ended, live: "],
    ["ignores an answer after its end", decided(ended, answered()), "ended, live: "],
    ["ignores a watcher after its end", decided(ended, WATCHED), "ended, live: "],
  ])("%s", (_, actual, expected) => {
    expect(actual).toBe(expected);
  });

  it("polls at once when its tab is visible again, but no sooner than a second after the last request", () => {
    const back = (askedAt: number) =>
      step({ ...hidden, pace: { ...hidden.pace, askedAt } }, ATTENTION);
    expect(back(T0 - 1_000).effects).toMatchObject([{ type: "ask" }]);
    expect(back(T0 - 400).state.phase).toEqual({ name: "waiting", until: T0 + 600 });
  });

  it("honours a Retry-After that came while its tab was hidden", () => {
    const limited = new BasiqError("rate-limited", { retryAt: T0 + 30_000 });
    const away = step(asking, failed(limited), HIDDEN).state;
    const { state } = step(away, ATTENTION, AWAKE, T0 + 5_000);
    expect(state.phase).toEqual({ name: "waiting", until: T0 + 30_000 });
  });

  it("waits out its back-off in a hidden tab, but not without a network", () => {
    const backOff = after(askingAgain, failed(network));
    const back = (from: Attention) =>
      step(step(backOff, ATTENTION, from).state, ATTENTION, AWAKE, T0 + 1_500).state.phase;
    expect(back(HIDDEN)).toEqual({ name: "waiting", until: T0 + 4_000 });
    expect(back(OFFLINE).name).toBe("asking");
  });

  it("asks a minute after its last answer or failure in a hidden tab, or up to three seconds later", () => {
    const untilOf = ({ phase }: JobPollState) =>
      phase.name === "waiting" ? phase.until - T0 : undefined;
    const whileHidden = (event: JobPollEvent) => untilOf(step(asking, event, HIDDEN).state);
    expect(untilOf(hidden)).toBe(61_500);
    for (const settled of [answered, failedWith]) {
      expect(whileHidden(settled(0))).toBe(60_000);
      expect(whileHidden(settled(1))).toBe(63_000);
    }
  });

  it("asks no sooner because a watcher goes and comes back", () => {
    expect(after(waiting, UNWATCHED, WATCHED).phase).toEqual(waiting.phase);
  });

  it("still knows the last answer after a failure, and when nobody watches", () => {
    expect(after(waiting, DUE, failed(network)).snapshot.trace).toBe(running);
    expect(after(waiting, UNWATCHED).snapshot).toBe(waiting.snapshot);
  });

  it("has the same snapshot as long as its content is the same", () => {
    const again = after(waiting, DUE, answered());
    expect(again.snapshot).toBe(waiting.snapshot);
  });

  it("spreads requests by 5 % either way", () => {
    const untilOf = (random: number) => {
      const { phase } = step(asking, answered(random)).state;
      return phase.name === "waiting" ? phase.until - T0 : undefined;
    };
    const middle = untilOf(0.5) ?? Number.NaN;
    expect(untilOf(0)).toBeCloseTo(middle * 0.95, 2);
    expect(untilOf(1)).toBeCloseTo(middle * 1.05, 2);
  });

  it("shows when to try again, and each new time", () => {
    const until = (retryAt: number) => failed(new BasiqError("rate-limited", { retryAt }));
    const { snapshot } = after(asking, until(T0 + 30_000), DUE, until(T0 + 60_000));
    expect(snapshot.reachability).toMatchObject({ error: { retryAt: T0 + 60_000 } });
  });

  it("adds what a watcher knows, and polls again if the job hasn't ended after all", () => {
    const trace = traceOf(aFailedJob("service-unavailable"));
    const failedJob = after(asking, { type: "answered", trace, random: 0.5 });
    expect(failedJob.phase.name).toBe("resting");
    const next = step(
      failedJob,
      { type: "learned", context: { kind: "update" } },
      AWAKE,
      T0 + 1_000,
    );
    expect(next.effects).toEqual([{ type: "ask", previous: trace, context: { kind: "update" } }]);
    const more = step(next.state, { type: "learned", context: { answeredAt: T0 } }).state;
    expect(more.context).toEqual({ kind: "update", answeredAt: T0 });
  });
});
