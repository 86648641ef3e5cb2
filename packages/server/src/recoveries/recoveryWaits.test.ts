import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import { createRecoveryWaits } from "./recoveryWaits.js";

const MINUTE_MS = 60_000;
const of = (userId: string) => ({ userId, institutionId: "AU00000", method: "web" }) as const;

const START = Date.parse("2026-03-04T12:00:00.000Z");
const DAY_MS = 24 * 60 * MINUTE_MS;

function open(maxEntries = 1_000) {
  let time = START;
  const now = () => time;
  const memory = createMemoryStore({ now, maxEntries });
  const reads: number[] = [];
  const waits = createRecoveryWaits(
    {
      ...memory,
      async readFrom(key, id) {
        const entries = await memory.readFrom(key, id);
        reads.push(entries.length);
        return entries;
      },
    },
    now,
  );
  return {
    ...waits,
    store: memory,
    /** How many entries the last check read. */
    read: () => reads.at(-1),
    pass: (ms: number) => void (time += ms),
    who: async () => (await waits.open()).map(({ userId }) => userId),
  };
}

describe("recoveryWaits", () => {
  it("are read without those at the beginning that are over", async () => {
    const { begin, end, open: openWaits, cancel, who, read, pass } = open();
    for (const person of ["anna", "ben", "cara"]) await begin(of(person));
    for (const one of (await openWaits()).slice(0, 1)) await end(one);
    await cancel(of("ben"));
    expect(await who()).toEqual(["cara"]);
    pass(MINUTE_MS);
    expect(await who()).toEqual(["cara"]);
    expect(read()).toBe(3);
    expect(await who()).toEqual(["cara"]);
    expect(read()).toBe(1);
    await cancel(of("cara"));
    await who();
    await begin(of("ben"));
    expect(await who()).toEqual(["ben"]);
    expect(read()).toBe(1);
  });

  it("aren't passed over while they are being written", async () => {
    const { store, begin, who, pass } = open();
    let write = () => {};
    const written = new Promise<void>((resolve) => (write = resolve));
    const slow = createRecoveryWaits(
      { ...store, setIfAbsent: (...all) => written.then(() => store.setIfAbsent(...all)) },
      () => START,
    );
    const asked = slow.begin(of("anna"));
    expect(await who()).toEqual([]);
    write();
    await asked;
    expect(await who()).toEqual(["anna"]);
    pass(MINUTE_MS);
    await begin(of("ben"));
    expect(await who()).toEqual(["anna", "ben"]);
  });

  it("that were notified again and again are one for each asking", async () => {
    const { begin, open: openWaits, end, pass, who } = open();
    await begin(of("anna"));
    for (const one of await openWaits()) await end(one);
    pass(1);
    await begin(of("anna"));
    expect(await who()).toEqual(["anna"]);
  });

  it("are passed over where something else was stored", async () => {
    const { store, begin, who } = open();
    await store.append("recoveries", "<html>", 10, MINUTE_MS);
    await store.set("recovery:anna:AU00000:web", "<html>", MINUTE_MS);
    await begin(of("anna"));
    expect(await who()).toEqual(["anna"]);
  });

  it("are refused where the log would lose the first of them, and all others are found", async () => {
    const { begin, who, pass } = open(100_000);
    const names = Array.from({ length: 20_001 }, (_, n) => `person-${n}`);
    const admitted: string[] = [];
    const refused: unknown[] = [];
    for (const person of names)
      await begin(of(person)).then(
        () => admitted.push(person),
        (thrown: unknown) => refused.push(thrown),
      );
    expect(admitted).toHaveLength(10_000);
    expect(refused[0]).toMatchObject({ code: "waits-full", headers: { "Retry-After": "43200" } });
    expect(await who()).toEqual(admitted);
    pass(DAY_MS / 2);
    await begin(of("anna"));
    expect(await who()).toEqual([...admitted, "anna"]);
  });

  it("are read a hundred at a time, and in their order", async () => {
    const { store, begin } = open();
    const names = Array.from({ length: 250 }, (_, n) => `person-${n}`);
    for (const person of names) await begin(of(person));
    let [running, most] = [0, 0];
    const counted = createRecoveryWaits(
      {
        ...store,
        async get(key) {
          most = Math.max(most, (running += 1));
          await Promise.resolve();
          running -= 1;
          return store.get(key);
        },
      },
      () => START,
    );
    expect((await counted.open()).map(({ userId }) => userId)).toEqual(names);
    expect(most).toBe(100);
  });

  it("hold nothing but ids and a time", async () => {
    const { store, begin } = open();
    await begin(of("anna"));
    const [entry] = await store.readFrom("recoveries", undefined);
    expect(Object.keys(JSON.parse(entry?.value ?? ""))).toEqual([
      "id",
      "userId",
      "institutionId",
      "method",
      "since",
    ]);
  });
});
