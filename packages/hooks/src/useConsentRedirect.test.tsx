import { act, render } from "@testing-library/react";
import { StrictMode, useEffect } from "react";
import { describe, expect, it, vi } from "vitest";
// Fetched ahead, so that no test waits for a file: an app's first `extend` does.
import "./redirect/checkConsent.js";
import { APP_ORIGIN } from "./testing/browser.js";
import { faults } from "./testing/network.js";
import { linkOf } from "./testing/redirect.js";
import { inWorld, renderInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, TOKEN_REQUEST, type WorldOptions } from "./testing/sandboxWorld.js";
import { useConsentRedirect, type UseConsentRedirectOptions } from "./useConsentRedirect.js";

function open(options: UseConsentRedirectOptions = {}, worldOptions: WorldOptions = {}) {
  const world = createSandboxWorld(worldOptions);
  const hook = renderInWorld(world, useConsentRedirect, options);
  const click = () => act(() => hook.current().redirect());
  return { ...world, ...hook, world, click };
}

/** The same, with a token of the last minute in hand. */
async function openPrepared(options: UseConsentRedirectOptions = {}, worldOptions?: WorldOptions) {
  const opened = open(options, worldOptions);
  opened.current().prepare();
  await opened.advance(0);
  return opened;
}

describe("a redirect to the Consent UI", () => {
  it("is idle until it is asked for, and asks for nothing before", async () => {
    const { current, advance, network, tab } = open();
    await advance(60_000);
    expect(current().status).toBe("idle");
    expect(network.requests).toEqual([]);
    expect(tab.visited).toEqual([]);
  });

  it("fetches a token, then leaves", async () => {
    const { current, advance, network, tab, click } = open();
    network.latencyMs = 300;
    click();
    expect(current().status).toBe("preparing");
    await advance(200);
    expect(tab.visited).toEqual([]);
    await advance(200);
    expect(current().status).toBe("redirecting");
    expect(tab.visited).toHaveLength(1);
  });

  it.each<UseConsentRedirectOptions>([
    {},
    { action: "connect" },
    { action: "connect", institutionId: "AU00000" },
    { institutionId: "AU00000" },
    { action: "manage" },
    { action: "reauthorise" },
    { connectionId: "8fce3b" },
  ])("with %j carries token, state and just that", async (options) => {
    const { tab, click } = await openPrepared({ ...options, returnTo: "/secret-page" });
    click();
    const { token, state, ...rest } = { token: "", state: "", ...linkOf(tab.visited[0]) };
    expect(rest).toEqual({ at: "https://consent.basiq.io/home", ...options });
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(state).toMatch(/^[0-9a-f]{32}$/);
  });

  it("encodes every value of its address", async () => {
    const world = createSandboxWorld({ lane: "direct" });
    const token = "a+b/c=.d~e";
    const tokenEndpoint = async () => ({ access_token: token, expires_in: 3_600 });
    Object.assign(world.provider, { tokenEndpoint });
    const { current, advance } = renderInWorld(world, useConsentRedirect, {});
    act(() => current().redirect());
    await advance(0);
    expect(world.tab.visited[0]).toContain("token=a%2Bb%2Fc%3D.d%7Ee&");
    expect(linkOf(world.tab.visited[0])).toMatchObject({ token });
  });

  it("goes to the Consent UI that the provider names", async () => {
    const world = createSandboxWorld();
    const consentUrl = "http://localhost:4302/home";
    Object.assign(world.provider, { consentUrl });
    const { current, advance } = renderInWorld(world, useConsentRedirect, {});
    act(() => current().redirect());
    await advance(0);
    expect(linkOf(world.tab.visited[0])).toMatchObject({ at: consentUrl });
  });

  it("has another state each time", async () => {
    const { tab, click, restore } = await openRestorable();
    click();
    restore();
    click();
    const [one, other] = tab.visited.map((url) => new URL(url).searchParams.get("state"));
    expect(one).not.toBe(other);
  });

  it("keeps what it left for in the browser, for 60 minutes, and nothing more", async () => {
    const { browser, click, tab, time } = await openPrepared({
      action: "connect",
      institutionId: "AU00000",
      returnTo: "/accounts",
    });
    click();
    const state = new URL(tab.visited[0] ?? "").searchParams.get("state");
    expect([...browser.kept.keys()]).toEqual([`basiq-kit:return:${state}`]);
    const [text = ""] = browser.kept.values();
    expect(JSON.parse(text)).toEqual({
      person: expect.any(String),
      until: time.now() + 3_600_000,
      value: {
        at: time.now(),
        flow: expect.stringMatching(/^[a-z0-9]{1,10}$/),
        action: "connect",
        kind: "connect",
        returnTo: "/accounts",
      },
    });
  });

  it("returns to the page the person is on, without what an earlier return added to it", async () => {
    const { tab, browser, click } = await openPrepared();
    tab.arrive(`${APP_ORIGIN}/accounts?state=1&tab=2&jobId=3#top`);
    click();
    expect([...browser.kept.values()].join()).toContain('"returnTo":"/accounts?tab=2#top"');
  });

  it("tells of its start, with a random flow and its action", async () => {
    const { events, click } = await openPrepared({ action: "connect" });
    click();
    expect(events.at(-1)).toEqual({
      type: "redirect-started",
      flow: expect.stringMatching(/^[a-z0-9]{1,10}$/),
      action: "connect",
    });
  });
});

