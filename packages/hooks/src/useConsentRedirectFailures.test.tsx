import { networkFaults } from "@basiq-kit/sandbox/testing";
import { act, render } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { openPrepared, openRedirect } from "./testing/openRedirect.js";
import { advance as moveOn, inWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, TOKEN_REQUEST } from "./testing/sandboxWorld.js";
import { useConsentRedirect } from "./useConsentRedirect.js";

describe("useConsentRedirect: what goes wrong before the redirect", () => {
  it("is an error when there is no token, and redirects when it is tried again", async () => {
    const { current, until, network, page, errors, click } = openRedirect();
    const repair = network.fail(TOKEN_REQUEST, networkFaults.dropped);
    click();
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "token-endpoint-failed" } });
    expect(errors).toHaveLength(1);
    expect(page.visited).toEqual([]);
    repair();
    const state = current();
    act(() => (state.status === "error" ? state.retry() : undefined));
    await until(({ status }) => status === "redirecting");
    expect(page.visited).toHaveLength(1);
  });

  it.each([true, false])(
    "is storage-blocked if nothing can be stored, prepared: %s",
    async (ahead) => {
      const opened = ahead ? await openPrepared() : openRedirect();
      const { current, advance, browser, page, click, errors } = opened;
      browser.block(true);
      click();
      await advance(0);
      expect(current()).toMatchObject({ status: "error", error: { code: "storage-blocked" } });
      expect(errors).toMatchObject([{ code: "storage-blocked" }]);
      expect(page.visited).toEqual([]);
    },
  );

  it("is over when the button is gone meanwhile, though the page goes on", async () => {
    const world = createSandboxWorld();
    const Button = () => {
      const { redirect, status } = useConsentRedirect();
      return (
        <button type="button" onClick={redirect}>
          {status}
        </button>
      );
    };
    const World = inWorld(world);
    const { getByRole, rerender, container } = render(<Button />, { wrapper: World });
    world.network.latencyMs = 500;
    act(() => getByRole("button").click());
    expect(container.textContent).toBe("preparing");
    rerender(<p>another page</p>);
    await moveOn(world, 60_000);
    expect(world.page.visited).toEqual([]);
    expect(world.browser.stored.size).toBe(0);
  });

  it("is person-changed in a tab whose session is someone else's", async () => {
    const { current, page, world, click } = await openPrepared({ action: "update" });
    act(() => world.browser.openPage().environment.tabs.post("someone else"));
    click();
    expect(current()).toMatchObject({ status: "error", error: { code: "person-changed" } });
    act(() => current().prepare());
    expect(page.visited).toEqual([]);
    expect(world.errors).toMatchObject([{ code: "person-changed" }]);
  });

  it("throws while rendering when the options can't be right", () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => openRedirect({ connectionId: "../x" })).toThrow(
      /`connectionId` is not a Basiq id/,
    );
    expect(() => openRedirect({ returnTo: "//evil.example" })).toThrow(/`returnTo` must be a path/);
    silent.mockRestore();
  });
});

describe("useConsentRedirect: onBeforeRedirect", () => {
  it("that returns no promise leaves the click synchronous", async () => {
    const order: string[] = [];
    const { current, page } = await openPrepared({
      onBeforeRedirect: () => void order.push("saved"),
    });
    act(() => {
      current().redirect();
      order.push(`visited ${page.visited.length}`);
    });
    expect(order).toEqual(["saved", "visited 1"]);
  });

  it("is awaited when it returns a promise, and followed by a new token if that takes long", async () => {
    let saved = () => {};
    const { current, advance, page, click, network } = await openPrepared({
      onBeforeRedirect: () => new Promise((resolve) => void (saved = resolve)),
    });
    click();
    await advance(61_000);
    expect(current().status).toBe("preparing");
    expect(page.visited).toEqual([]);
    saved();
    await advance(0);
    expect(current().status).toBe("redirecting");
    expect(page.visited).toHaveLength(1);
    expect(network.sent(TOKEN_REQUEST)).toHaveLength(2);
  });

  it.each<[string, () => void | Promise<void>]>([
    [
      "throws",
      () => {
        throw new Error("the draft could not be saved");
      },
    ],
    ["rejects", () => Promise.reject(new Error("the draft could not be saved"))],
  ])("that %s stops the redirect, and its error is the cause", async (_, onBeforeRedirect) => {
    const { current, advance, page, browser, click } = await openPrepared({ onBeforeRedirect });
    click();
    await advance(0);
    expect(current()).toMatchObject({
      status: "error",
      error: { code: "before-redirect-failed", cause: { message: "the draft could not be saved" } },
    });
    expect(page.visited).toEqual([]);
    expect(browser.stored.size).toBe(0);
  });
});
