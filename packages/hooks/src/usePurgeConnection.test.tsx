import { networkFaults } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { DAY, HOUR, MINUTE } from "./testing/resources.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";
import { useConnections } from "./useConnections.js";
import { useDeleteConnection } from "./useDeleteConnection.js";
import { usePurgeConnection } from "./usePurgeConnection.js";
import { useRefreshConnection } from "./useRefreshConnection.js";

type SandboxWorld = ReturnType<typeof createSandboxWorld>;

/** Another tab of the same browser. */
function inOtherTab(world: SandboxWorld, { messages = true } = {}) {
  const page = world.browser.openPage();
  const silent = { post() {}, subscribe: () => () => {} };
  const tabs = messages ? page.environment.tabs : silent;
  const environment = { ...world.environment, ...page.environment, tabs };
  return { page, world: { ...world, environment, provider: { ...world.provider, environment } } };
}

/** A page that shows a connection; a world's next page is a reload. */
function openPage(world: SandboxWorld) {
  const { id: connectionId } = world.connection;
  const use = () => ({
    banks: useConnections(),
    refresh: useRefreshConnection({ connectionId }),
    purge: usePurgeConnection(),
    deletion: useDeleteConnection(),
  });
  const hook = renderHookInWorld(world, use, undefined);
  const bank = () => {
    const { banks } = hook.current();
    return banks.status === "ready" ? banks.connections[0] : undefined;
  };
  const untilIt = (freshness: string) => hook.until(() => bank()?.freshness === freshness);
  const purgedAt = () => {
    const one = bank();
    return one?.freshness === "purged" ? one.purgedAt : undefined;
  };
  const confirmed = { connectionId, confirm: connectionId };
  return { ...hook, bank, purgedAt, untilIt, confirmed };
}

/** A connection whose data was refreshed two hours ago. */
async function openWorld() {
  const world = createSandboxWorld();
  await world.clock.advance(HOUR);
  await world.startJob();
  await world.clock.advance(2 * HOUR);
  return world;
}

async function purgedPage() {
  const world = await openWorld();
  const page = openPage(world);
  await page.untilIt("recent");
  const at = world.clock.now();
  act(() => void page.current().purge.purge(page.confirmed));
  await page.untilIt("purged");
  return { world, page, at };
}

/** Two tabs that show the same connection. */
async function twoTabs(options = {}) {
  const world = await openWorld();
  const { world: otherWorld, page: otherPage } = inOtherTab(world, options);
  const page = openPage(world);
  const other = openPage(otherWorld);
  await page.untilIt("recent");
  await other.untilIt("recent");
  return { page, other, otherPage };
}

