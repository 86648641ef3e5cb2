import { describe, expect, it } from "vitest";
import type { ShareMessage } from "./shareMessage.js";
import {
  type ShareEffect,
  type ShareEvent,
  type ShareState,
  shareStep,
  UNSHARED,
} from "./shareStep.js";

const OPEN: ShareEvent = { type: "open", lastId: undefined };
const CLOSE: ShareEvent = { type: "close" };
const LOCKED: ShareEvent = { type: "locked", isShared: true };
const UNSHAREABLE: ShareEvent = { type: "locked", isShared: false };
const SILENT: ShareEvent = { type: "silent" };
const OPENED: ShareEvent = { type: "opened" };
const ENDED: ShareEvent = { type: "ended", how: "ended" };
const said = (message: ShareMessage): ShareEvent => ({ type: "message", message });
const received = (id: string | undefined): ShareEvent => ({
  type: "received",
  id,
  data: `<${id}>`,
});
const eventOf = (id: string) => ({ id, data: `<${id}>` });
const leads = (more: Partial<ShareMessage & { type: "leads" }> = {}) =>
  said({ type: "leads", after: undefined, lastId: undefined, missed: false, events: [], ...more });

const after = (state: ShareState, ...events: readonly ShareEvent[]) =>
  events.reduce((before, event) => shareStep(before, event).state, state);

/** An effect in a word or two. */
function wordsOf(effect: ShareEffect): string {
  switch (effect.type) {
    case "post":
      return `post ${effect.message.type}`;
    case "connect":
      return `connect after ${effect.lastId ?? "nothing"}`;
    case "deliver":
      return `deliver ${effect.id}`;
    case "up-to":
      return `up to ${effect.id}`;
    case "wait":
      return `wait ${effect.ms / 1_000} s`;
    case "opened":
      return effect.missed ? "opened, missed" : "opened";
    case "claim":
    case "release":
    case "disconnect":
    case "stop-waiting":
    case "ended":
      return effect.type;
    default:
      return effect satisfies never;
  }
}

/** All that a transition decides, in a line: the role and the effects. */
function decided(state: ShareState, event: ShareEvent): string {
  const { state: next, effects } = shareStep(state, event);
  return `${next.role.name}: ${effects.map(wordsOf).join(", ")}`;
}

const asking = after(UNSHARED, OPEN);
const following = after(asking, leads({ lastId: "4" }));
const opening = after(asking, LOCKED);
const leading = after(opening, OPENED, received("1"), received("2"));
const alone = after(asking, SILENT);