describe("a click", () => {
  it("navigates in its own turn when the token was fetched ahead", async () => {
    const { current, tab } = await openPrepared();
    let visited = 0;
    act(() => {
      current().redirect();
      visited = tab.visited.length;
    });
    expect(visited).toBe(1);
  });

  it("fetches another token when the one at hand is older than a minute", async () => {
    const { current, advance, click, tab, network } = await openPrepared();
    await advance(60_001);
    click();
    expect(current().status).toBe("preparing");
    await advance(0);
    expect(tab.visited).toHaveLength(1);
    expect(network.sent(TOKEN_REQUEST)).toHaveLength(2);
  });

  it("that comes twice navigates once", async () => {
    const slow = open();
    act(() => {
      slow.current().redirect();
      slow.current().redirect();
    });
    await slow.advance(0);
    slow.click();
    expect(slow.tab.visited).toHaveLength(1);
    expect(slow.browser.kept.size).toBe(1);
    expect(slow.network.sent(TOKEN_REQUEST)).toHaveLength(1);

    const quick = await openPrepared();
    act(() => {
      quick.current().redirect();
      quick.current().redirect();
    });
    expect(quick.tab.visited).toHaveLength(1);
  });

  it("that is prepared for again and again fetches one token a minute", async () => {
    const { current, advance, network } = open();
    for (let hovered = 0; hovered < 30; hovered++) {
      current().prepare();
      await advance(1_000);
    }
    expect(network.sent(TOKEN_REQUEST)).toHaveLength(1);
  });

  it("does nothing on another button", async () => {
    const world = createSandboxWorld();
    const use = () => ({
      one: useConsentRedirect(),
      other: useConsentRedirect({ action: "manage" }),
    });
    const { current, advance } = renderInWorld(world, use, undefined);
    act(() => current().one.redirect());
    expect([current().one.status, current().other.status]).toEqual(["preparing", "idle"]);
    await advance(0);
    expect([current().one.status, current().other.status]).toEqual(["redirecting", "idle"]);
    act(() => current().other.redirect());
    expect(world.tab.visited.map(linkOf)).toMatchObject([{}, { action: "manage" }]);
  });

  it("keeps the options it had, whatever is drawn meanwhile; the next one has the new ones", async () => {
    const { advance, rerender, click, tab } = open({ action: "connect" });
    click();
    rerender({ action: "manage" });
    await advance(20_000);
    click();
    await advance(0);
    expect(tab.visited.map(linkOf)).toMatchObject([{ action: "connect" }, { action: "manage" }]);
  });
});

