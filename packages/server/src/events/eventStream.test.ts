import { virtualClock } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import { readEvents } from "../testing/readEvents.js";
import { createEventLog, type EventLog } from "./eventLog.js";
import { eventStream } from "./eventStream.js";

const now = () => 0;

function open(log: EventLog = createEventLog(createMemoryStore({ now, maxEntries: 10 }))) {
  const clock = virtualClock();
  let ends = 0;
  const stream = eventStream({
    log,
    userId: "u1",
    after: undefined,
    isStillSignedIn: async () => true,
    setTimer: clock.setTimer,
    signal: new AbortController().signal,
    onEnd: () => (ends += 1),
  });
  const happen = (type: string) =>
    log.append("u1", {
      id: type,
      type,
      userId: "u1",
      connectionId: undefined,
      consentId: undefined,
      createdAt: undefined,
    });
  return { clock, stream, happen, ends: () => ends, ...readEvents(new Response(stream)) };
}

describe("eventStream", () => {
  it("sends each event once and in order, however many happen at once", async () => {
    const { happen, event } = open();
    const types = Array.from({ length: 50 }, (_, index) => `e${index}`);
    await Promise.all(types.map(happen));
    const received = [];
    for (const _ of types) received.push((await event())?.data);
    expect(received).toEqual(types.map((type) => ({ type })));
  });

  it("lets go of a browser that takes nothing any more, once", async () => {
    const log = createEventLog(createMemoryStore({ now, maxEntries: 10 }));
    let watching = 0;
    const watch: EventLog["watch"] = (userId, listener) => {
      const stop = log.watch(userId, listener);
      watching += 1;
      return () => {
        watching -= 1;
        stop();
      };
    };
    const { clock, happen, ends } = open({ ...log, watch });
    expect(watching).toBe(1);
    for (let index = 0; index < 100 && ends() === 0; index++)
      await Promise.all(Array.from({ length: 10 }, (_, event) => happen(`e${index}-${event}`)));
    expect([ends(), watching]).toEqual([1, 0]);
    expect(clock.waiting()).toBe(0);
  });

  it("finds at its next heartbeat what another instance stored in a store without watch", async () => {
    const { watch: _, ...store } = createMemoryStore({ now, maxEntries: 10 });
    const [here, there] = [createEventLog(store), createEventLog(store)];
    const { clock, block, event } = open(here);
    await block();
    await there.append("u1", {
      id: "e1",
      type: "elsewhere",
      userId: "u1",
      connectionId: "c1",
      consentId: undefined,
      createdAt: 0,
    });
    await clock.advance(25_000);
    expect((await event())?.data).toEqual({
      type: "elsewhere",
      connectionId: "c1",
      at: "1970-01-01T00:00:00.000Z",
    });
  });

  it("ends when its log can't be read", async () => {
    const log = createEventLog(createMemoryStore({ now, maxEntries: 10 }));
    const failing = { ...log, readFrom: () => Promise.reject(new Error("away")) };
    const { block, ends } = open(failing);
    expect(await block()).toBe(": open");
    expect(await block()).toBeUndefined();
    expect(ends()).toBe(1);
  });
});
