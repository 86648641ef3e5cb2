import { BANK, type NetworkFault, networkFaults } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { DAY, HOUR, MINUTE } from "./testing/resources.js";
import { createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
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
  await world.clock.advance(before);
  prepare(world);
  const connectionId = world.connection.id;
  const use = () => ({
    banks: useConnections(),
    refresh: useRefreshConnection({ connectionId }),
  });
  const hook = renderHookInWorld(world, use, undefined);
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

/** Basiq sends some lists of jobs without links (basiq-api.md, Jobs). */
const withoutLinks: NetworkFault = async (send) => {
  const body: unknown = JSON.parse(await (await send()).text(), (name, value: unknown) =>
    name === "links" ? null : value,
  );
  return Response.json(body);
};

describe("useConnections", () => {
  it("shows the status and the bank of each connection", async () => {
    const { bank, untilBank, seen, connectionId } = await open({ bank: BANK.withMfa }, HOUR);
    await untilBank(isKnown);
    expect(seen[0]?.banks).toEqual({ status: "loading" });
    expect(bank()).toMatchObject({
      connectionId,
      institutionId: BANK.withMfa,
      institution: { name: "Pied Piper Bank" },
      method: "web",
      status: "active",
      freshness: "unknown",
      recommendedAction: "none",
      runningJobId: undefined,
      canRefresh: { allowed: true, asksForPerson: "always" },
    });
  });

  it("allows a refresh when its time has come, by itself and without a request", async () => {
    const { bank, untilBank, advance, network } = await open();
    await untilBank(isKnown);
    expect(bank()?.canRefresh).toMatchObject({ reason: "recently-used" });
    const sent = network.requests.length;
    await advance(10 * MINUTE);
    expect(bank()?.canRefresh).toMatchObject({ allowed: true });
    expect(network.requests).toHaveLength(sent);
  });

  it("follows a refresh from its start to its end", async () => {
    const { bank, untilBank, current, clock } = await open({}, HOUR);
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
    const one = bank();
    const refreshedAt = one !== undefined && "refreshedAt" in one ? one.refreshedAt : 0;
    expect(clock.now() - refreshedAt).toBeLessThan(3_000);
  });

  it("knows that Basiq looked by itself, and claims no fetch", async () => {
    const { bank, untilBank, connection } = await open({ smartCache: true }, 2 * DAY + HOUR);
    await untilBank(isKnown);
    expect(bank()).toMatchObject({
      freshness: "background",
      lastUsedAt: connection.createdAt + 2 * DAY,
      jobFetchedAt: undefined,
      asksForPerson: "never",
      canRefresh: { allowed: true },
    });
    expect(bank()).not.toHaveProperty("refreshedAt");
  });

  it("takes a refresh of its own for what it is, and not for Basiq’s", async () => {
    const { untilBank, current, bank, advance } = await open({ smartCache: true }, 2 * DAY + HOUR);
    await untilBank(({ freshness }) => freshness === "background");
    act(() => void current().refresh.refresh());
    await untilBank(({ freshness }) => freshness === "fresh");
    await advance(2 * HOUR);
    expect(bank()?.freshness).toBe("recent");
  });

  it("doesn’t take a use for Basiq’s while the jobs can’t be read", async () => {
    const options = { smartCache: true };
    const { bank, untilBank } = await open(options, 2 * DAY + HOUR, ({ network }) => {
      network.fail(/\/jobs$/);
    });
    await untilBank(isKnown);
    expect(bank()?.freshness).toBe("unknown");
  });

  it("leaves a bank that always asks to the person", async () => {
    const options = { smartCache: true, bank: BANK.withMfa };
    const { bank, untilBank } = await open(options, 2 * DAY + HOUR);
    await untilBank(isKnown);
    expect(bank()).toMatchObject({ freshness: "unknown", asksForPerson: "always" });
  });

  it("follows a job that was started elsewhere", async () => {
    const world = createSandboxWorld();
    await world.clock.advance(HOUR);
    const jobId = await world.startJob();
    const { until, seen } = renderHookInWorld(world, () => useConnections(), undefined);
    await until((banks) => banks.status === "ready" && banks.connections[0]?.freshness === "fresh");
    expect(
      seen.some(
        (banks) => banks.status === "ready" && banks.connections[0]?.runningJobId === jobId,
      ),
    ).toBe(true);
  });

  it("knows which of two connections at the same bank a refresh was for, although the job doesn't say", async () => {
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

  it("counts 20 refreshes a day by open banking, as Basiq does", async () => {
    const world = createSandboxWorld({ bank: OPEN_BANKING });
    const connectionId = world.connection.id;
    for (let started = 0; started < 20; started += 1) {
      await world.startJob();
      await world.clock.advance(15 * MINUTE);
    }
    const use = () => ({
      banks: useConnections(),
      refresh: useRefreshConnection({ connectionId }),
    });
    const { until, current } = renderHookInWorld(world, use, undefined);
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

  it("doesn't render for answers without changes", async () => {
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

  it("shows connections without the name of their bank if that can't be fetched", async () => {
    const { bank, untilBank, advance } = await open({}, HOUR, ({ network }) =>
      network.fail(/\/connectors\//, networkFaults.answers(503)),
    );
    await untilBank(() => true);
    await advance(10_000);
    expect(bank()).toMatchObject({ institution: undefined, canRefresh: { allowed: true } });
  });

  it("shows connections although the jobs can't be fetched, with a `refetchError`", async () => {
    const { bank, untilBank, current } = await open({}, HOUR, ({ network }) =>
      network.fail(/\/jobs$/, networkFaults.answers(503)),
    );
    await untilBank(isKnown);
    expect(bank()?.status).toBe("active");
    expect(current().banks).toMatchObject({ refetchError: { code: "unavailable" } });
  });

  it.each([
    ["is lost", networkFaults.dropped, "network"],
    ["is malformed", networkFaults.answers(200, { data: [{}] }), "malformed-answer"],
  ])("is an error when the list %s, and can be retried", async (_, fault, code) => {
    let repair = () => {};
    const { current, until, untilBank } = await open({}, 0, ({ network }) => {
      repair = network.fail(/\/connections$/, fault);
    });
    await until(({ banks }) => banks.status === "error");
    const { banks } = current();
    expect(banks).toMatchObject({ error: { code } });
    repair();
    if (banks.status === "error") act(() => void banks.retry());
    await untilBank(isKnown);
  });

  it("needs the app's server, and sends nothing without one", async () => {
    const { until, current, network } = await open({ route: "direct" });
    await until(({ banks }) => banks.status === "error");
    expect(current().banks).toMatchObject({ error: { code: "server-required" } });
    expect(network.requests).toEqual([]);
  });
});
