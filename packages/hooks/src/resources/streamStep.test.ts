import { describe, expect, it } from "vitest";
import type { Attention } from "../environment/attention.js";
import { BasiqError } from "../errors/BasiqError.js";
import { type StreamEvent, type StreamState, streamStep, UNOPENED } from "./streamStep.js";

const NOW = 1_000_000;
const network = new BasiqError("network");
const refused = new BasiqError("not-signed-in");
const ended: StreamEvent = { type: "ended", how: "ended", random: 0.5 };
const off: StreamEvent = { type: "ended", how: "off", random: 0.5 };
const WANTED: StreamEvent = { type: "wanted" };
const UNWANTED: StreamEvent = { type: "unwanted" };
const OPENED: StreamEvent = { type: "opened" };
const DUE: StreamEvent = { type: "due" };
const REOPEN: StreamEvent = { type: "reopen" };
const ATTENTION: StreamEvent = { type: "attention-changed" };
const failed = (error: BasiqError): StreamEvent => ({ type: "failed", error, random: 0.5 });

const AWAKE: Attention = { visible: true, online: true };
const HIDDEN: Attention = { visible: false, online: true };
const OFFLINE: Attention = { visible: true, online: false };

const step = (
  state: StreamState,
  event: StreamEvent,
  attention: Attention = AWAKE,
  now: number = NOW,
) => streamStep(state, event, { now, attention });

/** All that a transition decides, in a line: the phase, what is shown, and the effects. */
function decided(...args: Parameters<typeof step>): string {
  const { state, effects } = step(...args);
  return `${state.phase.name}, ${state.shown.status}: ${effects.map(({ type }) => type).join(", ")}`;
}

/** The state after several events at the same moment. */
const after = (state: StreamState, ...events: readonly StreamEvent[]) =>
  events.reduce((before, event) => step(before, event).state, state);

const opening = after(UNOPENED, WANTED);
const open = after(opening, OPENED);
const waiting = after(open, ended);
const received = after(waiting, { type: "received", id: "7" });
const openingAgain = after(opening, failed(network), DUE);
const stopped = after(opening, failed(refused));
const hidden = step(open, ATTENTION, HIDDEN).state;
const lookingHidden = step(step(hidden, DUE, HIDDEN).state, OPENED, HIDDEN).state;
const offline = step(open, ATTENTION, OFFLINE).state;

