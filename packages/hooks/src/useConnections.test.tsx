import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { type Fault, faults } from "./testing/network.js";
import { renderInWorld } from "./testing/renderInWorld.js";
import { DAY, HOUR, MINUTE } from "./testing/resources.js";
import { BANK, createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
import { useConnections } from "./useConnections.js";
import { useRefreshConnection } from "./useRefreshConnection.js";

const LISTS = /^GET .*\/(connections|jobs)$/;
const OPEN_BANKING = "AU90009";

async function open(
  options: WorldOptions = {},
  before = 0,
  prepare: (world: ReturnType<typeof createSandboxWorld>) => void = () => {},
) {
  const world = createSandboxWorld(options);
  await world.time.advance(before);
  prepare(world);
  const connectionId = world.connection.id;
  const use = () => ({
    banks: useConnections(),
    refresh: useRefreshConnection({ connectionId }),
  });
  const hook = renderInWorld(world, use, undefined);
  const bank = () => {
    const { banks } = hook.current();
    return banks.status === "ready" ? banks.connections[0] : undefined;
  };
  const untilBank = (reached: (found: NonNullable<ReturnType<typeof bank>>) => boolean) =>
    hook.until(() => {
      const found = bank();
      return found !== undefined && reached(found);
    });
  return { ...world, ...hook, connectionId, bank, untilBank };
}

const isKnown = ({ institution }: { institution: unknown }) => institution !== undefined;

/** A list as Basiq sends some, too (basiq-api.md, Jobs). */
const withoutLinks: Fault = async (send) => {
  const body: unknown = JSON.parse(await (await send()).text(), (name, value: unknown) =>
    name === "links" ? null : value,
  );
  return Response.json(body);
};

describe("useConnections", () => {
  it("tells where each connection stands, and whose it is", async () => {
    const { bank, untilBank, seen, connectionId } = await open({ bank: BANK.withMfa }, HOUR);
    await untilBank(isKnown);
    expect(seen[0]?.banks).toEqual({ status: "loading" });
    expect(bank()).toMatchObject({
      connectionId,
      institutionId: BANK.withMfa,
      institution: { name: "Pied Piper Bank" },
      method: "web",
      status: "active",
      freshness: "recent",
      recommendedAction: "none",
      runningJobId: undefined,
      canRefresh: { allowed: true, asksForPerson: "always" },
    });
  });

  it("lets a refresh go when its time has come, by itself and without a request", async () => {
    const { bank, untilBank, advance, network } = await open();
    await untilBank(isKnown);
    expect(bank()?.canRefresh).toMatchObject({ reason: "recently-refreshed" });
    const sent = network.requests.length;
    await advance(10 * MINUTE);
    expect(bank()?.canRefresh).toMatchObject({ allowed: true });
    expect(network.requests).toHaveLength(sent);
  });

  it("follows a refresh from its start to its end", async () => {
    const { bank, untilBank, current, time } = await open({}, HOUR);
    await untilBank(isKnown);
    act(() => void current().refresh.refresh());
    await untilBank(({ runningJobId }) => runningJobId !== undefined);
    expect(current().refresh).toMatchObject({ status: "started", jobId: bank()?.runningJobId });
    expect(bank()?.canRefresh).toEqual({ allowed: false, reason: "job-running" });
    await untilBank(({ runningJobId }) => runningJobId === undefined);
    expect(bank()).toMatchObject({
      freshness: "fresh",
      canRefresh: { allowed: false, reason: "recently-refreshed" },
    });
    expect(time.now() - (bank()?.refreshedAt ?? 0)).toBeLessThan(3_000);
  });

  it("follows a job that someone else began", async () => {
    const world = createSandboxWorld();
    await world.time.advance(HOUR);
    const jobId = await world.startJob();
    const { until, seen } = renderInWorld(world, () => useConnections(), undefined);
    await until((banks) => banks.status === "ready" && banks.connections[0]?.freshness === "fresh");
    expect(
      seen.some(
        (banks) => banks.status === "ready" && banks.connections[0]?.runningJobId === jobId,
      ),
    ).toBe(true);
  });

  it("says what the person has to clear at the bank after a job failed", async () => {
    const { bank, untilBank, current } = await open({ login: "erlich" }, HOUR);
    await untilBank(isKnown);
    act(() => void current().refresh.refresh());
    await untilBank(({ status }) => status === "invalid");
    expect(bank()).toMatchObject({
      recommendedAction: "open-bank",
      canRefresh: { allowed: true, after: "open-bank" },
    });
  });

  it("knows whose a refresh was that says no connection itself, of two at the same bank", async () => {
    const { bank, untilBank, current } = await open(
      { login: "erlich" },
      HOUR,
      ({ sandbox, connection: { userId, institutionId }, network }) => {
        sandbox.addConnection({ userId, institutionId, login: "richard" });
        network.fail(/\/jobs$/, withoutLinks);
      },
    );
    await untilBank(isKnown);
    act(() => void current().refresh.refresh());
    await untilBank(({ runningJobId }) => runningJobId !== undefined);
    await untilBank(({ status }) => status === "invalid");
    expect(bank()).toMatchObject({ runningJobId: undefined, recommendedAction: "open-bank" });
    const { banks } = current();
    expect(banks).toMatchObject({ connections: [{}, { status: "active" }] });
  });

  it("refuses a refresh while the bank has a major outage", async () => {
    const world = createSandboxWorld();
    world.sandbox.setConnectorStatus(BANK.withoutMfa, "major-outage");
    const { until, current } = renderInWorld(world, () => useConnections(), undefined);
    await until(
      (banks) => banks.status === "ready" && banks.connections[0]?.institution !== undefined,
    );
    expect(current()).toMatchObject({
      connections: [{ canRefresh: { allowed: false, reason: "major-outage" } }],
    });
  });

  it("counts 20 refreshes a day by open banking, as Basiq does", async () => {
    const world = createSandboxWorld({ bank: OPEN_BANKING });
    const connectionId = world.connection.id;
    for (let started = 0; started < 20; started += 1) {
      await world.startJob();
      await world.time.advance(15 * MINUTE);
    }
    const use = () => ({
      banks: useConnections(),
      refresh: useRefreshConnection({ connectionId }),
    });
    const { until, current } = renderInWorld(world, use, undefined);
    await until(({ banks }) => banks.status === "ready");
    const limit = {
      allowed: false,
      reason: "daily-limit",
      until: world.connection.createdAt + DAY,
    };
    expect(current().banks).toMatchObject({ connections: [{ canRefresh: limit }] });
    act(() => void current().refresh.refresh());
    await until(({ refresh }) => refresh.status === "error");
    expect(current().refresh).toMatchObject({
      error: {
        code: "rate-limited",
        apiCode: "daily-limit",
        retryAt: expect.closeTo(limit.until, -4),
      },
    });
  });

  it("counts the days of a bank's authorisation, to its end", async () => {
    const { bank, untilBank, advance, connection, time } = await open({ bank: OPEN_BANKING });
    await untilBank(isKnown);
    const left = (connection.expiresAt ?? 0) - time.now();
    await advance(left - 6 * DAY);
    expect(bank()).toMatchObject({ status: "expiring", recommendedAction: "reauthorise" });
    await advance(6 * DAY);
    expect(bank()).toMatchObject({ status: "invalid", recommendedAction: "reauthorise" });
  });

  it("draws nothing for answers that bring nothing", async () => {
    const { current, seen, untilBank, advance, network } = await open({}, 2 * HOUR);
    await untilBank(isKnown);
    await advance(1_000);
    const before = seen.length;
    const { banks } = current();
    if (banks.status === "ready") await act(async () => banks.refetch());
    await advance(1_000);
    expect(network.sent(LISTS)).toHaveLength(4);
    expect(seen).toHaveLength(before);
  });

  it("shows connections without the name of their bank where that can't be read", async () => {
    const { bank, untilBank, advance } = await open({}, HOUR, ({ network }) =>
      network.fail(/\/connectors\//, faults.answers(503)),
    );
    await untilBank(() => true);
    await advance(10_000);
    expect(bank()).toMatchObject({ institution: undefined, canRefresh: { allowed: true } });
  });

  it("shows connections though the jobs can't be read, and says that something is missing", async () => {
    const { bank, untilBank, current } = await open({}, HOUR, ({ network }) =>
      network.fail(/\/jobs$/, faults.answers(503)),
    );
    await untilBank(isKnown);
    expect(bank()?.status).toBe("active");
    expect(current().banks).toMatchObject({ refetchError: { code: "unavailable" } });
  });

  it.each([
    ["is lost", faults.dropped, "network"],
    ["is malformed", faults.answers(200, { data: [{}] }), "malformed-answer"],
  ])("is an error when the list %s, and can be tried again", async (_, fault, code) => {
    let heal = () => {};
    const { current, until, untilBank } = await open({}, 0, ({ network }) => {
      heal = network.fail(/\/connections$/, fault);
    });
    await until(({ banks }) => banks.status === "error");
    const { banks } = current();
    expect(banks).toMatchObject({ error: { code } });
    heal();
    if (banks.status === "error") act(() => void banks.retry());
    await untilBank(isKnown);
  });

  it("needs the app's server, and asks nobody without", async () => {
    const { until, current, network } = await open({ route: "direct" });
    await until(({ banks }) => banks.status === "error");
    expect(current().banks).toMatchObject({ error: { code: "server-required" } });
    expect(network.requests).toEqual([]);
  });
});
