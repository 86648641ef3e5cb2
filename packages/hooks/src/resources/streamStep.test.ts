import { describe, expect, it } from "vitest";
import type { Attention } from "../environment/attention.js";
import { BasiqError } from "../errors/BasiqError.js";
import {
  type StreamEffect,
  type StreamEvent,
  type StreamState,
  streamStep,
  UNOPENED,
} from "./streamStep.js";

const NOW = 1_000_000;
const network = new BasiqError("network");
const refused = new BasiqError("not-signed-in");
const ended: StreamEvent = { type: "ended", how: "ended", random: 0.5 };
const off: StreamEvent = { type: "ended", how: "off", random: 0.5 };
const failed = (error: BasiqError): StreamEvent => ({ type: "failed", error, random: 0.5 });

const step = (
  state: StreamState,
  event: StreamEvent,
  attention: Attention = "awake",
  now: number = NOW,
) => streamStep(state, event, { now, attention });

/** The state after several events at the same moment. */
const after = (state: StreamState, ...events: readonly StreamEvent[]) =>
  events.reduce((before, event) => step(before, event).state, state);

const opening = after(UNOPENED, { type: "wanted" });
const open = after(opening, { type: "opened" });
const waiting = after(open, ended);
const retrying = after(opening, failed(network));
const stopped = after(opening, failed(refused));
const hidden = step(open, { type: "attention-changed" }, "hidden").state;

type Row = [
  title: string,
  state: StreamState,
  event: StreamEvent,
  attention: Attention,
  phase: StreamState["phase"]["name"],
  shown: StreamState["shown"]["status"],
  effects: readonly StreamEffect["type"][],
];

describe("streamStep", () => {
  it.each<Row>([
    [
      "opens when someone listens",
      UNOPENED,
      { type: "wanted" },
      "awake",
      "opening",
      "connecting",
      ["open"],
    ],
    [
      "pauses when someone listens in a hidden tab",
      UNOPENED,
      { type: "wanted" },
      "hidden",
      "closed",
      "paused",
      ["close"],
    ],
    [
      "opens once, however often someone listens",
      opening,
      { type: "wanted" },
      "awake",
      "opening",
      "connecting",
      [],
    ],
    [
      "opens for nobody",
      UNOPENED,
      { type: "attention-changed" },
      "awake",
      "closed",
      "connecting",
      [],
    ],
    ["is live when it opens", opening, { type: "opened" }, "awake", "open", "live", []],
    [
      "fetches all again where it was open before and has no id to go on from",
      waiting,
      { type: "opened" },
      "awake",
      "open",
      "live",
      ["refetch"],
    ],
    [
      "fetches nothing again where the server goes on from an id",
      after(waiting, { type: "received", id: "7" }),
      { type: "opened" },
      "awake",
      "open",
      "live",
      [],
    ],
    [
      "is tried again after it ends, and shows nothing of it",
      open,
      ended,
      "awake",
      "waiting",
      "live",
      [],
    ],
    [
      "is opened again when its time has come",
      waiting,
      { type: "due" },
      "awake",
      "opening",
      "live",
      ["open"],
    ],
    ["is off where the server has none", opening, off, "awake", "closed", "off", []],
    ["stays off", after(opening, off), { type: "attention-changed" }, "awake", "closed", "off", []],
    [
      "is tried again after a failure, and reports it",
      opening,
      failed(network),
      "awake",
      "waiting",
      "retrying",
      ["report"],
    ],
    [
      "reports one failure in a row",
      after(retrying, { type: "due" }),
      failed(network),
      "awake",
      "waiting",
      "retrying",
      [],
    ],
    [
      "stops where trying again can't help",
      opening,
      failed(refused),
      "awake",
      "closed",
      "stopped",
      ["report"],
    ],
    ["stays stopped", stopped, { type: "attention-changed" }, "awake", "closed", "stopped", []],
    [
      "is opened again by hand",
      stopped,
      { type: "reopen" },
      "awake",
      "opening",
      "connecting",
      ["open"],
    ],
    [
      "is opened again by hand when the tab is seen",
      stopped,
      { type: "reopen" },
      "hidden",
      "closed",
      "paused",
      ["close"],
    ],
    [
      "pauses when its tab is hidden",
      open,
      { type: "attention-changed" },
      "hidden",
      "closed",
      "paused",
      ["close"],
    ],
    [
      "pauses without a network",
      open,
      { type: "attention-changed" },
      "offline",
      "closed",
      "paused",
      ["close"],
    ],
    ["closes once", hidden, { type: "attention-changed" }, "offline", "closed", "paused", []],
    [
      "is opened at once when its tab is seen again",
      hidden,
      { type: "attention-changed" },
      "awake",
      "opening",
      "connecting",
      ["open"],
    ],
    [
      "closes when nobody listens",
      open,
      { type: "unwanted" },
      "awake",
      "closed",
      "connecting",
      ["close"],
    ],
    [
      "remembers that it stopped when nobody listens",
      stopped,
      { type: "unwanted" },
      "awake",
      "closed",
      "stopped",
      ["close"],
    ],
  ])("%s", (_, state, event, attention, phase, shown, effects) => {
    const next = step(state, event, attention);
    expect(next.state.phase.name).toBe(phase);
    expect(next.state.shown.status).toBe(shown);
    expect(next.effects.map(({ type }) => type)).toEqual(effects);
  });

  it("goes on after the last event it received", () => {
    const next = step(after(waiting, { type: "received", id: "7" }), { type: "due" });
    expect(next.effects).toEqual([{ type: "open", lastId: "7" }]);
  });

  it("waits twice as long after each failure, up to a minute, and half to one and a half of that", () => {
    const waits = (random: number) => {
      let state = opening;
      return Array.from({ length: 8 }, () => {
        state = step(state, { type: "failed", error: network, random }).state;
        return state.phase.name === "waiting" ? state.phase.until - NOW : undefined;
      });
    };
    expect(waits(0.5)).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1_000));
    expect([waits(0)[0], waits(1)[0]]).toEqual([500, 1_500]);
  });

  it("counts from one again once it was open for five seconds", () => {
    const worn = after(open, ended, { type: "due" }, { type: "opened" });
    const untilOf = (now: number) => {
      const { phase } = step(worn, ended, "awake", now).state;
      return phase.name === "waiting" ? phase.until - now : undefined;
    };
    expect(untilOf(NOW + 4_999)).toBe(2_000);
    expect(untilOf(NOW + 5_000)).toBe(1_000);
  });

  it("honours a Retry-After, also when its tab is seen again", () => {
    const limited = new BasiqError("rate-limited", { retryAt: NOW + 30_000 });
    const { state } = step(opening, failed(limited));
    expect(state.phase).toEqual({ name: "waiting", until: NOW + 30_000 });
    const away = step(state, { type: "attention-changed" }, "hidden").state;
    const back = step(away, { type: "attention-changed" }, "awake", NOW + 5_000).state;
    expect(back.phase).toEqual({ name: "waiting", until: NOW + 30_000 });
  });
});
