import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import type { BasiqStore } from "../store/store.js";
import { basiqError } from "../testing/answers.js";
import { BANK, MINUTE_MS, openBeside, openRecoveries } from "../testing/openRecoveries.js";
import { readEvents } from "../testing/readEvents.js";
import { SECRET, WEBHOOKS, WEBHOOKS_URL } from "../testing/signedPost.js";
import { testServer } from "../testing/testServer.js";
import { until } from "../testing/until.js";
import type { RecoveryOptions } from "./Recoveries.js";

const byApp = { checkEveryMs: null };
const done = { status: "done", notified: 0, failed: 0, waiting: 0, checkAgainSoon: false };

describe("checkRecoveries", () => {
  it("notifies each person who waits once, and nobody else", async () => {
    const { userId, addPerson, clock, comeBack, recovery, check, notified } = openRecoveries(byApp);
    const [ben, cara] = [addPerson().userId, addPerson().userId];
    addPerson();
    const since = clock.now();
    for (const person of [userId, ben, cara]) await recovery("POST", person);
    await recovery("DELETE", cara);
    expect(await check()).toEqual({ ...done, waiting: 2 });
    comeBack();
    expect(await check()).toEqual({ ...done, notified: 2 });
    const event = { institutionId: BANK, method: "web", since };
    expect(notified).toEqual([
      { ...event, userId },
      { ...event, userId: ben },
    ]);
    expect(await recovery("GET", userId)).toMatchObject({ since: null });
    expect(await check()).toEqual(done);
    expect(notified).toHaveLength(2);
  });

  it("asks Basiq once for each bank, however many wait, and not at all where nobody does", async () => {
    const { userId, addPerson, recovery, server, asked, takeCalls, goAway } = openRecoveries(byApp);
    expect(await server.checkRecoveries()).toEqual(done);
    expect(takeCalls()).toEqual([]);
    goAway("AU90010");
    for (const person of [userId, addPerson().userId, addPerson().userId])
      for (const bank of [BANK, "AU90010"]) await recovery("POST", person, bank);
    takeCalls();
    expect(await server.checkRecoveries()).toEqual({ ...done, waiting: 6 });
    expect(asked()).toEqual([`GET /connectors/${BANK}/web`, "GET /connectors/AU90010/web"]);
  });

  it("believes that a bank is back only when a second check, a minute later, found it so", async () => {
    const { userId, recovery, server, clock, comeBack, goAway, notified } = openRecoveries(byApp);
    await recovery("POST", userId);
    const once = () => server.checkRecoveries();
    comeBack();
    const soon = { ...done, waiting: 1, checkAgainSoon: true };
    expect(await once()).toEqual(soon);
    await clock.advance(MINUTE_MS - 1);
    expect(await once()).toEqual(soon);
    goAway();
    await clock.advance(1);
    expect(await once()).toEqual({ ...done, waiting: 1 });
    comeBack();
    expect(await once()).toEqual(soon);
    expect(notified).toEqual([]);
    await clock.advance(MINUTE_MS);
    expect(await once()).toEqual({ ...done, notified: 1 });
  });

  it("wants two checks of this outage: one that a check saw in the last outage is none", async () => {
    const { userId, addPerson, recovery, server, clock, comeBack, goAway } = openRecoveries(byApp);
    const ben = addPerson().userId;
    await recovery("POST", userId);
    comeBack();
    await server.checkRecoveries();
    await clock.advance(MINUTE_MS);
    expect(await server.checkRecoveries()).toEqual({ ...done, notified: 1 });
    await clock.advance(MINUTE_MS);
    goAway();
    await recovery("POST", ben);
    comeBack();
    expect(await server.checkRecoveries()).toEqual({ ...done, waiting: 1, checkAgainSoon: true });
    await clock.advance(MINUTE_MS);
    expect(await server.checkRecoveries()).toEqual({ ...done, notified: 1 });
  });

  it("wants them of this outage too where everybody of the last one had cancelled", async () => {
    const { userId, addPerson, recovery, server, clock, comeBack } = openRecoveries(byApp);
    await recovery("POST", userId);
    comeBack();
    await server.checkRecoveries();
    await recovery("DELETE", userId);
    await clock.advance(30 * MINUTE_MS);
    await recovery("POST", addPerson().userId);
    expect(await server.checkRecoveries()).toEqual({ ...done, waiting: 1, checkAgainSoon: true });
  });

  it("isn't held up by people who begin to wait meanwhile", async () => {
    const { userId, addPerson, recovery, server, clock, comeBack } = openRecoveries(byApp);
    await recovery("POST", userId);
    comeBack();
    await server.checkRecoveries();
    await clock.advance(MINUTE_MS / 2);
    await recovery("POST", addPerson().userId);
    await clock.advance(MINUTE_MS / 2);
    expect(await server.checkRecoveries()).toEqual({ ...done, notified: 2 });
  });

  it("is enough where the app's schedule checks but once a day", async () => {
    const { userId, recovery, server, clock, comeBack } = openRecoveries(byApp);
    await recovery("POST", userId);
    comeBack();
    await server.checkRecoveries();
    await clock.advance(25 * 60 * MINUTE_MS);
    expect(await server.checkRecoveries()).toEqual({ ...done, notified: 1 });
  });

  it("notifies somebody once who still waits since an outage that ended without a check", async () => {
    const world = openRecoveries(byApp);
    const { userId, recovery, check, clock, comeBack, goAway, notified } = world;
    const since = clock.now();
    const asked = await recovery("POST", userId);
    comeBack();
    await clock.advance(3 * 24 * 60 * MINUTE_MS);
    goAway();
    // They asked to be notified and weren't: that holds, and they needn't ask again.
    expect(await recovery("GET", userId)).toEqual(asked);
    expect(await recovery("POST", userId)).toEqual(asked);
    expect(await check()).toEqual({ ...done, waiting: 1 });
    comeBack();
    expect(await check()).toEqual({ ...done, notified: 1 });
    expect(notified).toEqual([{ userId, institutionId: BANK, method: "web", since }]);
    expect(await recovery("GET", userId)).toMatchObject({ since: null });
  });

  it("takes a status that it doesn't know for no recovery", async () => {
    const { userId, recovery, check, answerAt, notified } = openRecoveries(byApp);
    await recovery("POST", userId);
    answerAt("/web", () => Response.json({ type: "connector", id: BANK, status: "who-knows" }));
    expect(await check()).toEqual({ ...done, waiting: 1 });
    expect(notified).toEqual([]);
  });

  it("goes on with the other banks where one can't be asked for, and says so", async () => {
    const { userId, recovery, check, comeBack, answerAt, notified, errors } = openRecoveries(byApp);
    await recovery("POST", userId, "AU90010");
    await recovery("POST", userId);
    comeBack();
    answerAt("AU90010/web", () => basiqError(404, "resource-not-found"));
    expect(await check()).toEqual({ ...done, notified: 1, failed: 1, waiting: 1 });
    expect(notified).toMatchObject([{ institutionId: BANK }]);
    expect(errors.map(({ code }) => code)).toEqual(["resource-not-found", "resource-not-found"]);
  });

  it("notifies a person again whom the app's notice couldn't reach, but not their pages, and not the others", async () => {
    const mails: string[] = [];
    let isMailDown = true;
    const world = openRecoveries(
      {
        ...byApp,
        async onInstitutionRecovered({ userId: to }) {
          if (isMailDown && to === world.userId) throw new Error("mail is down");
          mails.push(to);
        },
      },
      { webhooks: WEBHOOKS },
    );
    const { userId, recovery, check, comeBack, ask, errors, server } = world;
    const ben = world.addPerson().userId;
    for (const person of [userId, ben]) await recovery("POST", person);
    const { event, leave } = readEvents(await ask("GET", "/events", userId));
    comeBack();
    expect(await check()).toEqual({ ...done, notified: 1, failed: 1, waiting: 1 });
    expect(errors).toMatchObject([
      { code: "recovery-handler-failed", userId, cause: { message: "mail is down" } },
    ]);
    expect(await event()).toMatchObject({ data: { type: "institution.recovered" } });
    isMailDown = false;
    expect(await server.checkRecoveries()).toEqual({ ...done, notified: 1 });
    expect(mails).toEqual([ben, userId]);
    await recovery("POST", userId);
    world.goAway();
    await server.checkRecoveries();
    comeBack();
    await check();
    // The second event is that of the second outage.
    expect(await event()).toMatchObject({
      data: { at: new Date(world.clock.now()).toISOString() },
    });
    await leave();
  });

  it("ends with the server", async () => {
    const { userId, recovery, server, takeCalls } = openRecoveries();
    await recovery("POST", userId);
    takeCalls();
    await server.close();
    await expect(server.checkRecoveries()).rejects.toMatchObject({ code: "closing" });
    expect(takeCalls()).toEqual([]);
  });

  it("needs the option that lets people wait", async () => {
    const { server } = testServer();
    await expect(server.checkRecoveries()).rejects.toThrow(/without `recoveries`.*Pass the option/);
  });
});

