import { expect, it } from "vitest";
import { createMemoryStore } from "./memoryStore.js";
import { openStores } from "./openStores.js";

const HOUR_MS = 60 * 60_000;
const options = { secret: "secret", now: () => 0, onAway: () => {} };

it("openStores: who waits for a bank isn't displaced by tokens, events and whatever else is stored", async () => {
  const { store, waits } = openStores({ ...options, store: undefined });
  await waits.append("recoveries", "anna", 10, HOUR_MS);
  await waits.set("recovery:anna", "1", HOUR_MS);
  for (let other = 0; other < 10_001; other++) {
    await store.set(`other-${other}`, "1", HOUR_MS);
    await store.append(`events:${other}`, "1", 10, HOUR_MS);
  }
  expect(await waits.get("recovery:anna")).toBe("1");
  expect(await waits.readFrom("recoveries", undefined)).toMatchObject([{ value: "anna" }]);
});

it("openStores: instances with a shared store share who waits", async () => {
  const shared = createMemoryStore({ now: () => 0, maxEntries: 10 });
  const [one, other] = [1, 2].map(() => openStores({ ...options, store: shared }));
  await one?.waits.set("recovery:anna", "1", HOUR_MS);
  expect(await other?.waits.get("recovery:anna")).toBe("1");
});

it("openStores: a check-up of many users, and their failed jobs, displace nothing else", async () => {
  const stores = openStores({ ...options, store: undefined });
  await stores.store.set("event:1", "done", HOUR_MS);
  await stores.waits.set("recovery:anna", "1", HOUR_MS);
  for (let user = 0; user < 10_001; user++) {
    await stores.checkups.set(`checkup:${user}`, "1", HOUR_MS);
    await stores.failedJobs.set(`failed-job:${user}`, "done", HOUR_MS);
  }
  expect(await stores.store.get("event:1")).toBe("done");
  expect(await stores.waits.get("recovery:anna")).toBe("1");
  expect(await stores.checkups.get("checkup:0")).toBe("1");
});

it("openStores: instances with a shared store share who was checked", async () => {
  const shared = createMemoryStore({ now: () => 0, maxEntries: 10 });
  const [one, other] = [1, 2].map(() => openStores({ ...options, store: shared }));
  await one?.checkups.set("checkup:anna", "1", HOUR_MS);
  expect(await other?.checkups.get("checkup:anna")).toBe("1");
});
