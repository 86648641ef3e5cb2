import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import {
  INITIAL,
  type RedirectEffect,
  type RedirectEvent,
  type RedirectMachine,
  type RedirectPhase,
  type RedirectResult,
  step,
} from "./redirectMachine.js";
import type { RedirectOptions } from "./redirectOptions.js";

const OPTIONS: RedirectOptions = { action: "extend" };
const UPDATE: RedirectOptions = { action: "update" };
const LATER: RedirectOptions = { action: "manage" };
const ERROR = new BasiqError("network");

const IDLE: RedirectPhase = { status: "idle" };
const PREPARING: RedirectPhase = { status: "preparing" };
const CONFIRMING: RedirectPhase = { status: "confirming", connections: 2, options: UPDATE };
const REDIRECTING: RedirectPhase = { status: "redirecting" };
const FAILED: RedirectPhase = { status: "error", error: ERROR };
const PHASES = [IDLE, PREPARING, CONFIRMING, REDIRECTING, FAILED];

const CHECK = { type: "check", options: OPTIONS } as const;
const GET_TOKEN = { type: "get-token", options: OPTIONS, saved: false } as const;
const SAVE = { type: "save", options: OPTIONS, token: "t1", tokenAt: 100 } as const;
const NAVIGATE = { type: "navigate", options: OPTIONS, token: "t1" } as const;

const PREPARE: RedirectEffect = { type: "prepare" };
const STOP_TIMER: RedirectEffect = { type: "stop-timer" };
const START_TIMER: RedirectEffect = { type: "start-timer" };

/** The third click of a button that is on the page. */
function at(phase: RedirectPhase, rest: Partial<RedirectMachine> = {}): RedirectMachine {
  return { phase, attempt: 3, mounted: true, ...rest };
}

function ended(
  result: RedirectResult,
  { attempt = 3, awaited = true }: { attempt?: number; awaited?: boolean } = {},
): RedirectEvent {
  return { type: "task-ended", attempt, awaited, result };
}

describe("redirectMachine: a click", () => {
  it.each([IDLE, FAILED])("starts the first task when the redirect is $status", (phase) => {
    expect(step(at(phase), { type: "clicked", options: OPTIONS })).toEqual({
      state: at(PREPARING, { attempt: 4 }),
      effects: [PREPARE, { type: "task", task: CHECK }],
    });
  });

  it.each([PREPARING, CONFIRMING, REDIRECTING])("is ignored while it is $status", (phase) => {
    expect(isIgnored(at(phase), { type: "clicked", options: LATER })).toBe(true);
  });

  it("counts before the button is on the page, as in a layout effect", () => {
    const { state, effects } = step(INITIAL, { type: "clicked", options: OPTIONS });
    expect(state).toEqual({ phase: PREPARING, attempt: 1, mounted: false });
    expect(effects).toContainEqual({ type: "task", task: CHECK });
  });
});

