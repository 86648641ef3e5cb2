import { describe, expect, it } from "vitest";
import { takeClaim } from "../store/claim.js";
import { createMemoryStore } from "../store/memoryStore.js";
import { basiqError } from "../testing/answers.js";
import { openFailedJobs } from "../testing/openFailedJobs.js";
import type { DailyCheckupOptions } from "./dailyCheckup.js";
import type { UserCheckup } from "./userCheckup.js";

const HOUR_MS = 60 * 60_000;

/** A server that checks, with what it found; time passes while it does. */
function open(options: Parameters<typeof openFailedJobs>[0] = {}) {
  const world = openFailedJobs(options);
  const found: UserCheckup[] = [];
  function start(userIds: DailyCheckupOptions["userIds"], more: Partial<DailyCheckupOptions> = {}) {
    const each = (user: UserCheckup) => void found.push(user);
    return world.server.dailyCheckup({ userIds, each, ...more });
  }
  /** Runs a check-up to its end. */
  const run = (...wanted: Parameters<typeof start>) => toItsEnd(world.clock, start(...wanted));
  const reads = () => world.takeCalls().filter((call) => call.startsWith("GET /users/"));
  return { ...world, found, start, run, reads };
}

type World = ReturnType<typeof open>;

/** Lets time pass until it is settled. */
async function toItsEnd<Value>({ until }: World["clock"], result: Promise<Value>) {
  let isOver = false;
  const over = () => void (isOver = true);
  result.then(over, over);
  await until(() => isOver);
  return result;
}

/** Further instances of the server, with a store that they share. */
function beside({ clock, sandbox }: World) {
  const store = createMemoryStore({ now: clock.now, maxEntries: 1_000 });
  const { now, setTimer } = clock;
  const instance = () =>
    open({ store, now, setTimer, apiKey: sandbox.apiKey, fetch: sandbox.fetch });
  return { store, instance };
}

/** People of whom something failed just now. */
async function lockedPeople(world: World, count: number) {
  const people = Array.from({ length: count }, world.addLocked);
  for (const person of people) await world.refreshInBackground(person);
  world.takeCalls();
  return people.map(({ userId }) => userId);
}

const idsOf = (found: readonly UserCheckup[]) => found.map(({ userId }) => userId);
const DONE = { checked: 0, unresolved: 0, skipped: 0, running: 0, failed: 0 };

