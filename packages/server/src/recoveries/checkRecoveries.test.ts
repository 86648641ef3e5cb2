import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import { basiqError } from "../testing/answers.js";
import { BANK, MINUTE_MS, openRecoveries } from "../testing/openRecoveries.js";
import { readEvents } from "../testing/readEvents.js";
import { SECRET, WEBHOOKS, WEBHOOKS_URL } from "../testing/signedPost.js";
import { testServer } from "../testing/testServer.js";

const byApp = { checkEveryMs: null };
const done = { status: "done", told: 0, failed: 0, waiting: 0, lookAgainSoon: false };

describe("checkRecoveries", () => {
  it("tells each person who waits once, and nobody else", async () => {
    const { userId, addPerson, clock, comeBack, recovery, check, told } = openRecoveries(byApp);
    const [ben, cara] = [addPerson().userId, addPerson().userId];
    addPerson();
    const since = clock.now();
    for (const person of [userId, ben, cara]) await recovery("POST", person);
    await recovery("DELETE", cara);
    expect(await check()).toEqual({ ...done, waiting: 2 });
    comeBack();
    expect(await check()).toEqual({ ...done, told: 2 });
    const event = { institutionId: BANK, method: "web", since };
    expect(told).toEqual([
      { ...event, userId },
      { ...event, userId: ben },
    ]);
    expect(await recovery("GET", userId)).toMatchObject({ since: null });
    expect(await check()).toEqual(done);
    expect(told).toHaveLength(2);
  });

  it("asks Basiq once for each bank, however many wait, and not at all where nobody does", async () => {
    const { userId, addPerson, recovery, server, looks, takeCalls, goAway } = openRecoveries(byApp);
    expect(await server.checkRecoveries()).toEqual(done);
    expect(takeCalls()).toEqual([]);
    goAway("AU90010");
    for (const person of [userId, addPerson().userId, addPerson().userId])
      for (const bank of [BANK, "AU90010"]) await recovery("POST", person, bank);
    takeCalls();
    expect(await server.checkRecoveries()).toEqual({ ...done, waiting: 6 });
    expect(looks()).toEqual([`GET /connectors/${BANK}/web`, "GET /connectors/AU90010/web"]);
  });

  it("believes that a bank is back only when a second look, a minute later, found it so", async () => {
    const { userId, recovery, server, clock, comeBack, goAway, told } = openRecoveries(byApp);
    await recovery("POST", userId);
    const look = () => server.checkRecoveries();
    comeBack();
    const soon = { ...done, waiting: 1, lookAgainSoon: true };
    expect(await look()).toEqual(soon);
    await clock.advance(MINUTE_MS - 1);
    expect(await look()).toEqual(soon);
    goAway();
    await clock.advance(1);
    expect(await look()).toEqual({ ...done, waiting: 1 });
    comeBack();
    expect(await look()).toEqual(soon);
    expect(told).toEqual([]);
    await clock.advance(MINUTE_MS);
    expect(await look()).toEqual({ ...done, told: 1 });
  });

  it("takes a status that it doesn't know for no recovery", async () => {
    const { userId, recovery, check, answerAt, told } = openRecoveries(byApp);
    await recovery("POST", userId);
    answerAt("/web", () => Response.json({ type: "connector", id: BANK, status: "who-knows" }));
    expect(await check()).toEqual({ ...done, waiting: 1 });
    expect(told).toEqual([]);
  });

  it("goes on with the other banks where one can't be asked for, and says so", async () => {
    const { userId, recovery, check, comeBack, answerAt, told, errors } = openRecoveries(byApp);
    await recovery("POST", userId, "AU90010");
    await recovery("POST", userId);
    comeBack();
    answerAt("AU90010/web", () => basiqError(404, "resource-not-found"));
    expect(await check()).toEqual({ ...done, told: 1, failed: 1, waiting: 1 });
    expect(told).toMatchObject([{ institutionId: BANK }]);
    expect(errors.map(({ code }) => code)).toEqual(["resource-not-found", "resource-not-found"]);
  });

  it("tells a person again whom the app's notice couldn't reach, but not their pages, and not the others", async () => {
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
    expect(await check()).toEqual({ ...done, told: 1, failed: 1, waiting: 1 });
    expect(errors).toMatchObject([
      { code: "recovery-handler-failed", userId, cause: { message: "mail is down" } },
    ]);
    expect(await event()).toMatchObject({ data: { type: "institution.recovered" } });
    isMailDown = false;
    expect(await server.checkRecoveries()).toEqual({ ...done, told: 1 });
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

describe("checkRecoveries: several instances", () => {
  it("look one at a time, and tell each person once", async () => {
    const now = { get: () => 0 };
    const store = createMemoryStore({ now: () => now.get(), maxEntries: 1_000 });
    const [one, other] = [openRecoveries(byApp, { store }), openRecoveries(byApp, { store })];
    now.get = one.clock.now;
    await one.recovery("POST", one.userId);
    for (const { comeBack } of [one, other]) comeBack();
    await one.server.checkRecoveries();
    await one.clock.advance(MINUTE_MS);
    const both = await Promise.all([one.server.checkRecoveries(), other.server.checkRecoveries()]);
    expect(both).toEqual([{ ...done, told: 1 }, { status: "already-running" }]);
    expect([...one.told, ...other.told]).toHaveLength(1);
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