/** Two instances with one store and one time; the first one's person waits. */
async function openTwo(onFirst: RecoveryOptions = {}) {
  const clock: { now?: () => number } = {};
  const now = () => clock.now?.() ?? 0;
  const store = createMemoryStore({ now, maxEntries: 1_000 });
  const one = openRecoveries({ ...byApp, ...onFirst }, { store });
  clock.now = one.clock.now;
  const other = openBeside(one, byApp, store);
  await one.recovery("POST", one.userId);
  return { one, other, store };
}

describe("checkRecoveries: a notice of the app's that takes too long", () => {
  const never = () => new Promise<void>(() => {});

  it("isn't waited for: it is reported, and the others are notified", async () => {
    const mails: string[] = [];
    const world = openRecoveries({
      ...byApp,
      async onInstitutionRecovered({ userId: to }) {
        if (to === world.userId) await never();
        mails.push(to);
      },
    });
    const { userId, recovery, comeBack, server, clock, errors } = world;
    const ben = world.addPerson().userId;
    for (const person of [userId, ben]) await recovery("POST", person);
    comeBack();
    await server.checkRecoveries();
    await clock.advance(MINUTE_MS);
    const { result, isSettled } = watched(server.checkRecoveries());
    await clock.advance(9_999);
    expect([isSettled(), errors]).toEqual([false, []]);
    await until(() => clock.advance(1).then(isSettled));
    expect(await result).toEqual({ ...done, notified: 1, failed: 1, waiting: 1 });
    expect(errors).toMatchObject([
      { code: "recovery-handler-failed", userId, cause: { message: "no answer in time" } },
    ]);
    expect(mails).toEqual([ben]);
  });

  it("isn't called again once it is done after all", async () => {
    const mails: string[] = [];
    const { userId, recovery, comeBack, server, clock } = openRecoveries({
      ...byApp,
      async onInstitutionRecovered({ userId: to }) {
        mails.push(to);
        await new Promise<void>((resolve) => clock.setTimer(resolve, 30_000));
      },
    });
    await recovery("POST", userId);
    comeBack();
    await server.checkRecoveries();
    await clock.advance(MINUTE_MS);
    const { isSettled } = watched(server.checkRecoveries());
    await until(() => clock.advance(1_000).then(isSettled));
    expect(await server.checkRecoveries()).toEqual({ ...done, waiting: 1 });
    await clock.advance(30_000);
    expect(await recovery("GET", userId)).toMatchObject({ since: null });
    await clock.advance(5 * MINUTE_MS);
    expect(await server.checkRecoveries()).toEqual(done);
    expect(mails).toEqual([userId]);
  });

  it("isn't called again while it goes on, however late it is done", async () => {
    const mails: string[] = [];
    const { one, other } = await openTwo({
      async onInstitutionRecovered({ userId: to }) {
        mails.push(to);
        await new Promise<void>((resolve) => one.clock.setTimer(resolve, 6 * MINUTE_MS));
      },
    });
    one.comeBack();
    await one.server.checkRecoveries();
    await one.clock.advance(MINUTE_MS);
    const { isSettled } = watched(one.server.checkRecoveries());
    await until(() => one.clock.advance(1_000).then(isSettled));
    for (let minute = 1; minute < 6; minute += 1) {
      await one.clock.advance(MINUTE_MS);
      for (const { server } of [other, one])
        expect(await server.checkRecoveries()).toEqual({ ...done, waiting: 1 });
    }
    await one.clock.advance(MINUTE_MS);
    expect(await other.server.checkRecoveries()).toEqual(done);
    expect([mails, other.notified]).toEqual([[one.userId], []]);
  });

  it("is called again by another instance where this one ended meanwhile", async () => {
    const { one, other } = await openTwo({ onInstitutionRecovered: never });
    one.comeBack();
    await one.server.checkRecoveries();
    await one.clock.advance(MINUTE_MS);
    const { isSettled } = watched(one.server.checkRecoveries());
    await until(() => one.clock.advance(1_000).then(isSettled));
    await one.server.close();
    expect(await other.server.checkRecoveries()).toEqual({ ...done, waiting: 1 });
    await one.clock.advance(2 * MINUTE_MS);
    expect(await other.server.checkRecoveries()).toEqual({ ...done, notified: 1 });
  });

  it("doesn't hold up the end of the server, and nobody else is notified then", async () => {
    const mails: string[] = [];
    const { userId, addPerson, recovery, comeBack, server, clock } = openRecoveries({
      ...byApp,
      async onInstitutionRecovered({ userId: to }) {
        mails.push(to);
        await never();
      },
    });
    for (const person of [userId, addPerson().userId]) await recovery("POST", person);
    comeBack();
    await server.checkRecoveries();
    await clock.advance(MINUTE_MS);
    const check = watched(server.checkRecoveries());
    await until(() => mails.length > 0);
    const close = watched(server.close());
    await clock.advance(10_000);
    await until(close.isSettled);
    await expect(check.result).rejects.toMatchObject({ code: "closing" });
    expect(mails).toEqual([userId]);
  });
});

