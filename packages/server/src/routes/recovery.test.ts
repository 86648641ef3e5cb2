import { describe, expect, it } from "vitest";
import { codesOf } from "../testing/answers.js";
import { BANK, MINUTE_MS, openRecoveries } from "../testing/openRecoveries.js";
import { createMemoryStore } from "../store/memoryStore.js";
import { testServer } from "../testing/testServer.js";

const DAY_MS = 24 * 60 * MINUTE_MS;
const nobody = { type: "recovery", notifiedBy: "app", since: null };

describe("connectors/:id/:method/recovery", () => {
  it("stores that a person waits, answers since when, and forgets it", async () => {
    const { userId, recovery, clock } = openRecoveries();
    expect(await recovery("GET", userId)).toEqual(nobody);
    const waits = { ...nobody, since: new Date(clock.now()).toISOString() };
    expect(await recovery("POST", userId)).toEqual(waits);
    await clock.advance(MINUTE_MS);
    expect(await recovery("GET", userId)).toEqual(waits);
    expect(await recovery("POST", userId)).toEqual(waits);
    expect(await recovery("DELETE", userId)).toEqual(nobody);
    expect(await recovery("GET", userId)).toEqual(nobody);
    expect(await recovery("DELETE", userId)).toEqual(nobody);
  });

  it("knows each person and each bank by themselves", async () => {
    const { userId, recovery, addPerson } = openRecoveries();
    await recovery("POST", userId);
    expect(await recovery("GET", addPerson().userId)).toEqual(nobody);
    expect(await recovery("GET", userId, "AU90010")).toEqual(nobody);
  });

  it("forgets a person after seven days", async () => {
    const { userId, recovery, clock } = openRecoveries({ checkEveryMs: null });
    await recovery("POST", userId);
    await clock.advance(7 * DAY_MS - 1);
    expect(await recovery("GET", userId)).not.toEqual(nobody);
    await clock.advance(1);
    expect(await recovery("GET", userId)).toEqual(nobody);
  });

  it("says who notifies them: the app's own notice, their open page, or nobody", async () => {
    const page = openRecoveries({ onlyPages: true });
    expect(await page.recovery("POST", page.userId)).toMatchObject({
      notifiedBy: "page",
      since: expect.any(String),
    });
    const without = testServer();
    const path = `/connectors/${BANK}/web/recovery`;
    for (const method of ["GET", "POST", "DELETE"]) {
      const response = await without.ask(method, path, without.userId);
      expect(await response.json()).toEqual({ ...nobody, notifiedBy: "nobody" });
    }
    expect(without.takeCalls()).toEqual([]);
  });

  it("lets nobody wait for a bank that doesn't exist, by a method that doesn't, or by a wrong id", async () => {
    const { userId, route, ask } = openRecoveries();
    expect((await route("POST", userId, "AU12345")).status).toBe(404);
    expect((await ask("POST", `/connectors/${BANK}/fax/recovery`, userId)).status).toBe(404);
    expect((await route("GET", userId, "a_b")).status).toBe(400);
  });

  it("lets a person begin to wait twenty times a day", async () => {
    const { userId, recovery, route, clock, addPerson, errors } = openRecoveries();
    for (let asks = 0; asks < 20; asks++) {
      await recovery("POST", userId);
      await recovery("DELETE", userId);
    }
    const refused = await route("POST", userId);
    expect([refused.status, await codesOf(refused)]).toEqual([429, ["too-many-requests"]]);
    expect(errors).toMatchObject([{ code: "too-many-waits", userId }]);
    expect((await route("POST", addPerson().userId)).status).toBe(200);
    await clock.advance(1000 * Number(refused.headers.get("retry-after")));
    expect((await route("POST", userId)).status).toBe(200);
  });

  it("refuses where too many people have started to wait today, and says until when", async () => {
    const memory = createMemoryStore({ now: () => 0, maxEntries: 100 });
    const many = openRecoveries({}, { store: memory });
    const { recovery, route, userId, errors } = many;
    const day = Math.floor(many.clock.now() / DAY_MS);
    for (let person = 0; person < 10_000; person++)
      await memory.increment(`recoveries-started:${day}`, DAY_MS);
    const refused = await route("POST", userId);
    expect([refused.status, await codesOf(refused)]).toEqual([503, ["service-unavailable"]]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(errors).toMatchObject([{ code: "waits-full", userId }]);
    expect(await recovery("GET", userId)).toEqual(nobody);
  });
});
