import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "../testing/renderInWorld.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { useBasiqEvents } from "../useBasiqEvents.js";
import { useConsent } from "../useConsent.js";

/** A page that shows the consent and listens for events, which come by webhook and the server's stream. */
async function openPage() {
  const world = createSandboxWorld();
  const received: string[] = [];
  const page = renderHookInWorld(
    world,
    () => ({
      events: useBasiqEvents({ onEvent: ({ type }) => received.push(type) }),
      consent: useConsent(),
    }),
    undefined,
  );
  await page.advance(100);
  /** Someone revokes the consent elsewhere, without this page. */
  const revokeElsewhere = async () => {
    const [{ id } = { id: "" }] = [...world.sandbox.world.consents.values()];
    await world.server("DELETE", `/api/basiq/consents/${id}`, { confirm: id });
    await world.sandbox.deliverWebhooks();
  };
  return { ...world, ...page, received, revokeElsewhere };
}

describe("useBasiqEvents: a consent that ends elsewhere", () => {
  it("shows here within a moment, by webhook and stream, without polling", async () => {
    const { current, revokeElsewhere, received, advance, network } = await openPage();
    expect(current()).toMatchObject({ events: { status: "live" }, consent: { status: "active" } });
    const before = network.sent(/GET .*consents$/).length;
    await revokeElsewhere();
    await advance(100);
    expect(received).toContain("consent.revoked");
    expect(current().consent).toMatchObject({ status: "revoked" });
    expect(network.sent(/GET .*consents$/)).toHaveLength(before + 1);
  });

  it("shows in a page that was hidden meanwhile, once it is visible again", async () => {
    const { current, revokeElsewhere, received, advance, visible } = await openPage();
    visible.set(false);
    await advance(1_000);
    await revokeElsewhere();
    await advance(60_000);
    expect(received).toEqual([]);
    visible.set(true);
    await advance(1_000);
    expect(current()).toMatchObject({ events: { status: "live" }, consent: { status: "revoked" } });
  });
});