describe("what goes wrong before the redirect", () => {
  it("is an error when there is no token, and leads on when it is tried again", async () => {
    const { current, until, network, tab, errors, click } = open();
    const mend = network.fail(TOKEN_REQUEST, faults.dropped);
    click();
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "token-endpoint-failed" } });
    expect(errors).toHaveLength(1);
    expect(tab.visited).toEqual([]);
    mend();
    const state = current();
    act(() => (state.status === "error" ? state.retry() : undefined));
    await until(({ status }) => status === "redirecting");
    expect(tab.visited).toHaveLength(1);
  });

  it.each([true, false])(
    "is storage-blocked where nothing can be kept, prepared: %s",
    async (ahead) => {
      const opened = ahead ? await openPrepared() : open();
      const { current, advance, browser, tab, click, errors } = opened;
      browser.blocked = true;
      click();
      await advance(0);
      expect(current()).toMatchObject({ status: "error", error: { code: "storage-blocked" } });
      expect(errors).toMatchObject([{ code: "storage-blocked" }]);
      expect(tab.visited).toEqual([]);
    },
  );

  it("is over when the person leaves the page meanwhile", async () => {
    const { unmount, advance, tab, browser, click } = open();
    click();
    unmount();
    await advance(60_000);
    expect(tab.visited).toEqual([]);
    expect(browser.kept.size).toBe(0);
  });

  it("is person-changed in a tab whose session is someone else's", async () => {
    const { current, tab, world, click } = await openPrepared({ action: "update" });
    act(() => world.browser.openTab().tabs.post("someone else"));
    click();
    expect(current()).toMatchObject({ status: "error", error: { code: "person-changed" } });
    act(() => current().prepare());
    expect(tab.visited).toEqual([]);
    expect(world.errors).toMatchObject([{ code: "person-changed" }]);
  });

  it("throws while it is drawn, for options that can't be right", () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => open({ connectionId: "../x" })).toThrow(/`connectionId` is not an id/);
    expect(() => open({ returnTo: "//evil.example" })).toThrow(/`returnTo` is not a path/);
    silent.mockRestore();
  });
});

describe("onBeforeRedirect", () => {
  it("that gives no promise leaves the click synchronous", async () => {
    const order: string[] = [];
    const { current, tab } = await openPrepared({
      onBeforeRedirect: () => void order.push("saved"),
    });
    act(() => {
      current().redirect();
      order.push(`visited ${tab.visited.length}`);
    });
    expect(order).toEqual(["saved", "visited 1"]);
  });

  it("is awaited when it gives a promise", async () => {
    let saved = () => {};
    const { current, advance, tab, click } = await openPrepared({
      onBeforeRedirect: () => new Promise((resolve) => void (saved = resolve)),
    });
    click();
    await advance(1_000);
    expect(current().status).toBe("preparing");
    expect(tab.visited).toEqual([]);
    saved();
    await advance(0);
    expect(current().status).toBe("redirecting");
    expect(tab.visited).toHaveLength(1);
  });

  it("that takes its time is followed by a new token", async () => {
    let saved = () => {};
    const { advance, tab, click, network } = await openPrepared({
      onBeforeRedirect: () => new Promise((resolve) => void (saved = resolve)),
    });
    click();
    await advance(61_000);
    saved();
    await advance(0);
    expect(tab.visited).toHaveLength(1);
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
    const { current, advance, tab, browser, click } = await openPrepared({ onBeforeRedirect });
    click();
    await advance(0);
    expect(current()).toMatchObject({
      status: "error",
      error: { code: "before-redirect-failed", cause: { message: "the draft could not be saved" } },
    });
    expect(tab.visited).toEqual([]);
    expect(browser.kept.size).toBe(0);
  });

  it("is not called when there is no token, nor before an update is confirmed", async () => {
    const onBeforeRedirect = vi.fn<() => void>();
    const { until, network, click } = open({ onBeforeRedirect });
    network.fail(TOKEN_REQUEST, faults.dropped);
    click();
    await until(({ status }) => status === "error");
    const update = open({ action: "update", onBeforeRedirect });
    update.click();
    await update.until(({ status }) => status === "confirming");
    expect(onBeforeRedirect).not.toHaveBeenCalled();
  });
});

