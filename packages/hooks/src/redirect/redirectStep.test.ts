import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import {
  isLeaving,
  NOT_CLICKED,
  type RedirectEffect,
  type RedirectEvent,
  type RedirectProgress,
  type RedirectPhase,
  type RedirectResult,
  redirectStep,
} from "./redirectStep.js";
import type { RedirectOptions } from "./redirectOptions.js";

const OPTIONS: RedirectOptions = { action: "extend" };
const UPDATE: RedirectOptions = { action: "update" };
const LATER: RedirectOptions = { action: "manage" };
const ERROR = new BasiqError("network");

const IDLE: RedirectPhase = { status: "idle" };
const PREPARING: RedirectPhase = { status: "preparing" };
const CONFIRMING: RedirectPhase = {
  status: "confirming",
  connections: 2,
  termsChanged: false,
};
const REDIRECTING: RedirectPhase = { status: "redirecting" };
const FAILED: RedirectPhase = { status: "error", error: ERROR };
const PHASES = [IDLE, PREPARING, CONFIRMING, REDIRECTING, FAILED];

const CHECK = { type: "check" } as const;
const GET_TOKEN = { type: "get-token", saved: false } as const;
const SAVE = { type: "save", token: "t1", tokenAt: 100 } as const;
const NAVIGATE = { type: "navigate", token: "t1" } as const;

const PREPARE: RedirectEffect = { type: "prepare" };

/** The third click of a button that is on the page. */
function at(phase: RedirectPhase, rest: Partial<RedirectProgress> = {}): RedirectProgress {
  return { phase, options: OPTIONS, attempt: 3, gone: false, ...rest };
}

function ended(
  result: RedirectResult,
  { attempt = 3, awaited = true }: { attempt?: number; awaited?: boolean } = {},
): RedirectEvent {
  return { type: "task-ended", attempt, awaited, result };
}

describe("redirectStep: a click", () => {
  it.each([IDLE, FAILED])(
    "starts the first task, with its options, when the redirect is $status",
    (phase) => {
      expect(redirectStep(at(phase), { type: "clicked", options: LATER })).toEqual({
        state: at(PREPARING, { options: LATER, attempt: 4 }),
        effects: [PREPARE, { type: "task", task: CHECK }],
      });
    },
  );

  it.each([PREPARING, CONFIRMING, REDIRECTING])(
    "is ignored while it is $status, and so are its options",
    (phase) => {
      expect(isIgnored(at(phase), { type: "clicked", options: LATER })).toBe(true);
    },
  );

  it("starts even before the button is on the page, as in a layout effect", () => {
    const { state, effects } = redirectStep(NOT_CLICKED, { type: "clicked", options: OPTIONS });
    expect(state).toEqual({ phase: PREPARING, options: OPTIONS, attempt: 1, gone: false });
    expect(effects).toContainEqual({ type: "task", task: CHECK });
  });
});

