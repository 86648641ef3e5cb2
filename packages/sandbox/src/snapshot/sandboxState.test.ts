import { describe, expect, it } from "vitest";
import { steppedClock } from "../world/clock.js";
import { createSandbox } from "../sandbox/createSandbox.js";
import { openSandbox } from "../testing/openSandbox.js";

const shown = ({ world }: Pick<ReturnType<typeof createSandbox>, "world">) => ({
  users: [...world.users],
  consents: [...world.consents],
  connections: [...world.connections],
  jobs: [...world.jobs],
});

/** A world with an open challenge, a finished job and a deleted connection. */
async function open() {
  const opened = await openSandbox({ seed: 7 });
  const { sandbox, clock, user, connect, refresh, call, tokens, untilAsked, answer } = opened;
  await refresh(connect("AU00000", "bighead").id);
  const gone = connect("AU90008");
  await refresh(gone.id);
  await call("DELETE", `/users/${user.id}/connections/${gone.id}`, { token: tokens.server });
  clock.advance(30_000);
  const asked = await refresh(connect("AU90007", "jared").id);
  untilAsked(asked);
  await answer(asked, ["nope"]);
  sandbox.setConnectorStatus("AU00004", "partial-outage");
  const state: unknown = JSON.parse(JSON.stringify(sandbox.exportState()));
  return { ...opened, asked, state };
}

describe("sandboxState: a state", () => {
  it("restores the same world, which continues as the first one does", async () => {
    const { sandbox, clock, state } = await open();
    const again = steppedClock(clock.now());
    const copy = createSandbox({ state, clock: again });
    expect(shown(copy)).toEqual(shown(sandbox));
    expect(copy.exportState()).toEqual(sandbox.exportState());
    for (let n = 0; n < 20; n += 1) {
      clock.advance(20_000);
      again.advance(20_000);
      expect(shown(copy)).toEqual(shown(sandbox));
    }
    expect(copy.addUser().id).toBe(sandbox.addUser().id);
  });

  it("is a copy: changing either world doesn't change it", async () => {
    const { sandbox, clock, user } = await open();
    const state = sandbox.exportState();
    const before = JSON.stringify(state);
    const copy = createSandbox({ state, clock: steppedClock(clock.now()) });
    copy.addConnection({ userId: user.id, institutionId: "AU00000", login: "jared" });
    copy.setConnectorStatus("AU00000", "major-outage");
    sandbox.setConnectorStatus("AU00004", "operational");
    expect(JSON.stringify(state)).toBe(before);
  });

  it("may hold a user with an undefined field", () => {
    const sandbox = createSandbox();
    sandbox.addUser({ email: "richard@example.com", mobile: undefined });
    const copy = createSandbox({ state: sandbox.exportState() });
    expect(shown(copy)).toEqual(shown(sandbox));
  });

  it("continues from the moment of its export when there is no clock", async () => {
    const { state, clock } = await open();
    const copy = createSandbox({ state });
    const passed = copy.clock.now() - clock.now();
    expect(passed).toBeGreaterThanOrEqual(0);
    expect(passed).toBeLessThan(60_000);
  });

  it("holds no password, token or answer", async () => {
    const { state, tokens } = await open();
    const text = JSON.stringify(state);
    for (const secret of ["tabsnotspaces", "nope", tokens.server, tokens.client, "Bearer"])
      expect(text).not.toContain(secret);
  });
});

describe("sandboxState: a state is refused", () => {
  it("under a clock that is behind it, or another seed", async () => {
    const { state } = await open();
    expect(() => createSandbox({ state, clock: steppedClock() })).toThrow(
      /the clock is earlier than this state's time/,
    );
    expect(() => createSandbox({ state, seed: 8 })).toThrow(/made with seed 7, and seed is 8/);
  });

  it.each([null, 1, "{}", [], {}, { format: "other" }])("when it is %j", (state) => {
    expect(() => createSandbox({ state })).toThrow(/basiq-kit\/sandbox: this state can't be used/);
  });

  it.each<[string, (string | number)[], unknown, string]>([
    ["another version", ["version"], 2, "state.version must be 1"],
    ["a seed that isn't whole", ["seed"], 1.5, "state.seed must be a whole number"],
    ["no users", ["users"], undefined, "state.users must be a list"],
    ["a number for an id", ["users", 0, "id"], 5, "state.users[0].id must be a string"],
    ["an unknown method", ["connections", 0, "method"], "fax", "method must be one of web, openb"],
    ["a job without a plan", ["jobs", 1, "plan"], null, "state.jobs[1].plan must be an object"],
    ["a string for a time", ["jobs", 0, "createdAt"], "now", "createdAt must be a number"],
    ["a job out of order", ["jobs", 0, "number"], 2, "state.jobs must be numbered from 1"],
    ["a stranger's connection", ["connections", 0, "userId"], "x", "userId must be a user's id"],
    ["a bank nobody knows", ["connections", 0, "institutionId"], "AU1", "must be a bank's id"],
    ["a job of no connection", ["jobs", 0, "connectionId"], "x", "must be a connection's id"],
    ["a policy nobody knows", ["consents", 0, "policyId"], "x", "must be a policy's id"],
    ["ids that would come again", ["ids", "given"], 0, "state.ids.given must be"],
    ["a million ids", ["ids", "given"], 1e9, "from 0 to a million"],
    ["a status that isn't one", ["connectorStatuses", 0, "status"], "x", "status must be one of"],
  ])("with %s, and says where", async (_, path, value, message) => {
    const { state } = await open();
    const last = path.at(-1) ?? "";
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((inside, name) => Reflect.get(inside as object, name) as unknown, state);
    Reflect.set(holder as object, last, value);
    expect(() => createSandbox({ state })).toThrow(message);
  });

  it("with an id that is there twice", async () => {
    const { state } = await open();
    const { users } = state as { users: unknown[] };
    users.push(users[0]);
    expect(() => createSandbox({ state })).toThrow(/without an id that is there twice/);
  });
});
