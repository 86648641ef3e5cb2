import type { Step } from "../lib/machine.js";
import type { SharedEvent, ShareMessage } from "./shareMessage.js";

/**
 * ```
 * idle ─▶ asking ─▶ following ─▶ asking     (another tab leads; it is asked again when it is silent)
 *           ├─────────┴─────────▶ leading    (this tab got the lock, and reads the stream for all)
 *           └───────────────────▶ alone      (tabs can't share, or nobody answers: as without other tabs)
 * any ─▶ idle                                (closed, or the stream ended)
 * ```
 */
export type ShareRole =
  | { readonly name: "idle" }
  /** `after` is the last event that this tab has. */
  | { readonly name: "asking"; readonly after: string | undefined }
  | { readonly name: "following" }
  | {
      readonly name: "leading";
      readonly isOpen: boolean;
      /** The last event before those in `log`. */
      readonly base: string | undefined;
      /** What has arrived since, for tabs that join. */
      readonly log: readonly SharedEvent[];
    }
  | { readonly name: "alone" };

export interface ShareState {
  readonly role: ShareRole;
  /** The last event that this tab has. */
  readonly lastId: string | undefined;
  /** The ids of the latest events that this tab has: none is delivered twice. */
  readonly seen: readonly string[];
}

export type ShareEvent =
  | { readonly type: "open"; readonly lastId: string | undefined }
  | { readonly type: "close" }
  /** This tab holds the lock; not shared if tabs of this browser can't share one. */
  | { readonly type: "locked"; readonly isShared: boolean }
  | { readonly type: "message"; readonly message: ShareMessage }
  /** Nobody has said anything for as long as was waited. */
  | { readonly type: "silent" }
  /** The other events are those of this tab's own connection. */
  | { readonly type: "opened" }
  | { readonly type: "activity" }
  | ({ readonly type: "received" } & SharedEvent)
  | { readonly type: "ended"; readonly how: "off" | "ended" }
  /** This tab's components learn why from the connection itself. */
  | { readonly type: "failed" };

export type ShareEffect =
  | { readonly type: "claim" }
  /** Gives the lock back, or no longer asks for it. */
  | { readonly type: "release" }
  | { readonly type: "connect"; readonly lastId: string | undefined }
  | { readonly type: "disconnect" }
  | { readonly type: "post"; readonly message: ShareMessage }
  | { readonly type: "wait"; readonly ms: number }
  | { readonly type: "stop-waiting" }
  /** For this tab's own components. */
  | { readonly type: "opened"; readonly missed: boolean }
  | { readonly type: "ended"; readonly how: "off" | "ended" }
  | ({ readonly type: "deliver" } & SharedEvent)
  /** What came up to this event is known, though it wasn't delivered one by one. */
  | { readonly type: "up-to"; readonly id: string };

type ShareStep = Step<ShareState, ShareEffect>;

export const UNSHARED: ShareState = { role: { name: "idle" }, lastId: undefined, seen: [] };

// A tab answers at once, unless it is frozen or doesn't get our messages.
const ANSWER_MS = 2_000;
// The leader notices first, after a minute, that its connection is dead.
const QUIET_MS = 70_000;
// As many as the server's own log has.
const MOST_EVENTS = 100;

const IDLE: ShareRole = { name: "idle" };
const ALONE: ShareRole = { name: "alone" };
const FOLLOWING: ShareRole = { name: "following" };
const STOP_WAITING: ShareEffect = { type: "stop-waiting" };
const RELEASE: ShareEffect = { type: "release" };
const ALIVE: ShareEffect = { type: "post", message: { type: "alive" } };
const QUIET: ShareEffect = { type: "wait", ms: QUIET_MS };

/** Which tab of a browser reads the stream, and what the others do. */
export function shareStep(before: ShareState, event: ShareEvent): ShareStep {
  switch (event.type) {
    case "open":
      return open({ ...before, lastId: event.lastId ?? before.lastId });
    case "close":
      return go({ ...before, role: IDLE }, STOP_WAITING, { type: "disconnect" }, RELEASE);
    case "locked":
      return locked(before, event.isShared);
    case "message":
      return onMessage(before, event.message);
    case "silent":
      return silent(before);
    case "opened":
      return ownOpened(before);
    case "activity":
      return before.role.name === "leading" ? go(before, ALIVE) : go(before);
    case "received":
      return ownReceived(before, event);
    case "ended":
      return ownEnded(before, event.how, { type: "ended", how: event.how });
    case "failed":
      return ownEnded(before, "ended");
    default:
      return event satisfies never;
  }
}

function go(state: ShareState, ...effects: readonly ShareEffect[]): ShareStep {
  return { state, effects };
}

function connect({ lastId }: ShareState): ShareEffect {
  return { type: "connect", lastId };
}

/** Also where it is open already, after the network was gone: a connection doesn't survive that. */
function open(state: ShareState): ShareStep {
  const { role } = state;
  switch (role.name) {
    case "idle":
      return ask(state, { type: "claim" });
    case "asking":
    case "following":
      return ask(state);
    case "leading":
      return go({ ...state, role: { ...role, isOpen: false } }, ALIVE, connect(state));
    case "alone":
      return go(state, connect(state));
    default:
      return role satisfies never;
  }
}

function ask(state: ShareState, ...effects: readonly ShareEffect[]): ShareStep {
  const after = state.lastId;
  return go(
    { ...state, role: { name: "asking", after } },
    ...effects,
    { type: "post", message: { type: "who-leads", after } },
    { type: "wait", ms: ANSWER_MS },
  );
}