describe("redirectMachine: a task that ended", () => {
  it.each<[string, RedirectResult, RedirectPhase, RedirectEffect[]]>([
    [
      "after the check comes the token",
      { ...CHECK, connections: undefined },
      PREPARING,
      [{ type: "task", task: GET_TOKEN }],
    ],
    [
      "after the check of an update comes the question, and a token is fetched meanwhile",
      { ...CHECK, options: UPDATE, connections: 2 },
      CONFIRMING,
      [PREPARE],
    ],
    [
      "after the token comes the saving",
      { ...GET_TOKEN, token: "t1", at: 100 },
      PREPARING,
      [{ type: "task", task: SAVE }],
    ],
    [
      "after a saving that took no time comes the navigation, with that token",
      { ...SAVE, at: 100 },
      PREPARING,
      [{ type: "task", task: NAVIGATE }],
    ],
    [
      "after a saving that took time the token is looked up again",
      { ...SAVE, at: 101 },
      PREPARING,
      [{ type: "task", task: { ...GET_TOKEN, saved: true } }],
    ],
    [
      "after the second token nothing is saved again",
      { ...GET_TOKEN, saved: true, token: "t2", at: 200 },
      PREPARING,
      [{ type: "task", task: { ...NAVIGATE, token: "t2" } }],
    ],
    ["after the navigation the page has 20 s to go", NAVIGATE, REDIRECTING, [START_TIMER]],
    [
      "a failure is shown and reported",
      { type: "failed", error: ERROR },
      FAILED,
      [{ type: "report", error: ERROR }],
    ],
  ])("%s", (_, result, phase, effects) => {
    const next = { state: at(phase), effects };
    expect(step(at(PREPARING), ended(result))).toEqual(next);
    expect(step(at(PREPARING), ended(result, { awaited: false }))).toEqual(next);
  });

  const RESULTS: readonly RedirectResult[] = [
    { ...CHECK, connections: 2 },
    { ...GET_TOKEN, token: "t1", at: 100 },
    { ...SAVE, at: 100 },
    NAVIGATE,
    { type: "failed", error: ERROR },
  ];

  it.each(RESULTS)("is ignored when it is of an earlier click: $type", (result) => {
    for (const phase of PHASES)
      expect(isIgnored(at(phase), ended(result, { attempt: 2 }))).toBe(true);
  });

  it.each(RESULTS)("ends the redirect when the button has gone meanwhile: $type", (result) => {
    expect(step(at(PREPARING, { mounted: false }), ended(result))).toEqual({
      state: at(IDLE, { mounted: false, attempt: 4 }),
      effects: [STOP_TIMER],
    });
  });

  it.each(RESULTS)("goes on in the turn of the click, on the page or not: $type", (result) => {
    const now = ended(result, { awaited: false });
    expect(step(at(PREPARING, { mounted: false }), now).effects).toEqual(
      step(at(PREPARING), now).effects,
    );
  });
});

describe("redirectMachine: the question of an update", () => {
  it("is confirmed: the token comes next", () => {
    expect(step(at(CONFIRMING), { type: "confirmed", attempt: 3 })).toEqual({
      state: at(PREPARING),
      effects: [{ type: "task", task: { ...GET_TOKEN, options: UPDATE } }],
    });
  });

  it("can't be confirmed by the button of an earlier one", () => {
    expect(isIgnored(at(CONFIRMING), { type: "confirmed", attempt: 2 })).toBe(true);
  });

  it.each([IDLE, PREPARING, REDIRECTING, FAILED])("can't be confirmed when $status", (phase) => {
    expect(isIgnored(at(phase), { type: "confirmed", attempt: 3 })).toBe(true);
  });

  it("can't be confirmed after it was cancelled", () => {
    const { state } = step(at(CONFIRMING), { type: "cancelled" });
    expect(isIgnored(state, { type: "confirmed", attempt: 3 })).toBe(true);
  });
});

describe("redirectMachine: what makes a redirect idle", () => {
  it.each(
    (["cancelled", "restored", "still-here"] as const).flatMap((type) =>
      PHASES.map((phase) => ({ type, phase, status: phase.status })),
    ),
  )("$type, when $status: what it waited for is ignored from then on", ({ type, phase }) => {
    const next = step(at(phase), { type });
    expect(next).toEqual({ state: at(IDLE, { attempt: 4 }), effects: [STOP_TIMER] });
    expect(isIgnored(next.state, ended({ ...GET_TOKEN, token: "t1", at: 100 }))).toBe(true);
  });
});

describe("redirectMachine: a button", () => {
  it.each(PHASES)(
    "that leaves the page stops the timer, and the redirect stays $status",
    (phase) => {
      expect(step(at(phase), { type: "unmounted" })).toEqual({
        state: at(phase, { mounted: false }),
        effects: [STOP_TIMER],
      });
    },
  );

  it.each(PHASES)(
    "that is put on the page starts the timer only when redirecting: $status",
    (phase) => {
      expect(step(at(phase, { mounted: false }), { type: "mounted" })).toEqual({
        state: at(phase),
        effects: phase === REDIRECTING ? [START_TIMER] : [],
      });
    },
  );

  it("that is taken off and put back, as StrictMode does, still redirects", () => {
    const away = step(at(PREPARING), { type: "unmounted" });
    const back = step(away.state, { type: "mounted" });
    expect(step(back.state, ended(NAVIGATE)).state.phase).toEqual(REDIRECTING);
  });
});

function isIgnored(state: RedirectMachine, event: RedirectEvent): boolean {
  const next = step(state, event);
  return next.state === state && next.effects.length === 0;
}