describe("redirectStep: a task that ended", () => {
  it.each<[string, RedirectResult, RedirectPhase, RedirectEffect[]]>([
    [
      "after the check comes the token",
      { ...CHECK, connections: undefined, termsChanged: false },
      PREPARING,
      [{ type: "task", task: GET_TOKEN }],
    ],
    [
      "after the token comes `onBeforeRedirect`",
      { ...GET_TOKEN, token: "t1", at: 100 },
      PREPARING,
      [{ type: "task", task: SAVE }],
    ],
    [
      "after a synchronous `onBeforeRedirect` comes the navigation, with that token",
      { ...SAVE, at: 100 },
      PREPARING,
      [{ type: "task", task: NAVIGATE }],
    ],
    [
      "after an `onBeforeRedirect` that took time the token is looked up again",
      { ...SAVE, at: 101 },
      PREPARING,
      [{ type: "task", task: { ...GET_TOKEN, saved: true } }],
    ],
    [
      "after the second token comes the navigation, with that one",
      { ...GET_TOKEN, saved: true, token: "t2", at: 200 },
      PREPARING,
      [{ type: "task", task: { ...NAVIGATE, token: "t2" } }],
    ],
    ["after the navigation there is nothing left to do", NAVIGATE, REDIRECTING, []],
    [
      "a failure is shown and reported",
      { type: "failed", error: ERROR },
      FAILED,
      [{ type: "report", error: ERROR }],
    ],
  ])("%s", (_, result, phase, effects) => {
    const next = { state: at(phase), effects };
    expect(redirectStep(at(PREPARING), ended(result))).toEqual(next);
    expect(redirectStep(at(PREPARING), ended(result, { awaited: false }))).toEqual(next);
  });

  it("that checked for an update is followed by the question, and a token is fetched meanwhile", () => {
    const result = { ...CHECK, connections: 2, termsChanged: false };
    expect(redirectStep(at(PREPARING, { options: UPDATE }), ended(result))).toEqual({
      state: at(CONFIRMING, { options: UPDATE }),
      effects: [PREPARE],
    });
  });

  const RESULTS: readonly RedirectResult[] = [
    { ...CHECK, connections: 2, termsChanged: false },
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
    expect(redirectStep(at(PREPARING, { gone: true }), ended(result))).toEqual({
      state: at(IDLE, { gone: true, attempt: 4 }),
      effects: [],
    });
  });

  it.each(RESULTS)("goes on before React has said that the button is there: $type", (result) => {
    const early = { ...NOT_CLICKED, phase: PREPARING, options: OPTIONS, attempt: 3 };
    expect(redirectStep(early, ended(result))).toEqual(redirectStep(at(PREPARING), ended(result)));
  });

  it.each(RESULTS)(
    "goes on synchronously, whether its button is on the page or not: $type",
    (result) => {
      const now = ended(result, { awaited: false });
      expect(redirectStep(at(PREPARING, { gone: true }), now).effects).toEqual(
        redirectStep(at(PREPARING), now).effects,
      );
    },
  );
});

describe("redirectStep: the question of an update", () => {
  it("is confirmed: the token comes next", () => {
    expect(redirectStep(at(CONFIRMING), { type: "confirmed", attempt: 3 })).toEqual({
      state: at(PREPARING),
      effects: [{ type: "task", task: GET_TOKEN }],
    });
  });

  it("can't be confirmed by the button of an earlier one", () => {
    expect(isIgnored(at(CONFIRMING), { type: "confirmed", attempt: 2 })).toBe(true);
  });

  it.each([IDLE, PREPARING, REDIRECTING, FAILED])("can't be confirmed when $status", (phase) => {
    expect(isIgnored(at(phase), { type: "confirmed", attempt: 3 })).toBe(true);
  });

  it("can't be confirmed after it was cancelled", () => {
    const { state } = redirectStep(at(CONFIRMING), { type: "cancelled" });
    expect(isIgnored(state, { type: "confirmed", attempt: 3 })).toBe(true);
  });
});

describe("redirectStep: what makes a redirect idle", () => {
  it.each(
    (["cancelled", "restored", "still-here"] as const).flatMap((type) =>
      PHASES.map((phase) => ({ type, phase, status: phase.status })),
    ),
  )("$type, when $status: what it waited for is ignored from then on", ({ type, phase }) => {
    const next = redirectStep(at(phase), { type });
    expect(next).toEqual({ state: at(IDLE, { attempt: 4 }), effects: [] });
    expect(isIgnored(next.state, ended({ ...GET_TOKEN, token: "t1", at: 100 }))).toBe(true);
  });
});

describe("redirectStep: a button", () => {
  it.each(PHASES)(
    "that appears or disappears doesn't change a redirect that is $status",
    (phase) => {
      const away = redirectStep(at(phase), { type: "unmounted" });
      expect(away).toEqual({ state: at(phase, { gone: true }), effects: [] });
      expect(redirectStep(away.state, { type: "mounted" })).toEqual({
        state: at(phase),
        effects: [],
      });
    },
  );

  it("that is removed and put back, as StrictMode does, still redirects", () => {
    const away = redirectStep(at(PREPARING), { type: "unmounted" });
    const back = redirectStep(away.state, { type: "mounted" });
    expect(redirectStep(back.state, ended(NAVIGATE)).state.phase).toEqual(REDIRECTING);
  });
});

describe("isLeaving: a page that should be gone soon", () => {
  it.each(PHASES)("has a button that is redirecting: $status", (phase) => {
    expect(isLeaving(at(phase))).toBe(phase === REDIRECTING);
    expect(isLeaving(at(phase, { gone: true }))).toBe(false);
  });
});

function isIgnored(state: RedirectProgress, event: RedirectEvent): boolean {
  const next = redirectStep(state, event);
  return next.state === state && next.effects.length === 0;
}