/** A promise, and whether it is settled by now. */
function watched<Value>(result: Promise<Value>) {
  let settled = false;
  const settle = () => void (settled = true);
  result.then(settle, settle);
  return { result, isSettled: () => settled };
}

describe("checkRecoveries: several instances", () => {
  it("check one at a time, and notify each person once", async () => {
    const { one, other } = await openTwo();
    one.comeBack();
    await one.server.checkRecoveries();
    await one.clock.advance(MINUTE_MS);
    const both = await Promise.all([one.server.checkRecoveries(), other.server.checkRecoveries()]);
    expect(both).toEqual([{ ...done, notified: 1 }, { status: "already-running" }]);
    expect([...one.notified, ...other.notified]).toHaveLength(1);
  });

  it("notify each person once where a check takes longer than its lock", async () => {
    const byFirst: string[] = [];
    const { one, other } = await openTwo({
      async onInstitutionRecovered({ userId }) {
        byFirst.push(userId);
        await new Promise<void>((resolve) => one.clock.setTimer(resolve, 9_000));
      },
    });
    const people = [one.userId, ...Array.from({ length: 19 }, () => one.addPerson().userId)];
    for (const person of people) await one.recovery("POST", person);
    one.comeBack();
    await one.server.checkRecoveries();
    await one.clock.advance(MINUTE_MS);
    const slow = watched(one.server.checkRecoveries());
    await until(() => one.clock.advance(1_000).then(() => byFirst.length === 15));
    expect(await other.server.checkRecoveries()).toEqual({ ...done, notified: 5, waiting: 1 });
    await until(() => one.clock.advance(1_000).then(slow.isSettled));
    expect(await slow.result).toEqual({ ...done, notified: 15 });
    expect([...byFirst, ...other.notified.map(({ userId }) => userId)]).toEqual(people);
  });
});

