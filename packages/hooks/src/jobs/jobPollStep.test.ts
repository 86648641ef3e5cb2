import { describe, expect, it } from "vitest";
import type { Attention } from "../environment/attention.js";
import { BasiqError } from "../errors/BasiqError.js";
import { traceJob } from "../state/jobTrace.js";
import { aFailedJob, life, T0 } from "../testing/jobs.js";
import {
  type JobPollEffect,
  type JobPollEvent,
  type JobPollState,
  jobPollStep,
  UNASKED_JOB,
} from "./jobPollStep.js";

const traceOf = (job: typeof life.done) => traceJob(undefined, job, { now: T0 });
const running = traceOf(life.verifying);
const done = traceOf(life.done);
const network = new BasiqError("network");
const refused = new BasiqError("not-signed-in");

const watched: JobPollState = { ...UNASKED_JOB, isWatched: true };
const asking: JobPollState = { ...watched, phase: { name: "asking" } };
const answered = (random = 0.5): JobPollEvent => ({ type: "answered", trace: running, random });
const failed = (error: BasiqError): JobPollEvent => ({ type: "failed", error, random: 0.5 });

/** The phase, what is shown and which effects: all that a transition decides. */
function step(state: JobPollState, event: JobPollEvent, attention: Attention = "awake", now = T0) {
  const next = jobPollStep(state, event, { now, attention });
  return { ...next, types: next.effects.map(({ type }) => type) };
}

/** The state after several events at the same moment. */
const after = (state: JobPollState, ...events: readonly JobPollEvent[]) =>
  events.reduce((before, event) => step(before, event).state, state);

const waiting = after(asking, answered());
const stopped = after(asking, failed(refused));
const retrying = after(asking, failed(network));

type Row = [
  title: string,
  state: JobPollState,
  event: JobPollEvent,
  attention: Attention,
  phase: JobPollState["phase"]["name"],
  shown: JobPollState["snapshot"]["reachability"]["status"],
  effects: readonly JobPollEffect["type"][],
];

