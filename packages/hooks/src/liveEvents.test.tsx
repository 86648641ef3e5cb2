import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";
import { useBasiqEvents } from "./useBasiqEvents.js";
import { useConsent } from "./useConsent.js";

/** A page that shows the consent, and listens; the events come by webhook and the server's stream. */
async function openPage() {
  const world = createSandboxWorld();
  const heard: string[] = [];
  const page = renderHookInWorld(
    world,
    () => ({
      events: useBasiqEvents({ onEvent: ({ type }) => heard.push(type) }),
      consent: useConsent(),
    }),
    undefined,
  );
  await page.advance(100);
  /** What Basiq does on its side, without this page: someone revokes elsewhere. */
  const revokeElsewhere = async () => {
    const [{ id } = { id: "" }] = [...world.sandbox.world.consents.values()];
    await world.server("DELETE", `/api/basiq/consents/${id}`, { confirm: id });
    await world.sandbox.deliverWebhooks();
  };
  return { ...world, ...page, heard, revokeElsewhere };
}

describe("a consent that ends elsewhere", () => {
  it("is seen here within a moment, by webhook and stream, without a poll", async () => {
    const { current, revokeElsewhere, heard, advance, network } = await openPage();
    expect(current()).toMatchObject({ events: { status: "live" }, consent: { status: "active" } });
    const before = network.sent(/GET .*consents$/).length;
    await revokeElsewhere();
    await advance(100);
    expect(heard).toContain("consent.revoked");
    expect(current().consent).toMatchObject({ status: "revoked" });
    expect(network.sent(/GET .*consents$/)).toHaveLength(before + 1);
  });

  it("is seen by a page that was hidden meanwhile, when it is looked at again", async () => {
    const { current, revokeElsewhere, heard, advance, visible } = await openPage();
    visible.set(false);
    await advance(1_000);
    await revokeElsewhere();
    await advance(60_000);
    expect(heard).toEqual([]);
    visible.set(true);
    await advance(1_000);
    expect(current()).toMatchObject({ events: { status: "live" }, consent: { status: "revoked" } });
  });
});
