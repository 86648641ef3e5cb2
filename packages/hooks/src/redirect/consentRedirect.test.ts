import { describe, expect, it } from "vitest";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { createConsentRedirect } from "./consentRedirect.js";

describe("createConsentRedirect: a click before React says that the button is there", () => {
  it("asks all the same, also when the answer is there first", async () => {
    const world = createSandboxWorld();
    const redirect = createConsentRedirect(world.runtime(), { action: "update" });
    redirect.redirect();
    await world.clock.until(() => redirect.state().status !== "preparing");
    redirect.subscribe(() => {});
    expect(redirect.state()).toMatchObject({ status: "confirming", connections: 1 });
  });

  it("doesn't redirect from a page that has lost the button since", async () => {
    const world = createSandboxWorld();
    const redirect = createConsentRedirect(world.runtime(), { action: "extend" });
    redirect.redirect();
    redirect.subscribe(() => {})();
    await world.clock.until(() => redirect.state().status !== "preparing");
    expect(redirect.state().status).toBe("idle");
    expect(world.page.visited).toEqual([]);
  });
});