describe("streamStep", () => {
  it.each([
    ["opens when someone listens", decided(UNOPENED, WANTED), "opening, connecting: open"],
    [
      "pauses when someone listens in a hidden tab",
      decided(UNOPENED, WANTED, HIDDEN),
      "waiting, paused: close",
    ],
    [
      "opens once, however often someone listens",
      decided(opening, WANTED),
      "opening, connecting: ",
    ],
    ["opens for nobody", decided(UNOPENED, ATTENTION), "closed, connecting: "],
    ["is live when it opens", decided(opening, OPENED), "open, live: "],
    [
      "refetches everything if it was open before and knows no id to continue from",
      decided(waiting, OPENED),
      "open, live: refetch",
    ],
    [
      "refetches nothing if the server can continue from an id",
      decided(received, OPENED),
      "open, live: ",
    ],
    ["is tried again after it ends, which isn't shown", decided(open, ended), "waiting, live: "],
    ["is opened again when its time has come", decided(waiting, DUE), "opening, live: open"],
    ["is off if the server has none", decided(opening, off), "closed, off: "],
    ["stays off", decided(after(opening, off), ATTENTION), "closed, off: "],
    [
      "is tried again after a failure, and reports it",
      decided(opening, failed(network)),
      "waiting, retrying: report",
    ],
    ["reports one failure in a row", decided(openingAgain, failed(network)), "waiting, retrying: "],
    [
      "stops if trying again can't help",
      decided(opening, failed(refused)),
      "closed, stopped: report",
    ],
    ["stays stopped", decided(stopped, ATTENTION), "closed, stopped: "],
    ["is opened again by `reopen`", decided(stopped, REOPEN), "opening, connecting: open"],
    [
      "pauses after `reopen` in a hidden tab",
      decided(stopped, REOPEN, HIDDEN),
      "waiting, paused: close",
    ],
    ["pauses when its tab is hidden", decided(open, ATTENTION, HIDDEN), "waiting, paused: close"],
    [
      "closes once",
      decided(hidden, ATTENTION, { visible: false, online: false }),
      "waiting, paused: ",
    ],
    ["opens now and then in a hidden tab", decided(hidden, DUE, HIDDEN), "opening, paused: open"],
    [
      "refetches what it may have missed in a hidden tab",
      decided(step(hidden, DUE, HIDDEN).state, OPENED, HIDDEN),
      "open, paused: refetch",
    ],
    ["closes again in a hidden tab", decided(lookingHidden, DUE, HIDDEN), "waiting, paused: close"],
    [
      "pauses after a failure in a hidden tab, which isn't reported",
      decided(step(hidden, DUE, HIDDEN).state, failed(network), HIDDEN),
      "waiting, paused: close",
    ],
    [
      "pauses when it ends in a hidden tab",
      decided(lookingHidden, ended, HIDDEN),
      "waiting, paused: close",
    ],
    [
      "stays open when its tab is seen while it is",
      decided(lookingHidden, ATTENTION),
      "open, live: ",
    ],
    [
      "stays open when the device says that it is offline",
      decided(open, ATTENTION, OFFLINE),
      "open, live: ",
    ],
    [
      "opens though the device says that it is offline",
      decided(UNOPENED, WANTED, OFFLINE),
      "opening, connecting: open",
    ],
    [
      "is opened again when the network is back, because a connection doesn't survive that",
      decided({ ...offline, pace: { ...offline.pace, askedAt: NOW - 5_000 } }, ATTENTION),
      "opening, connecting: open",
    ],
    [
      "is opened at once when its tab is seen again",
      decided(hidden, ATTENTION),
      "opening, connecting: open",
    ],
    [
      "waits out no back-off when its tab is seen again",
      decided(step(after(opening, failed(network)), ATTENTION, HIDDEN).state, ATTENTION),
      "opening, connecting: open",
    ],
    ["closes when nobody listens", decided(open, UNWANTED), "closed, connecting: close"],
    [
      "remembers that it stopped when nobody listens",
      decided(stopped, UNWANTED),
      "closed, stopped: close",
    ],
  ])("%s", (_, actual, expected) => {
    expect(actual).toBe(expected);
  });

  it("continues after the last event it received", () => {
    const next = step(received, DUE);
    expect(next.effects).toEqual([{ type: "open", lastId: "7" }]);
  });

  it("doubles the wait after each failure, up to a minute, with jitter of 50 % either way", () => {
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

  it("starts counting failures again once it was open for five seconds", () => {
    const openAgain = after(open, ended, DUE, OPENED);
    const untilOf = (now: number) => {
      const { phase } = step(openAgain, ended, AWAKE, now).state;
      return phase.name === "waiting" ? phase.until - now : undefined;
    };
    expect(untilOf(NOW + 4_999)).toBe(2_000);
    expect(untilOf(NOW + 5_000)).toBe(1_000);
  });

  it("honours a Retry-After, also when its tab becomes visible again", () => {
    const limited = new BasiqError("rate-limited", { retryAt: NOW + 30_000 });
    const { state } = step(opening, failed(limited));
    expect(state.phase).toEqual({ name: "waiting", until: NOW + 30_000 });
    const away = step(state, ATTENTION, HIDDEN).state;
    const back = step(away, ATTENTION, AWAKE, NOW + 5_000).state;
    expect(back.phase).toEqual({ name: "waiting", until: NOW + 30_000 });
  });

  it("opens 28 times in the first day of a hidden tab, for five seconds each", () => {
    let state = hidden;
    let now = NOW;
    let openings = 0;
    for (;;) {
      const { phase } = state;
      if (phase.name !== "waiting" || phase.until > NOW + 24 * 60 * 60_000) break;
      now = phase.until;
      state = step(step(state, DUE, HIDDEN, now).state, OPENED, HIDDEN, now).state;
      openings += 1;
      expect(state.phase).toEqual({ name: "open", since: now, until: now + 5_000 });
      now += 5_000;
      state = step(state, DUE, HIDDEN, now).state;
    }
    expect(openings).toBe(28);
    expect(step(state, ATTENTION, AWAKE, now).state.restMs).toBe(0);
  });
});
