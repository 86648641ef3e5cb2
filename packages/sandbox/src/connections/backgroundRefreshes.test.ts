import { describe, expect, it } from "vitest";
import { worldEvents } from "../events/worldEvents.js";
import { coreOf } from "../sandbox/coreOf.js";
import { createSandbox } from "../sandbox/createSandbox.js";
import { openSandbox } from "../testing/openSandbox.js";
import { steppedClock } from "../world/clock.js";
import { DAY_MS, HOUR_MS } from "../world/time.js";

const open = (smartCache = true) => openSandbox({ smartCache });
type Opened = Awaited<ReturnType<typeof open>>;

const usedAt = ({ sandbox }: Opened, id: string) => sandbox.world.connections.get(id)?.lastUsedAt;

/** The id of the newest transaction that Basiq has of the person. */
async function newest(opened: Opened): Promise<string | undefined> {
  const { status, body } = await ask(opened, "GET", "transactions");
  expect(status).toBe(200);
  return body.data?.[0]?.id;
}

/** A request about the person, with a token of this moment: days pass in these tests, and tokens last an hour. */
async function ask({ call, mint, user }: Opened, method: string, path: string) {
  const token = await mint({ scope: "SERVER_ACCESS" });
  return call(method, `/users/${user.id}/${path}`, { token });
}

/** When accounts and transactions were updated, by the events. */
function updates({ sandbox }: Opened): readonly string[] {
  const { records, clock } = coreOf(sandbox);
  const events = worldEvents(records, clock.now());
  return events
    .filter(({ type }) => type === "account.updated" || type === "transactions.updated")
    .map(({ type, at }) => `${type} ${at}`);
}

describe("backgroundRefreshes: the smart cache", () => {
  it("uses a connection once a day, and leaves no job", async () => {
    const opened = await open();
    const { id, createdAt } = opened.connect();
    opened.clock.advance(DAY_MS - 1);
    expect(usedAt(opened, id)).toBe(createdAt);
    opened.clock.advance(1);
    expect(usedAt(opened, id)).toBe(createdAt + DAY_MS);
    opened.clock.advance(2.5 * DAY_MS);
    expect(usedAt(opened, id)).toBe(createdAt + 3 * DAY_MS);
    expect(opened.sandbox.world.jobs.size).toBe(0);
  });

  it("brings new data, and events that say so", async () => {
    const opened = await open();
    const { createdAt } = opened.connect();
    const before = await newest(opened);
    expect(updates(opened)).toEqual([]);
    opened.clock.advance(3 * DAY_MS);
    expect(await newest(opened)).not.toBe(before);
    expect([...new Set(updates(opened))]).toEqual(
      [1, 2, 3].flatMap((day) =>
        ["account.updated", "transactions.updated"].map(
          (type) => `${type} ${createdAt + day * DAY_MS}`,
        ),
      ),
    );
  });

  it("is off unless it is switched on", async () => {
    const opened = await open(false);
    const { id, createdAt } = opened.connect();
    opened.clock.advance(3 * DAY_MS);
    expect(usedAt(opened, id)).toBe(createdAt);
    expect(updates(opened)).toEqual([]);
  });

  it.each([
    ["whose bank always asks", "AU00002", "richard"],
    ["whose bank asks in half of the runs", "AU00003", "richard"],
    ["whose sign-in would fail", "AU00000", "erlich"],
  ])("leaves out a connection %s", async (_, bank, login) => {
    const opened = await open();
    const { id, createdAt } = opened.connect(bank, login);
    opened.clock.advance(3 * DAY_MS);
    expect(usedAt(opened, id)).toBe(createdAt);
  });

  it("includes open banking, where nothing is asked through Basiq, until its consent ends", async () => {
    const opened = await open();
    const { id, createdAt, method } = opened.connect("AU90009");
    expect(method).toBe("openbanking");
    opened.clock.advance(2 * DAY_MS);
    expect(usedAt(opened, id)).toBe(createdAt + 2 * DAY_MS);
    opened.clock.advance(500 * DAY_MS);
    expect(usedAt(opened, id)).toBe(createdAt + 364 * DAY_MS);
  });

  it("waits for the next day where a job runs, and stops with the connection", async () => {
    const opened = await open();
    const { sandbox, clock, connect } = opened;
    const { id, createdAt } = connect();
    clock.advance(DAY_MS - 1_000);
    await ask(opened, "POST", `connections/${id}/refresh`);
    clock.advance(HOUR_MS);
    expect(usedAt(opened, id)).toBe([...sandbox.world.jobs.values()][0]?.changedAt);
    clock.advance(DAY_MS);
    expect(usedAt(opened, id)).toBe(createdAt + 2 * DAY_MS);
    const before = updates(opened);
    await ask(opened, "DELETE", `connections/${id}`);
    clock.advance(2 * DAY_MS);
    expect(updates(opened)).toEqual(before);
  });

  it("has no part in a connection that needs its person", async () => {
    const opened = await open();
    const { id } = opened.connect("AU90008");
    const failing = opened.connect("AU00000", "erlich");
    await opened.refresh(failing.id);
    opened.clock.advance(2 * DAY_MS);
    expect(opened.sandbox.world.connections.get(failing.id)?.status).toBe("invalid");
    expect(usedAt(opened, failing.id)).toBeLessThan(usedAt(opened, id) ?? 0);
  });

  it("fetches again what a purge has removed, but not before the next day", async () => {
    const opened = await open();
    const { id } = opened.connect();
    opened.clock.advance(DAY_MS + HOUR_MS);
    await ask(opened, "POST", `connections/${id}/purge`);
    expect(await newest(opened)).toBeUndefined();
    opened.clock.advance(DAY_MS);
    expect(await newest(opened)).toBeDefined();
  });

  it("is part of an exported state, and off in one that older versions exported", async () => {
    const opened = await open();
    const { id, createdAt } = opened.connect();
    const { smartCache, ...older } = opened.sandbox.exportState();
    expect(smartCache).toBe(true);
    const usedIn = (state: unknown) => {
      const clock = steppedClock(opened.clock.now());
      const copy = createSandbox({ state, clock });
      clock.advance(DAY_MS);
      return copy.world.connections.get(id)?.lastUsedAt;
    };
    expect(usedIn({ ...older, smartCache })).toBe(createdAt + DAY_MS);
    expect(usedIn(older)).toBe(createdAt);
  });
});