function locked(state: ShareState, isShared: boolean): ShareStep {
  const { name } = state.role;
  if (name !== "asking" && name !== "following") return go(state);
  if (!isShared) return go({ ...state, role: ALONE }, STOP_WAITING, connect(state));
  const role: ShareRole = { name: "leading", isOpen: false, base: state.lastId, log: [] };
  return go({ ...state, role }, STOP_WAITING, ALIVE, connect(state));
}

function silent(state: ShareState): ShareStep {
  switch (state.role.name) {
    case "asking":
      return go({ ...state, role: ALONE }, RELEASE, connect(state));
    case "following":
      return ask(state);
    case "idle":
    case "leading":
    case "alone":
      return go(state);
    default:
      return state.role satisfies never;
  }
}

function onMessage(state: ShareState, message: ShareMessage): ShareStep {
  const { role } = state;
  switch (role.name) {
    case "leading":
      return message.type === "who-leads" ? answer(state, role, message.after) : go(state);
    case "asking":
      return messageWhileAsking(state, role.after, message);
    case "following":
      return messageWhileFollowing(state, message);
    case "idle":
    case "alone":
      return go(state);
    default:
      return role satisfies never;
  }
}

/** The leader sends a tab that joins the events that it doesn't have yet. */
function answer(
  state: ShareState,
  { isOpen, base, log }: ShareRole & { name: "leading" },
  after: string | undefined,
): ShareStep {
  if (!isOpen) return go(state, ALIVE);
  const known = log.findIndex(({ id }) => id === after);
  const missed = after !== undefined && after !== base && known === -1;
  const events = after === undefined || missed ? [] : log.slice(known + 1);
  const message: ShareMessage = { type: "leads", after, lastId: state.lastId, missed, events };
  return go(state, { type: "post", message });
}

function messageWhileAsking(
  state: ShareState,
  after: string | undefined,
  message: ShareMessage,
): ShareStep {
  switch (message.type) {
    case "leads":
      // The answer to another tab may leave out what this one lacks.
      return message.after === after ? follow(state, message) : go(state);
    case "opened":
      return ask(state);
    case "alive":
      return go(state, QUIET);
    case "ended":
      return ended(state, { type: "ended", how: message.how });
    // An event that comes before the answer is in the answer as well.
    case "event":
    case "who-leads":
      return go(state);
    default:
      return message satisfies never;
  }
}

function follow(
  before: ShareState,
  { lastId, missed, events }: ShareMessage & { type: "leads" },
): ShareStep {
  let state = before;
  const effects: ShareEffect[] = [QUIET];
  for (const event of events) {
    const next = received(state, event);
    state = next.state;
    effects.push(...next.effects);
  }
  if (lastId !== undefined && lastId !== state.lastId) effects.push({ type: "up-to", id: lastId });
  return go({ ...state, role: FOLLOWING, lastId: lastId ?? state.lastId }, ...effects, {
    type: "opened",
    missed,
  });
}

function messageWhileFollowing(state: ShareState, message: ShareMessage): ShareStep {
  switch (message.type) {
    case "event": {
      const next = received(state, message);
      return go(next.state, QUIET, ...next.effects);
    }
    case "opened": {
      const { lastId } = message;
      const missed =
        lastId !== undefined && lastId !== state.lastId && !state.seen.includes(lastId);
      return go(state, QUIET, { type: "opened", missed });
    }
    case "leads":
    case "alive":
      return go(state, QUIET);
    case "ended":
      return ended(state, { type: "ended", how: message.how });
    case "who-leads":
      return go(state);
    default:
      return message satisfies never;
  }
}

function ended(state: ShareState, ...effects: readonly ShareEffect[]): ShareStep {
  return go({ ...state, role: IDLE }, STOP_WAITING, RELEASE, ...effects);
}

/** Delivers an event that this tab doesn't have yet. */
function received(state: ShareState, { id, data }: SharedEvent): ShareStep {
  if (id === undefined) return go(state, { type: "deliver", id, data });
  if (state.seen.includes(id)) return go(state);
  const seen = [...state.seen, id].slice(-MOST_EVENTS);
  return go({ ...state, lastId: id, seen }, { type: "deliver", id, data });
}

function ownOpened(state: ShareState): ShareStep {
  const { role, lastId } = state;
  const opened: ShareEffect = { type: "opened", missed: false };
  if (role.name !== "leading") return go(state, opened);
  return go({ ...state, role: { ...role, isOpen: true } }, opened, {
    type: "post",
    message: { type: "opened", lastId },
  });
}

function ownReceived(before: ShareState, { id, data }: SharedEvent): ShareStep {
  const { state, effects } = received(before, { id, data });
  const { role } = state;
  if (role.name !== "leading" || effects.length === 0) return { state, effects };
  const log = id === undefined ? role.log : [...role.log, { id, data }];
  const dropped = log.at(-MOST_EVENTS - 1);
  const next: ShareRole = {
    ...role,
    base: dropped === undefined ? role.base : dropped.id,
    log: log.slice(-MOST_EVENTS),
  };
  return go(
    { ...state, role: next },
    { type: "post", message: { type: "event", id, data } },
    ...effects,
  );
}

function ownEnded(
  state: ShareState,
  how: "off" | "ended",
  ...effects: readonly ShareEffect[]
): ShareStep {
  const { state: next, effects: all } = ended(state, ...effects);
  return state.role.name === "leading"
    ? go(next, { type: "post", message: { type: "ended", how } }, ...all)
    : go(next, ...all);
}