describe("jobPollStep", () => {
  it.each<Row>([
    [
      "asks with its first watcher",
      UNASKED_JOB,
      { type: "watched" },
      "awake",
      "asking",
      "live",
      ["ask"],
    ],
    [
      "pauses with its first watcher in a hidden tab",
      UNASKED_JOB,
      { type: "watched" },
      "hidden",
      "resting",
      "paused",
      [],
    ],
    [
      "is offline with its first watcher without a network",
      UNASKED_JOB,
      { type: "watched" },
      "offline",
      "resting",
      "offline",
      [],
    ],
    [
      "goes on with a request after its last watcher",
      asking,
      { type: "unwatched" },
      "awake",
      "asking",
      "live",
      [],
    ],
    [
      "waits for nothing after its last watcher",
      waiting,
      { type: "unwatched" },
      "awake",
      "resting",
      "live",
      [],
    ],
    [
      "waits as before when a watcher is back",
      { ...waiting, isWatched: false },
      { type: "watched" },
      "awake",
      "waiting",
      "live",
      [],
    ],
    ["asks when its time has come", waiting, { type: "due" }, "awake", "asking", "live", ["ask"]],
    [
      "asks by hand before its time",
      waiting,
      { type: "poll-now" },
      "awake",
      "asking",
      "live",
      ["ask"],
    ],
    [
      "asks by hand though nobody watches",
      UNASKED_JOB,
      { type: "poll-now" },
      "awake",
      "asking",
      "live",
      ["ask"],
    ],
    ["is live again by hand", stopped, { type: "poll-now" }, "awake", "asking", "live", ["ask"]],
    ["waits after an answer", asking, answered(), "awake", "waiting", "live", ["answered"]],
    [
      "takes in an answer while hidden, and pauses",
      asking,
      answered(),
      "hidden",
      "resting",
      "paused",
      ["answered"],
    ],
    [
      "takes in an answer that nobody waits for any more",
      { ...asking, isWatched: false },
      answered(),
      "awake",
      "resting",
      "live",
      ["answered"],
    ],
    [
      "rests after the answer that ends the job",
      asking,
      { type: "answered", trace: done, random: 0.5 },
      "awake",
      "resting",
      "live",
      ["answered"],
    ],
    [
      "waits after a failure, and reports it",
      asking,
      failed(network),
      "awake",
      "waiting",
      "retrying",
      ["report"],
    ],
    [
      "reports the same failure once in a row",
      after(retrying, { type: "due" }),
      failed(network),
      "awake",
      "waiting",
      "retrying",
      [],
    ],
    [
      "reports another failure",
      after(retrying, { type: "due" }),
      failed(new BasiqError("timeout")),
      "awake",
      "waiting",
      "retrying",
      ["report"],
    ],
    [
      "stops where asking again can't help",
      asking,
      failed(refused),
      "awake",
      "resting",
      "stopped",
      ["report"],
    ],
    [
      "stays stopped when its tab is seen again",
      stopped,
      { type: "attention-changed" },
      "awake",
      "resting",
      "stopped",
      [],
    ],
    [
      "says when it recovers",
      after(retrying, { type: "due" }),
      answered(),
      "awake",
      "waiting",
      "live",
      ["recovered", "answered"],
    ],
    [
      "pauses when its tab is hidden",
      waiting,
      { type: "attention-changed" },
      "hidden",
      "resting",
      "paused",
      [],
    ],
    [
      "goes on with a request when its tab is hidden",
      asking,
      { type: "attention-changed" },
      "hidden",
      "asking",
      "live",
      [],
    ],
    ["is ended for good", asking, { type: "ended" }, "awake", "ended", "live", []],
    [
      "ignores an answer after its end",
      after(asking, { type: "ended" }),
      answered(),
      "awake",
      "ended",
      "live",
      [],
    ],
    [
      "ignores a watcher after its end",
      after(UNASKED_JOB, { type: "ended" }),
      { type: "watched" },
      "awake",
      "ended",
      "live",
      [],
    ],
  ])("%s", (_, state, event, attention, phase, shown, effects) => {
    const next = step(state, event, attention);
    expect(next.state.phase.name).toBe(phase);
    expect(next.state.snapshot.reachability.status).toBe(shown);
    expect(next.types).toEqual(effects);
  });

  it("asks at once when its tab is seen again, and a second after the last request at the earliest", () => {
    const paused = step(waiting, { type: "attention-changed" }, "hidden").state;
    const back = (askedAt: number) =>
      step({ ...paused, pace: { ...paused.pace, askedAt } }, { type: "attention-changed" });
    expect(back(T0 - 1_000).types).toEqual(["ask"]);
    expect(back(T0 - 400).state.phase).toEqual({ name: "waiting", until: T0 + 600 });
  });

  it("honours a Retry-After that came while its tab was hidden", () => {
    const limited = new BasiqError("rate-limited", { retryAt: T0 + 30_000 });
    const paused = step(asking, failed(limited), "hidden").state;
    const { state } = step(paused, { type: "attention-changed" }, "awake", T0 + 5_000);
    expect(state.phase).toEqual({ name: "waiting", until: T0 + 30_000 });
  });

  it("keeps the same snapshot as long as it says the same", () => {
    const again = after(waiting, { type: "due" }, answered());
    expect(again.snapshot).toBe(waiting.snapshot);
  });

  it("spreads requests by 5 % to each side", () => {
    const untilOf = (random: number) => {
      const { phase } = step(asking, answered(random)).state;
      return phase.name === "waiting" ? phase.until - T0 : undefined;
    };
    const middle = untilOf(0.5) ?? Number.NaN;
    expect(untilOf(0)).toBeCloseTo(middle * 0.95, 2);
    expect(untilOf(1)).toBeCloseTo(middle * 1.05, 2);
  });

  it("adds what a watcher knows, and asks again where that makes an end none", () => {
    const over = after(asking, {
      type: "answered",
      trace: traceOf(aFailedJob("service-unavailable")),
      random: 0.5,
    });
    expect(over.phase.name).toBe("resting");
    const next = step(over, { type: "learned", context: { kind: "update" } }, "awake", T0 + 1_000);
    expect(next.effects).toEqual([
      { type: "ask", previous: over.snapshot.trace, context: { kind: "update" } },
    ]);
    const more = step(next.state, { type: "learned", context: { answeredAt: T0 } }).state;
    expect(more.context).toEqual({ kind: "update", answeredAt: T0 });
  });
});