describe("dailyCheckup", () => {
  it("finds what failed and is unresolved, reports each failed job once, and reads alone", async () => {
    const world = open();
    const person = world.addLocked();
    const jobId = await world.refreshInBackground(person);
    const fine = world.addPerson({ institutionId: "AU00000" });
    await world.refreshInBackground(fine);
    world.takeCalls();
    expect(await world.run([person.userId, fine.userId])).toEqual({
      ...DONE,
      checked: 2,
      unresolved: 1,
    });
    expect(world.found).toMatchObject([
      {
        userId: person.userId,
        unresolved: [
          {
            ...person,
            jobId,
            institutionId: "AU00000",
            code: "invalid-credentials",
            step: "verify-credentials",
            kind: undefined,
            reason: "account-locked",
            failedAt: expect.any(Number),
          },
        ],
      },
    ]);
    expect(world.failed).toMatchObject([{ jobId }]);
    // One token for all, and the connections of only those of whom something failed.
    expect(world.takeCalls().toSorted()).toEqual(
      [
        `GET /users/${person.userId}/connections`,
        `GET /users/${person.userId}/jobs`,
        `GET /users/${fine.userId}/jobs`,
        "POST /token",
      ].toSorted(),
    );
  });

  it.each<[string, (world: World, person: ReturnType<World["addLocked"]>) => Promise<unknown>]>([
    ["is older than a day", ({ clock }) => clock.advance(24 * HOUR_MS)],
    [
      "is of a connection that was deleted",
      ({ askBasiq }, { userId, connectionId }) =>
        askBasiq("DELETE", `/users/${userId}/connections/${connectionId}`),
    ],
    [
      "has a newer job that runs",
      ({ askBasiq }, { userId, connectionId }) =>
        askBasiq("POST", `/users/${userId}/connections/${connectionId}/refresh`),
    ],
  ])("leaves out a failure that %s", async (_, happen) => {
    const world = open();
    const person = world.addLocked();
    await world.refreshInBackground(person);
    await happen(world, person);
    expect(await world.run([person.userId])).toEqual({ ...DONE, checked: 1 });
    expect(world.found).toEqual([]);
  });

  it("matches a job that names no connection by the rule of the check-up at login", async () => {
    const world = open();
    const person = world.addLocked();
    const jobId = await world.refreshInBackground(person);
    world.intercept(async (path, init) => {
      if (!path.endsWith("/jobs")) return undefined;
      const answer = await world.sandbox.fetch(world.sandbox.apiUrl + path, init);
      return new Response((await answer.text()).replaceAll(/"links":\{[^{}]*\}/g, '"links":null'));
    });
    await world.run([person.userId]);
    expect(world.found).toMatchObject([{ unresolved: [{ ...person, jobId }] }]);
    expect(world.failed).toMatchObject([{ ...person, jobId }]);
  });

  it("reads ids as they are needed, from a database's cursor", async () => {
    const world = open();
    const [one = "", two = ""] = await lockedPeople(world, 2);
    async function* cursor() {
      yield one;
      yield two;
    }
    expect(await world.run(cursor())).toMatchObject({ checked: 2, unresolved: 2 });
    expect(idsOf(world.found).toSorted()).toEqual([one, two].toSorted());
  });

  it("doesn't stop at a user who can't be checked: it counts and reports them, and checks them again", async () => {
    let broken = true;
    const world = open();
    const [first = "", bad = "", last = ""] = await lockedPeople(world, 3);
    world.intercept((path) => (broken && path.includes(bad) ? Response.json({}) : undefined));
    const result = await world.run([first, "user-unknown", "not an id!", bad, last]);
    expect(result).toEqual({ ...DONE, checked: 2, unresolved: 2, failed: 3 });
    expect(idsOf(world.found).toSorted()).toEqual([first, last].toSorted());
    const reported = world.errors.map(({ code, userId }) => `${code}: ${userId}`);
    expect(new Set(reported)).toEqual(
      new Set([
        `malformed-answer: ${bad}`,
        "parameter-not-valid: undefined",
        "resource-not-found: user-unknown",
      ]),
    );
    expect(JSON.stringify(world.errors)).not.toContain("not an id!");
    broken = false;
    expect(await world.run([first, bad, last])).toEqual({
      ...DONE,
      checked: 1,
      unresolved: 1,
      skipped: 2,
    });
  });

  it("checks a user again for whom `each` threw", async () => {
    const world = open();
    const userIds = await lockedPeople(world, 1);
    const each = () => Promise.reject(new Error("mail is away"));
    expect(await world.run(userIds, { each })).toEqual({ ...DONE, failed: 1 });
    expect(world.errors).toMatchObject([{ code: "job-handler-failed", userId: userIds[0] }]);
    expect(await world.run(userIds)).toMatchObject({ checked: 1, unresolved: 1 });
    // The job itself was reported already.
    expect(world.failed).toHaveLength(1);
  });

  it.each([22, 24, 26, 5 * 24])(
    "passes each failure to `each` once, where the next check is %i hours later",
    async (hours) => {
      const world = open();
      const person = world.addLocked();
      const passed = () =>
        world.found.map(({ unresolved }) => unresolved.map(({ jobId }) => jobId));
      const first = await world.refreshInBackground(person);
      await world.run([person.userId]);
      await world.clock.advance(10 * 60_000);
      const second = await world.refreshInBackground(person);
      await world.clock.advance(hours * HOUR_MS - 12 * 60_000);
      expect(await world.run([person.userId])).toEqual({ ...DONE, checked: 1, unresolved: 1 });
      await world.clock.advance(hours * HOUR_MS);
      expect(await world.run([person.userId])).toEqual({ ...DONE, checked: 1 });
      expect(passed()).toEqual([[first], [second]]);
    },
  );

  it.each([1, 2, 6])(
    "passes a failure to `each` %i days after `each` threw, though it is older than a day by then",
    async (days) => {
      const world = open();
      const userIds = await lockedPeople(world, 1);
      const each = () => Promise.reject(new Error("mail is away"));
      for (let day = 0; day < days; day += 1) {
        expect(await world.run(userIds, { each })).toEqual({ ...DONE, failed: 1 });
        await world.clock.advance(24 * HOUR_MS);
      }
      expect(await world.run(userIds)).toEqual({ ...DONE, checked: 1, unresolved: 1 });
      await world.clock.advance(24 * HOUR_MS);
      expect(await world.run(userIds)).toEqual({ ...DONE, checked: 1 });
    },
  );

  it("passes no failure to `each` again, where a user is checked again within a day", async () => {
    const world = open();
    const userIds = await lockedPeople(world, 1);
    expect(await world.run(userIds)).toMatchObject({ unresolved: 1 });
    await world.clock.advance(22 * HOUR_MS);
    expect(await world.run(userIds)).toEqual({ ...DONE, checked: 1 });
  });

  it("misses nothing that fails while a user is checked", async () => {
    const world = open();
    const { userId, connectionId } = world.addLocked();
    let isFirst = true;
    world.intercept(async (path, init) => {
      if (!isFirst || !path.endsWith("/jobs")) return undefined;
      isFirst = false;
      const answer = await world.sandbox.fetch(world.sandbox.apiUrl + path, init);
      const text = await answer.text();
      await world.askBasiq("POST", `/users/${userId}/connections/${connectionId}/refresh`);
      await world.clock.advance(60_000);
      return new Response(text);
    });
    expect(await world.run([userId])).toEqual({ ...DONE, checked: 1 });
    await world.clock.advance(24 * HOUR_MS);
    expect(await world.run([userId])).toMatchObject({ unresolved: 1 });
  });

  it("goes on with other users where `each` never settles for one, after a minute", async () => {
    const world = open();
    const userIds = await lockedPeople(world, 5);
    const each = (user: UserCheckup) => {
      if (user.userId === userIds[0]) return new Promise(() => {});
      return void world.found.push(user);
    };
    const startedAt = world.clock.now();
    expect(await world.run(userIds, { each })).toMatchObject({ checked: 4, failed: 1 });
    expect(idsOf(world.found).toSorted()).toEqual(userIds.slice(1).toSorted());
    expect(world.errors).toMatchObject([
      {
        code: "job-handler-failed",
        userId: userIds[0],
        cause: { message: "no answer in time" },
      },
    ]);
    const seconds = (world.clock.now() - startedAt) / 1_000;
    expect(Math.round(seconds)).toBe(60);
  });

  it("is checked in time where `onJobFailed` never settles", async () => {
    const world = open({ onJobFailed: () => new Promise(() => {}) });
    const userIds = await lockedPeople(world, 1);
    expect(await world.run(userIds)).toMatchObject({ checked: 1, unresolved: 1 });
    expect(world.errors).toMatchObject([{ code: "job-handler-failed" }]);
  });

  it("goes on where it was after a crash, reads nobody twice, and everybody the next day", async () => {
    const world = open();
    const userIds = await lockedPeople(world, 6);
    function* crashing() {
      yield* userIds.slice(0, 4);
      throw new Error("the database's connection is lost");
    }
    await expect(world.run(crashing())).rejects.toThrow("connection is lost");
    const before = world.reads();
    expect(before).toHaveLength(8);
    expect(await world.run([...userIds, ...userIds])).toMatchObject({ checked: 2, skipped: 10 });
    expect(new Set([...before, ...world.reads()]).size).toBe(12);
    await world.clock.advance(23 * HOUR_MS);
    expect(await world.run(userIds)).toMatchObject({ checked: 6 });
  });

  it("goes on with users in hand to their end when the list of users breaks", async () => {
    const world = open();
    const [one = ""] = await lockedPeople(world, 1);
    function* breaking() {
      yield one;
      throw new Error("the database's connection is lost");
    }
    const each = (user: UserCheckup) => void world.found.push(user);
    const atItsEnd = world.server
      .dailyCheckup({ userIds: breaking(), each })
      .catch((thrown: unknown) => [String(thrown), ...idsOf(world.found)]);
    expect(await atItsEnd).toEqual(["Error: the database's connection is lost", one]);
  });

  it("comes back at its end to users whom an instance that died had in hand", async () => {
    const first = open();
    const userIds = await lockedPeople(first, 5);
    const { instance, store } = beside(first);
    for (const userId of userIds.slice(0, 3)) await takeClaim(store, `checkup-running:${userId}`);
    const other = instance();
    expect(await toItsEnd(first.clock, other.start(userIds))).toEqual({
      ...DONE,
      checked: 5,
      unresolved: 5,
    });
    expect(idsOf(other.found).toSorted()).toEqual(userIds.toSorted());
  });

  it("counts users apart whom another call still checks two minutes later, as a queue has to know", async () => {
    const first = open();
    const userIds = await lockedPeople(first, 1);
    const { instance, store } = beside(first);
    await store.set(`checkup-running:${userIds[0]}`, "another call", 10 * 60_000);
    expect(await toItsEnd(first.clock, instance().start(userIds))).toEqual({ ...DONE, running: 1 });
  });

  it("leaves a user to another instance while it waits for their turn", async () => {
    const world = open();
    const userIds = await lockedPeople(world, 2);
    const each = (user: UserCheckup) => void world.found.push(user);
    // One user in 200 seconds, which is longer than a user is claimed for.
    const slow = world.server.dailyCheckup({ userIds, each, usersPerMinute: 0.3 });
    await world.clock.advance(150_000);
    await world.run(userIds);
    await world.clock.advance(250_000);
    expect(await slow).toMatchObject({ checked: 1, skipped: 1 });
    expect(idsOf(world.found).toSorted()).toEqual(userIds.toSorted());
  });

  it("calls nothing for a user whom another instance has claimed after two minutes", async () => {
    const world = open();
    const userIds = await lockedPeople(world, 1);
    let answerNow = () => {};
    const slowly = new Promise<void>((resolve) => (answerNow = resolve));
    let isSlow = true;
    world.intercept(async (path) => {
      if (isSlow && path.endsWith("/jobs")) await slowly;
      return undefined;
    });
    const slow = world.start(userIds);
    await world.clock.settle();
    expect(world.takeCalls()).toContainEqual(expect.stringMatching(/\/jobs$/));
    isSlow = false;
    await world.clock.advance(150_000);
    expect(await world.run(userIds)).toMatchObject({ checked: 1 });
    answerNow();
    expect(await slow).toMatchObject({ checked: 0, skipped: 1 });
    expect(idsOf(world.found)).toEqual(userIds);
  });

  it("shares its work with other instances, and with the messages of a queue", async () => {
    const first = open();
    const userIds = await lockedPeople(first, 5);
    const { clock } = first;
    const { instance } = beside(first);
    const [one, other] = [instance(), instance()];
    const runs = [one, other].map(({ server }) => server.dailyCheckup({ userIds }));
    const messages = userIds.map((id) => other.server.dailyCheckup({ userIds: [id] }));
    const all = await toItsEnd(clock, Promise.all([...runs, ...messages]));
    const sum = all.reduce((total, { checked }) => total + checked, 0);
    expect(sum).toBe(5);
    expect([...one.failed, ...other.failed]).toHaveLength(5);
  });

  it("keeps to its rate, which all instances share", async () => {
    const world = open();
    const people = Array.from({ length: 20 }, () => world.addPerson().userId);
    const startedAt = world.clock.now();
    await world.run(people, { usersPerMinute: 120 });
    const seconds = (world.clock.now() - startedAt) / 1_000;
    expect(seconds).toBeGreaterThanOrEqual(9);
    expect(seconds).toBeLessThanOrEqual(12);
    const others = Array.from({ length: 4 }, () => world.addPerson().userId);
    const slow = world.clock.now();
    await world.run(others, { usersPerMinute: 6 });
    expect((world.clock.now() - slow) / 1_000).toBeGreaterThanOrEqual(20);
  });

  it.each([60, 90, 119, 200])("reads %i users in a minute, not fewer", async (usersPerMinute) => {
    const world = open();
    const people = Array.from({ length: usersPerMinute }, () => world.addPerson().userId);
    const startedAt = world.clock.now();
    await world.run(people, { usersPerMinute });
    const seconds = (world.clock.now() - startedAt) / 1_000;
    expect(seconds).toBeGreaterThanOrEqual(58);
    expect(seconds).toBeLessThanOrEqual(62);
  });

  it.each<[string, Record<string, string>, number]>([
    ["as long as Basiq asks", { "retry-after": "90" }, 90],
    ["half a minute where Basiq doesn't say", {}, 30],
  ])("waits %s after too many requests, with everybody", async (_, headers, seconds) => {
    const world = open();
    const people = Array.from({ length: 6 }, () => world.addPerson().userId);
    const startedAt = world.clock.now();
    let refused = 0;
    const late: number[] = [];
    world.intercept((path) => {
      if (!path.endsWith("/jobs")) return undefined;
      if (refused > 0) return void late.push(world.clock.now() - startedAt);
      refused += 1;
      return basiqError(429, "too-many-requests", "", headers);
    });
    expect(await world.run(people)).toMatchObject({ checked: 6, failed: 0 });
    // Those under way with it aside, nobody is read before that time.
    expect(late.filter((ms) => ms > 2_000 && ms < seconds * 1_000)).toEqual([]);
    expect(late.some((ms) => ms >= seconds * 1_000)).toBe(true);
  });

  it("ends when Basiq is away, and the next run does all of it", async () => {
    const world = open();
    const people = Array.from({ length: 40 }, () => world.addPerson().userId);
    world.intercept((path) => (path.startsWith("/users/") ? basiqError(500, "error") : undefined));
    await expect(world.run(people)).rejects.toMatchObject({ code: "unavailable" });
    expect(world.errors.length).toBeLessThan(10);
    world.intercept(undefined);
    expect(await world.run(people)).toMatchObject({ checked: 40 });
  });

  it("throws when the store is away, rather than read everybody again and again", async () => {
    const store = createMemoryStore({ now: () => 0, maxEntries: 100 });
    const away = () => Promise.reject(new Error("away"));
    const world = open({ store: { ...store, setIfAbsent: away } });
    await expect(world.run([world.userId])).rejects.toMatchObject({ code: "store-unavailable" });
    expect(world.reads()).toEqual([]);
  });

  it("ends a wait when the server closes, and is refused afterwards", async () => {
    const world = open();
    const people = Array.from({ length: 40 }, () => world.addPerson().userId);
    const running = world.server.dailyCheckup({ userIds: people, usersPerMinute: 1 });
    await world.clock.advance(90_000);
    await Promise.all([
      expect(running).rejects.toMatchObject({ code: "closing" }),
      world.server.close(),
    ]);
    await expect(world.run([world.userId])).rejects.toMatchObject({ code: "closing" });
  });

  it("refuses one id in place of a list, and a rate that is none", async () => {
    const { server, userId } = open();
    // @ts-expect-error -- undefined is what JavaScript callers pass by mistake
    await expect(server.dailyCheckup({ userIds: undefined })).rejects.toThrow("is no list");
    await expect(server.dailyCheckup({ userIds: userId })).rejects.toThrow("is no list");
    await expect(server.dailyCheckup({ userIds: [], usersPerMinute: 0 })).rejects.toThrow(
      "no rate",
    );
    expect(await server.dailyCheckup({ userIds: [] })).toEqual(DONE);
  });
});