describe("usePurgeConnection: the data of the connection", () => {
  it("is gone, which no answer of Basiq shows", async () => {
    const { page, world, at } = await purgedPage();
    expect(page.bank()).toMatchObject({
      status: "active",
      freshness: "purged",
      canRefresh: { allowed: true },
    });
    expect(page.bank()).not.toHaveProperty("refreshedAt");
    expect(page.purgedAt()).toBeGreaterThanOrEqual(at);
    expect(page.purgedAt()).toBeLessThanOrEqual(world.clock.now());
  });

  it("is still gone after a reload, until a job fetches it again", async () => {
    const { page, world } = await purgedPage();
    page.unmount();
    await world.clock.advance(MINUTE);
    const reloaded = openPage(world);
    await reloaded.untilIt("purged");
    act(() => void reloaded.current().refresh.refresh());
    await reloaded.untilIt("fresh");
    expect(reloaded.purgedAt()).toBeUndefined();
  });

  it("is remembered for as long as the list of jobs shows what was fetched", async () => {
    const { page, world } = await purgedPage();
    page.unmount();
    await world.clock.advance(7 * DAY);
    const later = openPage(world);
    await later.untilIt("unknown");
    expect(later.purgedAt()).toBeUndefined();
  });

  it("isn't called gone where the purge was refused", async () => {
    const world = await openWorld();
    const page = openPage(world);
    await page.untilIt("recent");
    world.network.fail(/\/purge$/, networkFaults.answers(400, {}));
    act(() => void page.current().purge.purge(page.confirmed));
    await page.until(({ purge }) => purge.status === "error");
    expect(page.bank()?.freshness).toBe("recent");
  });

  it.each([
    ["network", networkFaults.answerLost],
    ["timeout", networkFaults.hangs],
    ["unavailable", networkFaults.htmlPage],
  ])("isn't known to be there where the purge's answer was lost: %s", async (code, fault) => {
    const world = await openWorld();
    const page = openPage(world);
    await page.untilIt("recent");
    world.network.fail(/\/purge$/, fault, 1);
    act(() => void page.current().purge.purge(page.confirmed));
    await page.until(({ purge }) => purge.status === "error");
    expect(page.current().purge).toMatchObject({ error: { code } });
    await page.untilIt("unknown");
    page.unmount();
    const reloaded = openPage(world);
    await reloaded.untilIt("unknown");
    act(() => void reloaded.current().purge.purge(reloaded.confirmed));
    await reloaded.untilIt("purged");
  });

  it("is gone where the page that asked for it never read the jobs", async () => {
    const world = await openWorld();
    const bare = renderHookInWorld(world, usePurgeConnection, undefined);
    const confirmed = { connectionId: world.connection.id, confirm: world.connection.id };
    act(() => void bare.current().purge(confirmed));
    await bare.until(({ status }) => status === "done");
    bare.unmount();
    const page = openPage(world);
    await page.until(() => page.bank() !== undefined);
    expect(page.bank()?.freshness).toBe("purged");
  });

  it("is gone where a job had brought it that this page hadn't seen yet", async () => {
    const world = await openWorld();
    const page = openPage(world);
    await page.untilIt("recent");
    await world.startJob();
    await page.advance(30_000);
    expect(page.bank()).toMatchObject({ freshness: "recent" });
    act(() => void page.current().purge.purge(page.confirmed));
    await page.until(({ purge }) => purge.status === "done");
    expect(page.bank()?.freshness).toBe("purged");
    await page.advance(2 * MINUTE);
    expect(page.bank()?.freshness).toBe("purged");
  });

  it("is gone even if the jobs can't be read after the purge", async () => {
    const world = await openWorld();
    const page = openPage(world);
    await page.untilIt("recent");
    await world.startJob();
    await page.advance(30_000);
    world.network.fail(/\/jobs$/);
    act(() => void page.current().purge.purge(page.confirmed));
    await page.until(({ purge }) => purge.status === "done");
    world.network.repair();
    page.unmount();
    const reloaded = openPage(world);
    await reloaded.until(() => reloaded.bank() !== undefined);
    expect(reloaded.bank()?.freshness).toBe("purged");
    await reloaded.advance(11 * MINUTE);
    act(() => void reloaded.current().refresh.refresh());
    await reloaded.untilIt("fresh");
  });

  it("is gone in the other tabs of this browser, at once", async () => {
    const { page, other } = await twoTabs();
    act(() => void page.current().purge.purge(page.confirmed));
    await page.untilIt("purged");
    await other.untilIt("purged");
    expect(other.purgedAt()).toBe(page.purgedAt());
  });

  it("is gone in a tab that gets no messages, once that tab is seen again", async () => {
    const { page, other, otherPage } = await twoTabs({ messages: false });
    act(() => void page.current().purge.purge(page.confirmed));
    await page.untilIt("purged");
    expect(other.bank()?.freshness).toBe("recent");
    act(() => otherPage.visible.set(false));
    act(() => otherPage.visible.set(true));
    expect(other.bank()?.freshness).toBe("purged");
  });

  it("stays gone where another tab purges another connection", async () => {
    const world = await openWorld();
    const second = world.addConnection({ institutionId: "AU00004" });
    const page = openPage(world);
    const other = openPage(inOtherTab(world).world);
    await page.untilIt("recent");
    await other.untilIt("recent");
    act(() => void page.current().purge.purge(page.confirmed));
    act(() => {
      void other.current().purge.purge({ connectionId: second.id, confirm: second.id });
    });
    await page.until(({ purge }) => purge.status === "done");
    await other.until(({ purge }) => purge.status === "done");
    page.unmount();
    other.unmount();
    const reloaded = openPage(world);
    await reloaded.until(() => reloaded.bank() !== undefined);
    expect(reloaded.bank()?.freshness).toBe("purged");
  });

  it("is gone as well if only the deletion after it failed", async () => {
    const world = await openWorld();
    const page = openPage(world);
    await page.untilIt("recent");
    world.network.fail(/^DELETE/);
    act(() => {
      void page.current().deletion.deleteConnection({ ...page.confirmed, purgeFirst: true });
    });
    await page.untilIt("purged");
    expect(page.current().deletion).toMatchObject({ status: "error", purged: true });
  });
});