describe("checkRecoveries: the memory of this process", () => {
  it("doesn't forget who waits when other people's events fill it", async () => {
    const { userId, recovery, check, comeBack, goAway, notified } = openRecoveries(byApp);
    goAway("AU90010");
    await recovery("POST", userId);
    const crowd = Array.from({ length: 1_100 }, (_, n) => `crowd-${n}`);
    for (const person of crowd) await recovery("POST", person, "AU90010");
    comeBack("AU90010");
    expect(await check()).toEqual({ ...done, notified: 1_100, waiting: 1 });
    comeBack();
    expect(await check()).toEqual({ ...done, notified: 1 });
    expect(notified.at(-1)).toMatchObject({ userId });
  });
});

describe("checkRecoveries: people who change their mind", () => {
  it("notifies nobody who cancelled while others were notified, and doesn't let them wait again", async () => {
    const mails: string[] = [];
    const world = openRecoveries({
      ...byApp,
      async onInstitutionRecovered({ userId: to }) {
        mails.push(to);
        await world.recovery("DELETE", ben);
      },
    });
    const { userId, recovery, check, comeBack } = world;
    const ben = world.addPerson().userId;
    for (const person of [userId, ben]) await recovery("POST", person);
    comeBack();
    expect(await check()).toEqual({ ...done, notified: 1 });
    expect(mails).toEqual([userId]);
    expect(await recovery("GET", ben)).toMatchObject({ since: null });
  });

  it("notifies a person once who asked in two tabs at the same time", async () => {
    const { userId, recovery, check, comeBack, notified } = openRecoveries(byApp);
    const answers = await Promise.all([recovery("POST", userId), recovery("POST", userId)]);
    expect(answers[0]).toEqual(answers[1]);
    comeBack();
    expect(await check()).toEqual({ ...done, notified: 1 });
    expect(notified).toHaveLength(1);
  });

  it("doesn't notify a person again because the store went away just after", async () => {
    let isAway = false;
    const memory = createMemoryStore({ now: () => world.clock.now(), maxEntries: 1_000 });
    const store: BasiqStore = {
      ...memory,
      compareDelete: (key, value) =>
        isAway && key.startsWith("recovery:")
          ? Promise.reject(new Error("ECONNREFUSED"))
          : memory.compareDelete(key, value),
    };
    const world = openRecoveries(byApp, { store });
    const { userId, recovery, check, comeBack, notified, server } = world;
    await recovery("POST", userId);
    comeBack();
    isAway = true;
    await expect(check()).rejects.toMatchObject({ code: "store-unavailable" });
    isAway = false;
    expect(await server.checkRecoveries()).toEqual(done);
    expect(notified).toHaveLength(1);
    expect(await recovery("GET", userId)).toMatchObject({ since: null });
  });
});

