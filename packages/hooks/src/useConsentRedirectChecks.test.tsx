import { networkFaults } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openPrepared, openRedirect } from "./testing/openRedirect.js";
import { linkOf } from "./testing/redirect.js";

describe("useConsentRedirect: extend and update", () => {
  it.each(["extend", "update"] as const)("%s stops without an active consent", async (action) => {
    const { current, until, page, world, click } = openRedirect({ action });
    world.signIn(world.sandbox.addUser({ email: "new@example.com" }));
    click();
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "no-active-consent" } });
    expect(page.visited).toEqual([]);
    expect(world.browser.stored.size).toBe(0);
  });

  it("extend goes on with one, which is looked up again at each click", async () => {
    const { until, page, network, click } = openRedirect({ action: "extend" });
    click();
    await until(({ status }) => status === "redirecting");
    await until(({ status }) => status === "idle");
    click();
    await until(({ status }) => status === "redirecting");
    expect(page.visited.map(linkOf)).toMatchObject([{ action: "extend" }, { action: "extend" }]);
    expect(network.sent(/^GET .*\/consents$/)).toHaveLength(2);
  });

  it("update asks first, and shows how many connections may be deleted", async () => {
    const { current, until, page, world, click } = openRedirect({ action: "update" });
    world.addConnection({ institutionId: "AU00004" });
    click();
    await until(({ status }) => status === "confirming");
    expect(current()).toMatchObject({ connections: 2 });
    expect(page.visited).toEqual([]);
    const state = current();
    act(() => {
      if (state.status !== "confirming") return;
      state.confirm();
      state.confirm();
    });
    await until(({ status }) => status === "redirecting");
    expect(page.visited.map(linkOf)).toMatchObject([{ action: "update" }]);
  });

  it("update doesn't count what is gone or was never finished", async () => {
    const { current, until, network, click } = openRedirect({ action: "update" });
    const statuses = ["active", "invalid", "pending", "deleted", "revoked", "init", "pre-init"];
    const data = statuses.map((status, id) => ({ type: "connection", id: `c${id}`, status }));
    network.fail(/connections$/, networkFaults.answers(200, { type: "list", data }));
    click();
    await until(({ status }) => status === "confirming");
    expect(current()).toMatchObject({ connections: 3 });
  });

  it.each([
    ["policy-2023-07", true],
    [undefined, false],
  ])("update says whether the terms have changed: %s, %s", async (policyId, termsChanged) => {
    const { current, until, world, click } = openRedirect({ action: "update" });
    const person = world.sandbox.addUser({ email: "new@example.com" });
    world.sandbox.giveConsent({ userId: person.id, ...(policyId && { policyId }) });
    world.signIn(person);
    click();
    await until(({ status }) => status === "confirming");
    expect(current()).toMatchObject({ connections: 0, termsChanged });
  });

  it("update can be cancelled, and nothing has happened", async () => {
    const { current, until, advance, page, click, browser } = openRedirect({ action: "update" });
    click();
    await until(({ status }) => status === "confirming");
    const state = current();
    act(() => (state.status === "confirming" ? state.cancel() : undefined));
    expect(current().status).toBe("idle");
    act(() => (state.status === "confirming" ? state.confirm() : undefined));
    await advance(60_000);
    expect(page.visited).toEqual([]);
    expect(browser.stored.size).toBe(0);
  });

  it("without an app's server look nothing up: update asks without a number", async () => {
    const extend = await openPrepared({ action: "extend" }, { route: "direct" });
    extend.click();
    expect(extend.page.visited).toHaveLength(1);

    const update = await openPrepared({ action: "update" }, { route: "direct" });
    update.click();
    expect(update.current()).toMatchObject({ status: "confirming", connections: undefined });
    expect(update.network.requests).toEqual([]);
    const state = update.current();
    act(() => (state.status === "confirming" ? state.confirm() : undefined));
    expect(update.page.visited).toHaveLength(1);
  });
});
