import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { DAY, HOUR, MINUTE } from "./testing/resources.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";
import { useConnections } from "./useConnections.js";
import { useDeleteConnection } from "./useDeleteConnection.js";
import { usePurgeConnection } from "./usePurgeConnection.js";
import { useRefreshConnection } from "./useRefreshConnection.js";

/** A page that shows a connection; a world's next page is a reload. */
function openPage(world: ReturnType<typeof createSandboxWorld>) {
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
    world.network.fail(/\/purge$/);
    act(() => void page.current().purge.purge(page.confirmed));
    await page.until(({ purge }) => purge.status === "error");
    expect(page.bank()?.freshness).toBe("recent");
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