describe("checkRecoveries: the event on open pages", () => {
  it("is there without webhooks, and names the bank but not the person", async () => {
    const { userId, recovery, check, comeBack, ask, clock } = openRecoveries({ onlyPages: true });
    await recovery("POST", userId);
    const response = await ask("GET", "/events", userId);
    const { event, leave } = readEvents(response);
    comeBack();
    await check();
    const at = new Date(clock.now()).toISOString();
    expect((await event())?.data).toEqual({
      type: "institution.recovered",
      institutionId: BANK,
      method: "web",
      at,
    });
    await leave();
  });

  it("is no reason for a stream where nothing runs between requests", async () => {
    const { ask, userId } = openRecoveries(byApp);
    expect((await ask("GET", "/events", userId)).status).toBe(204);
  });

  it("is one of the person's events in their order: a page that was away gets it after what it saw", async () => {
    const { recovery, check, comeBack, ask, sandbox, clock } = openRecoveries(byApp, {
      webhooks: WEBHOOKS,
    });
    sandbox.webhooks.subscribe({ url: WEBHOOKS_URL, secret: SECRET });
    const { id: userId } = sandbox.addUser();
    const happen = async () => {
      await clock.advance(1);
      sandbox.giveConsent({ userId });
      await sandbox.deliverWebhooks();
    };
    await recovery("POST", userId);
    const before = readEvents(await ask("GET", "/events", userId));
    await happen();
    const seen = await before.event();
    await before.leave();
    comeBack();
    await check();
    await happen();
    const after = readEvents(
      await ask("GET", "/events", userId, { "last-event-id": seen?.id ?? "" }),
    );
    const types = [await after.event(), await after.event()];
    expect(types.map((one) => one?.data)).toMatchObject([
      { type: "consent.created" },
      { type: "institution.recovered" },
    ]);
    await after.leave();
  });
});