describe("extend and update", () => {
  const CONSENTS = /^GET .*\/consents$/;

  it.each(["extend", "update"] as const)("%s stops without an active consent", async (action) => {
    const { current, until, tab, world, click } = open({ action });
    world.session.userId = world.sandbox.addUser({ email: "new@example.com" }).id;
    click();
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "no-active-consent" } });
    expect(tab.visited).toEqual([]);
    expect(world.browser.kept.size).toBe(0);
  });

  it("extend goes on with one", async () => {
    const { until, tab, click } = open({ action: "extend" });
    click();
    await until(({ status }) => status === "redirecting");
    expect(tab.visited.map(linkOf)).toMatchObject([{ action: "extend" }]);
  });

  it("looks at the consent anew, whatever a page has shown of it", async () => {
    const { until, network, click } = open({ action: "extend" });
    click();
    await until(({ status }) => status === "redirecting");
    await until(({ status }) => status === "idle");
    click();
    await until(({ status }) => status === "redirecting");
    expect(network.sent(CONSENTS)).toHaveLength(2);
  });

  it("is an error when the consent can't be looked up, and can be tried again", async () => {
    const { current, until, network, click, tab } = open({ action: "extend" });
    network.fail(CONSENTS, faults.answers(401), 1);
    click();
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "not-signed-in" } });
    click();
    await until(({ status }) => status === "redirecting");
    expect(tab.visited).toHaveLength(1);
  });

  it("update asks first, and says how many connections may be deleted", async () => {
    const { current, until, tab, world, click } = open({ action: "update" });
    world.addConnection({ institutionId: "AU00004" });
    click();
    await until(({ status }) => status === "confirming");
    expect(current()).toMatchObject({ connections: 2 });
    expect(tab.visited).toEqual([]);
    const state = current();
    act(() => {
      if (state.status !== "confirming") return;
      state.confirm();
      state.confirm();
    });
    await until(({ status }) => status === "redirecting");
    expect(tab.visited.map(linkOf)).toMatchObject([{ action: "update" }]);
  });

  it("update can be cancelled, and nothing has happened", async () => {
    const { current, until, advance, tab, click, browser } = open({ action: "update" });
    click();
    await until(({ status }) => status === "confirming");
    const state = current();
    act(() => (state.status === "confirming" ? state.cancel() : undefined));
    expect(current().status).toBe("idle");
    act(() => (state.status === "confirming" ? state.confirm() : undefined));
    await advance(60_000);
    expect(tab.visited).toEqual([]);
    expect(browser.kept.size).toBe(0);
  });

  it("a second click while it asks changes nothing", async () => {
    const { current, until, tab, click } = open({ action: "update" });
    click();
    await until(({ status }) => status === "confirming");
    click();
    expect(current().status).toBe("confirming");
    expect(tab.visited).toEqual([]);
  });

  it("without an app's server look nothing up: update asks without a number", async () => {
    const extend = await openPrepared({ action: "extend" }, { lane: "direct" });
    extend.click();
    expect(extend.tab.visited).toHaveLength(1);

    const update = await openPrepared({ action: "update" }, { lane: "direct" });
    update.click();
    expect(update.current()).toMatchObject({ status: "confirming", connections: undefined });
    expect(update.network.requests).toEqual([]);
    const state = update.current();
    act(() => (state.status === "confirming" ? state.confirm() : undefined));
    expect(update.tab.visited).toHaveLength(1);
  });
});

async function openRestorable() {
  const opened = await openPrepared();
  return { ...opened, restore: () => act(() => opened.tab.restore()) };
}

describe("a page that is shown again", () => {
  it("by the back button is idle, and can leave once more", async () => {
    const { current, click, restore, tab, advance } = await openRestorable();
    click();
    expect(current().status).toBe("redirecting");
    restore();
    expect(current().status).toBe("idle");
    click();
    await advance(0);
    expect(tab.visited).toHaveLength(2);
  });

  it("drops what it was waiting for when it was left", async () => {
    const { current, click, restore, tab, advance, network } = await openRestorable();
    await advance(60_001);
    network.latencyMs = 1_000;
    click();
    restore();
    await advance(5_000);
    expect(current().status).toBe("idle");
    expect(tab.visited).toEqual([]);
  });

  it("or never went away is idle after 20 seconds, and not before", async () => {
    const { current, click, advance } = await openPrepared();
    click();
    await advance(19_999);
    expect(current().status).toBe("redirecting");
    await advance(1);
    expect(current().status).toBe("idle");
  });
});

describe("under StrictMode", () => {
  it("a redirect that starts with the page happens once, prepared or not", async () => {
    const world = createSandboxWorld();
    const World = inWorld(world);
    function Away() {
      const { redirect } = useConsentRedirect();
      useEffect(() => redirect(), [redirect]);
      return null;
    }
    render(
      <StrictMode>
        <World>
          <Away />
        </World>
      </StrictMode>,
    );
    await act(() => world.time.advance(0));
    expect(world.tab.visited).toHaveLength(1);
    expect(world.network.sent(TOKEN_REQUEST)).toHaveLength(1);
  });
});

describe("the token", () => {
  it("is in the link and in nothing else that outlives the click", async () => {
    const { tab, browser, events, errors, click, current } = await openPrepared();
    click();
    const token = new URL(tab.visited[0] ?? "").searchParams.get("token") ?? "no token";
    const said = JSON.stringify([[...browser.kept], events, errors, current()]);
    expect(said).not.toContain(token);
    expect(document.documentElement.outerHTML).not.toContain(token);
    expect(tab.currentUrl()).not.toContain(token);
  });
});
