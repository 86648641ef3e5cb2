import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import { readEvent } from "../testing/documentedEvent.js";
import { createEventLog } from "./eventLog.js";

const AT = Date.parse("2026-01-02T03:04:05.000Z");
const anEvent = (userId: string) => readEvent({ userId, connectionId: "c1", createdAt: AT });

function open() {
  let now = 0;
  const log = createEventLog(createMemoryStore({ now: () => now, maxEntries: 100 }));
  return { log, pass: (ms: number) => void (now += ms) };
}

describe("createEventLog", () => {
  it("stores what browsers get, and not whose it is or Basiq's id of it", async () => {
    const { log } = open();
    await log.append("u1", anEvent("u1"));
    const entries = await log.readFrom("u1", undefined);
    expect(entries.map(({ value }): unknown => JSON.parse(value))).toEqual([
      { type: "connection.created", connectionId: "c1", at: "2026-01-02T03:04:05.000Z" },
    ]);
    expect(await log.readFrom("u2", undefined)).toEqual([]);
  });

  it("calls back for this person's events alone, until it is stopped", async () => {
    const { log } = open();
    let calls = 0;
    const stop = log.watch("u1", () => (calls += 1));
    const stopOther = log.watch("u2", () => undefined);
    await log.append("u2", anEvent("u2"));
    expect(calls).toBe(0);
    await log.append("u1", anEvent("u1"));
    expect(calls).toBe(1);
    stop();
    stopOther();
    await log.append("u1", anEvent("u1"));
    expect(calls).toBe(1);
  });

  it("keeps a hundred events for a day", async () => {
    const { log, pass } = open();
    for (let event = 0; event < 101; event++) await log.append("u1", anEvent("u1"));
    expect(await log.readFrom("u1", undefined)).toHaveLength(100);
    pass(24 * 60 * 60_000);
    expect(await log.readFrom("u1", undefined)).toEqual([]);
  });
});
