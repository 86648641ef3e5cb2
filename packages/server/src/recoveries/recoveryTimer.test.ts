import { describe, expect, it } from "vitest";
import { createBasiqServer } from "../createBasiqServer.js";
import { createMemoryStore } from "../store/memoryStore.js";
import type { BasiqStore } from "../store/store.js";
import { APP } from "../testing/testServer.js";
import { until } from "../testing/until.js";
import { BANK, MINUTE_MS, openRecoveries } from "../testing/openRecoveries.js";

const ASKED = `GET /connectors/${BANK}/web`;

describe("a server that checks by itself", () => {
  it("asks every five minutes as long as somebody waits, and then notifies them", async () => {
    const { userId, recovery, clock, asked, comeBack, notified } = openRecoveries();
    await recovery("POST", userId);
    expect(asked()).toEqual([ASKED]);
    await clock.advance(15 * MINUTE_MS);
    expect(asked()).toEqual([ASKED, ASKED, ASKED]);
    comeBack();
    await clock.advance(6 * MINUTE_MS);
    expect(notified).toHaveLength(1);
    // Two checks a minute apart, and none since.
    expect(asked()).toEqual([ASKED, ASKED]);
    await clock.advance(60 * MINUTE_MS);
    expect(asked()).toEqual([]);
  });

  it("doesn't ask where nobody waits any more", async () => {
    const { userId, recovery, clock, asked } = openRecoveries();
    await recovery("POST", userId);
    await recovery("DELETE", userId);
    asked();
    await clock.advance(60 * MINUTE_MS);
    expect(asked()).toEqual([]);
  });

  it("goes on for those who waited before it was restarted", async () => {
    const store = createMemoryStore({ now: () => clock.now(), maxEntries: 100 });
    const { ask, userId, clock, comeBack, notified } = openRecoveries({}, { store });
    const before = openRecoveries({}, { store });
    await before.recovery("POST", before.userId);
    await before.server.close();
    comeBack();
    await ask("GET", "/health", userId);
    await until(() => clock.advance(MINUTE_MS).then(() => notified.length > 0));
    expect(notified).toMatchObject([{ userId: before.userId }]);
  });

  it("ends with the server", async () => {
    const { userId, recovery, clock, asked, server } = openRecoveries();
    await recovery("POST", userId);
    asked();
    await server.close();
    await clock.advance(60 * MINUTE_MS);
    expect(asked()).toEqual([]);
  });

  it("doesn't keep a process alive that has nothing else to do", async () => {
    const { sandbox } = openRecoveries();
    const server = createBasiqServer({
      apiKey: sandbox.apiKey,
      getUserId: () => null,
      allowedOrigins: [APP],
      recoveries: {},
    });
    const timers = () => process.getActiveResourcesInfo().filter((one) => one === "Timeout");
    const before = timers().length;
    await server.fetch(new Request(`${APP}/api/basiq/health`));
    expect(timers()).toHaveLength(before);
    await server.close();
  });

  it("doesn't check where the app's own schedule does", async () => {
    const { userId, recovery, clock, asked } = openRecoveries({ checkEveryMs: null });
    await recovery("POST", userId);
    asked();
    await clock.advance(60 * MINUTE_MS);
    expect(asked()).toEqual([]);
  });

  it("says that the store is away, and checks again", async () => {
    let isAway = false;
    const real = createMemoryStore({ now: () => clock.now(), maxEntries: 100 });
    const reach = () => (isAway ? Promise.reject(new Error("ECONNREFUSED")) : Promise.resolve());
    const store: BasiqStore = {
      ...real,
      readFrom: (...all) => reach().then(() => real.readFrom(...all)),
    };
    const { userId, recovery, clock, errors, comeBack, notified } = openRecoveries({}, { store });
    await recovery("POST", userId);
    comeBack();
    isAway = true;
    await until(() => clock.advance(MINUTE_MS).then(() => errors.length > 0));
    expect(errors.map(({ code }) => code)).toEqual(["store-unavailable"]);
    isAway = false;
    await until(() => clock.advance(MINUTE_MS).then(() => notified.length > 0));
    expect(notified).toMatchObject([{ userId }]);
  });

  it.each([[0], [59_999], [2 ** 31], [Number.NaN]])(
    "refuses to check every %d ms",
    (checkEveryMs) => {
      expect(() => openRecoveries({ checkEveryMs })).toThrow(/`recoveries.checkEveryMs` is .*Pass/);
    },
  );
});