describe("shareStep", () => {
  it.each([
    [
      "asks for the lock and who leads",
      decided(UNSHARED, OPEN),
      "asking: claim, post who-leads, wait 2 s",
    ],
    [
      "leads once it has the lock",
      decided(asking, LOCKED),
      "leading: stop-waiting, post alive, connect after nothing",
    ],
    [
      "is alone where tabs can't share",
      decided(asking, UNSHAREABLE),
      "alone: stop-waiting, connect after nothing",
    ],
    [
      "is alone if the holder of the lock doesn't answer",
      decided(asking, SILENT),
      "alone: release, connect after nothing",
    ],
    [
      "follows a tab that leads",
      decided(asking, leads({ lastId: "4" })),
      "following: wait 70 s, up to 4, opened",
    ],
    [
      "gets what it lacks when it joins",
      decided(
        after(UNSHARED, { type: "open", lastId: "3" }),
        leads({ after: "3", lastId: "5", events: [eventOf("4"), eventOf("5")] }),
      ),
      "following: wait 70 s, deliver 4, deliver 5, opened",
    ],
    [
      "may have missed something if the leader doesn't know its last event",
      decided(
        after(UNSHARED, { type: "open", lastId: "3" }),
        leads({ after: "3", missed: true, lastId: "9" }),
      ),
      "following: wait 70 s, up to 9, opened, missed",
    ],
    ["doesn't take another tab's answer", decided(asking, leads({ after: "1" })), "asking: "],
    [
      "waits for a leader that is still opening",
      decided(asking, said({ type: "alive" })),
      "asking: wait 70 s",
    ],
    [
      "asks again when a leader has opened",
      decided(asking, said({ type: "opened", lastId: undefined })),
      "asking: post who-leads, wait 2 s",
    ],
    [
      "leaves an event to the answer",
      decided(asking, said({ type: "event", ...eventOf("5") })),
      "asking: ",
    ],
    [
      "ends with the leader’s stream before it follows",
      decided(asking, said({ type: "ended", how: "off" })),
      "idle: stop-waiting, release, ended",
    ],
    [
      "delivers the leader's events",
      decided(following, said({ type: "event", ...eventOf("5") })),
      "following: wait 70 s, deliver 5",
    ],
    [
      "delivers none twice",
      decided(
        after(following, said({ type: "event", ...eventOf("5") })),
        said({ type: "event", ...eventOf("5") }),
      ),
      "following: wait 70 s",
    ],
    [
      "goes on with a new leader",
      decided(following, said({ type: "opened", lastId: "4" })),
      "following: wait 70 s, opened",
    ],
    [
      "may have missed something of a new leader that knows more",
      decided(following, said({ type: "opened", lastId: "6" })),
      "following: wait 70 s, opened, missed",
    ],
    [
      "takes over when the lock is free, from its last event",
      decided(following, LOCKED),
      "leading: stop-waiting, post alive, connect after 4",
    ],
    [
      "asks again when the leader is silent",
      decided(following, SILENT),
      "asking: post who-leads, wait 2 s",
    ],
    [
      "asks again when it is opened again",
      decided(following, { type: "open", lastId: "4" }),
      "asking: post who-leads, wait 2 s",
    ],
    [
      "ends with the leader's stream",
      decided(following, said({ type: "ended", how: "ended" })),
      "idle: stop-waiting, release, ended",
    ],
    ["says that it has opened", decided(opening, OPENED), "leading: opened, post opened"],
    [
      "passes on what it receives",
      decided(leading, received("3")),
      "leading: post event, deliver 3",
    ],
    [
      "passes on what has no id",
      decided(leading, received(undefined)),
      "leading: post event, deliver undefined",
    ],
    [
      "neither delivers nor passes on again what it received from the last leader",
      decided(
        after(following, said({ type: "event", ...eventOf("5") }), LOCKED, OPENED),
        received("5"),
      ),
      "leading: ",
    ],
    ["says that it is alive", decided(leading, { type: "activity" }), "leading: post alive"],
    [
      "answers that it is still opening",
      decided(opening, said({ type: "who-leads", after: undefined })),
      "leading: post alive",
    ],
    [
      "ignores another leader",
      decided(leading, said({ type: "opened", lastId: "9" })),
      "leading: ",
    ],
    [
      "connects again when it is opened again",
      decided(leading, { type: "open", lastId: "2" }),
      "leading: post alive, connect after 2",
    ],
    [
      "notifies the others when its stream ends",
      decided(leading, ENDED),
      "idle: post ended, stop-waiting, release, ended",
    ],
    [
      "notifies the others when its stream fails",
      decided(leading, { type: "failed" }),
      "idle: post ended, stop-waiting, release",
    ],
    [
      "gives the lock back when it is closed",
      decided(leading, CLOSE),
      "idle: stop-waiting, disconnect, release",
    ],
    ["shares nothing when it is alone", decided(alone, received("1")), "alone: deliver 1"],
    ["says nothing when it is alone", decided(alone, { type: "activity" }), "alone: "],
    [
      "ignores the others when it is alone",
      decided(alone, said({ type: "event", ...eventOf("5") })),
      "alone: ",
    ],
    ["ends alone", decided(alone, ENDED), "idle: stop-waiting, release, ended"],
    ["ignores a lock that comes too late", decided(after(asking, CLOSE), LOCKED), "idle: "],
  ])("%s", (_, actual, expected) => {
    expect(actual).toBe(expected);
  });

  it.each<[title: string, question: string | undefined, answer: object]>([
    ["everything after its last event", "1", { missed: false, events: [eventOf("2")] }],
    ["nothing if it has everything", "2", { missed: false, events: [] }],
    ["nothing if it starts now", undefined, { missed: false, events: [] }],
    ["that something is missing", "0", { missed: true, events: [] }],
  ])("answers a tab that joins: %s", (_, question, answer) => {
    expect(shareStep(leading, said({ type: "who-leads", after: question })).effects).toEqual([
      { type: "post", message: { type: "leads", after: question, lastId: "2", ...answer } },
    ]);
  });

  it("answers from the last 100 events, and from the one before them", () => {
    const ids = Array.from({ length: 120 }, (_, index) => `${index}`);
    const long = after(opening, OPENED, ...ids.map(received));
    const answerTo = (question: string) => {
      const [effect] = shareStep(long, said({ type: "who-leads", after: question })).effects;
      return effect?.type === "post" && effect.message.type === "leads"
        ? [effect.message.missed, effect.message.events.length]
        : undefined;
    };
    expect(answerTo("18")).toEqual([true, 0]);
    expect(answerTo("19")).toEqual([false, 100]);
    expect(answerTo("118")).toEqual([false, 1]);
  });
});
