import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import type { BasiqStore } from "../store/store.js";
import { until } from "../testing/until.js";
import { BANK, MINUTE_MS, openRecoveries } from "../testing/openRecoveries.js";

const LOOK = `GET /connectors/${BANK}/web`;

describe("a server that looks by itself", () => {
  it("asks every five minutes as long as somebody waits, and then tells them", async () => {
    const { userId, recovery, clock, looks, comeBack, told } = openRecoveries();
    await recovery("POST", userId);
    expect(looks()).toEqual([LOOK]);
    await clock.advance(15 * MINUTE_MS);
    expect(looks()).toEqual([LOOK, LOOK, LOOK]);
    comeBack();
    await clock.advance(6 * MINUTE_MS);
    expect(told).toHaveLength(1);
    // Two looks a minute apart, and none since.
    expect(looks()).toEqual([LOOK, LOOK]);
    await clock.advance(60 * MINUTE_MS);
    expect(looks()).toEqual([]);
  });

  it("doesn't ask where nobody waits any more", async () => {
    const { userId, recovery, clock, looks } = openRecoveries();
    await recovery("POST", userId);
    await recovery("DELETE", userId);
    looks();
    await clock.advance(60 * MINUTE_MS);
    expect(looks()).toEqual([]);
  });

  it("goes on for those who waited before it was restarted", async () => {
    const store = createMemoryStore({ now: () => clock.now(), maxEntries: 100 });
    const { ask, userId, clock, comeBack, told } = openRecoveries({}, { store });
    const before = openRecoveries({}, { store });
    await before.recovery("POST", before.userId);
    await before.server.close();
    comeBack();
    await ask("GET", "/health", userId);
    await until(() => clock.advance(MINUTE_MS).then(() => told.length > 0));
    expect(told).toMatchObject([{ userId: before.userId }]);
  });

  it("ends with the server", async () => {
    const { userId, recovery, clock, looks, server } = openRecoveries();
    await recovery("POST", userId);
    looks();
    await server.close();
    await clock.advance(60 * MINUTE_MS);
    expect(looks()).toEqual([]);
  });

  it("doesn't look where the app's own schedule does", async () => {
    const { userId, recovery, clock, looks } = openRecoveries({ checkEveryMs: null });
    await recovery("POST", userId);
    looks();
    await clock.advance(60 * MINUTE_MS);
    expect(looks()).toEqual([]);
  });

  it("says that the store is away, and looks again", async () => {
    let isAway = false;
    const real = createMemoryStore({ now: () => clock.now(), maxEntries: 100 });
    const reach = () => (isAway ? Promise.reject(new Error("ECONNREFUSED")) : Promise.resolve());
    const store: BasiqStore = {
      ...real,
      readFrom: (...all) => reach().then(() => real.readFrom(...all)),
    };
    const { userId, recovery, clock, errors, comeBack, told } = openRecoveries({}, { store });
    await recovery("POST", userId);
    comeBack();
    isAway = true;
    await until(() => clock.advance(MINUTE_MS).then(() => errors.length > 0));
    expect(errors.map(({ code }) => code)).toEqual(["store-unavailable"]);
    isAway = false;
    await until(() => clock.advance(MINUTE_MS).then(() => told.length > 0));
    expect(told).toMatchObject([{ userId }]);
  });

  it.each([[0], [59_999], [2 ** 31], [Number.NaN]])(
    "refuses to look every %d ms",
    (checkEveryMs) => {
      expect(() => openRecoveries({ checkEveryMs })).toThrow(/`recoveries.checkEveryMs` is .*Pass/);
    },
  );
});
