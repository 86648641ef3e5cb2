import { APP_ORIGIN } from "@basiq-kit/sandbox/testing";
import { act, render } from "@testing-library/react";
import { StrictMode, useEffect } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { openPrepared, openRedirect } from "./testing/openRedirect.js";
import { linkOf } from "./testing/redirect.js";
import { inWorld, renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, TOKEN_REQUEST } from "./testing/sandboxWorld.js";
import { useConsentRedirect, type UseConsentRedirectOptions } from "./useConsentRedirect.js";

describe("useConsentRedirect: a redirect to the Consent UI", () => {
  it("is idle until it is clicked, and sends nothing before", async () => {
    const { current, advance, network, page } = openRedirect();
    await advance(60_000);
    expect(current().status).toBe("idle");
    expect(network.requests).toEqual([]);
    expect(page.visited).toEqual([]);
  });

  it("fetches a token, then leaves", async () => {
    const { current, advance, network, page, click } = openRedirect();
    network.latencyMs = 300;
    click();
    expect(current().status).toBe("preparing");
    await advance(200);
    expect(page.visited).toEqual([]);
    await advance(200);
    expect(current().status).toBe("redirecting");
    expect(page.visited).toHaveLength(1);
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
    const { page, click } = await openPrepared({ ...options, returnTo: "/secret-page" });
    click();
    const { token, state, ...rest } = { token: "", state: "", ...linkOf(page.visited[0]) };
    expect(rest).toEqual({ at: "https://consent.basiq.io/home", ...options });
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(state).toMatch(/^[0-9a-f]{32}$/);
  });

  it("encodes every value of its address", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const token = "a+b/c=.d~e";
    const tokenEndpoint = async () => ({ access_token: token, expires_in: 3_600 });
    Object.assign(world.provider, { tokenEndpoint });
    const { current, advance } = renderHookInWorld(world, useConsentRedirect, {});
    act(() => current().redirect());
    await advance(0);
    expect(world.page.visited[0]).toContain("token=a%2Bb%2Fc%3D.d%7Ee&");
    expect(linkOf(world.page.visited[0])).toMatchObject({ token });
  });

  it("goes to the Consent UI that the provider names", async () => {
    const world = createSandboxWorld();
    const consentUrl = "http://localhost:4302/home";
    Object.assign(world.provider, { consentUrl });
    const { current, advance } = renderHookInWorld(world, useConsentRedirect, {});
    act(() => current().redirect());
    await advance(0);
    expect(linkOf(world.page.visited[0])).toMatchObject({ at: consentUrl });
  });

  it("has another state each time", async () => {
    const { page, click, restore } = await openPrepared();
    click();
    restore();
    click();
    const [one, other] = page.visited.map((url) => new URL(url).searchParams.get("state"));
    expect(one).not.toBe(other);
  });

  it("stores what the return needs for 60 minutes, and nothing more", async () => {
    const { browser, click, page, clock } = await openPrepared({
      action: "connect",
      institutionId: "AU00000",
      returnTo: "/accounts",
    });
    click();
    const state = new URL(page.visited[0] ?? "").searchParams.get("state");
    expect([...browser.stored.keys()]).toEqual([`basiq-kit:return:${state}`]);
    const [text = ""] = browser.stored.values();
    expect(JSON.parse(text)).toEqual({
      person: expect.any(String),
      until: clock.now() + 3_600_000,
      value: {
        at: clock.now(),
        flow: expect.stringMatching(/^[a-z0-9]{1,10}$/),
        action: "connect",
        kind: "connect",
        returnTo: "/accounts",
      },
    });
  });

  it("returns to the page the person is on, without what an earlier return added to it", async () => {
    const { page, browser, click } = await openPrepared();
    page.arrive(`${APP_ORIGIN}/accounts?state=1&tab=2&jobId=3#top`);
    click();
    expect([...browser.stored.values()].join()).toContain('"returnTo":"/accounts?tab=2#top"');
  });

  it("emits its start, with a random flow and its action", async () => {
    const { events, click } = await openPrepared({ action: "connect" });
    click();
    expect(events.at(-1)).toEqual({
      type: "redirect-started",
      flow: expect.stringMatching(/^[a-z0-9]{1,10}$/),
      action: "connect",
    });
  });
});

describe("useConsentRedirect: a click", () => {
  it("navigates in its own turn when the token was fetched ahead", async () => {
    const { current, page } = await openPrepared();
    let visited = 0;
    act(() => {
      current().redirect();
      visited = page.visited.length;
    });
    expect(visited).toBe(1);
  });

  it("fetches another token when it has one that is older than a minute", async () => {
    const { current, advance, click, page, network } = await openPrepared();
    await advance(60_001);
    click();
    expect(current().status).toBe("preparing");
    await advance(0);
    expect(page.visited).toHaveLength(1);
    expect(network.sent(TOKEN_REQUEST)).toHaveLength(2);
  });

  it("that comes twice navigates once", async () => {
    const slow = openRedirect();
    act(() => {
      slow.current().redirect();
      slow.current().redirect();
    });
    await slow.advance(0);
    slow.click();
    expect(slow.page.visited).toHaveLength(1);
    expect(slow.browser.stored.size).toBe(1);
    expect(slow.network.sent(TOKEN_REQUEST)).toHaveLength(1);

    const quick = await openPrepared();
    act(() => {
      quick.current().redirect();
      quick.current().redirect();
    });
    expect(quick.page.visited).toHaveLength(1);
  });

  it("that is prepared for again and again fetches one token a minute", async () => {
    const { current, advance, network } = openRedirect();
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
    const { current, advance } = renderHookInWorld(world, use, undefined);
    act(() => current().one.redirect());
    expect([current().one.status, current().other.status]).toEqual(["preparing", "idle"]);
    await advance(0);
    expect([current().one.status, current().other.status]).toEqual(["redirecting", "idle"]);
    act(() => current().other.redirect());
    expect(world.page.visited.map(linkOf)).toMatchObject([{}, { action: "manage" }]);
  });

  it("keeps its options, whatever is rendered meanwhile; the next one has the new ones", async () => {
    const { advance, rerender, click, page } = openRedirect({ action: "connect" });
    click();
    rerender({ action: "manage" });
    await advance(20_000);
    click();
    await advance(0);
    expect(page.visited.map(linkOf)).toMatchObject([{ action: "connect" }, { action: "manage" }]);
  });
});

describe("useConsentRedirect: a page that is shown again", () => {
  it("by the back button is idle, and can leave once more", async () => {
    const { current, click, restore, page, advance } = await openPrepared();
    click();
    expect(current().status).toBe("redirecting");
    restore();
    expect(current().status).toBe("idle");
    click();
    await advance(0);
    expect(page.visited).toHaveLength(2);
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

describe("useConsentRedirect: under StrictMode", () => {
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
    await act(() => world.clock.advance(0));
    expect(world.page.visited).toHaveLength(1);
    expect(world.network.sent(TOKEN_REQUEST)).toHaveLength(1);
  });
});

describe("useConsentRedirect: the token", () => {
  it("is in the link and in nothing else that outlives the click", async () => {
    const { page, browser, events, errors, click, current } = await openPrepared();
    click();
    const token = new URL(page.visited[0] ?? "").searchParams.get("token") ?? "no token";
    const everything = JSON.stringify([[...browser.stored], events, errors, current()]);
    expect(everything).not.toContain(token);
    expect(document.documentElement.outerHTML).not.toContain(token);
    expect(page.environment.currentUrl()).not.toContain(token);
  });
});

describe("useConsentRedirect: on a server", () => {
  it("a redirect is idle, and touches neither network nor storage", async () => {
    const world = createSandboxWorld();
    const World = inWorld(world);
    const Page = () => <p>{useConsentRedirect({ returnTo: "/accounts" }).status}</p>;
    const html = renderToString(
      <World>
        <Page />
      </World>,
    );
    expect(html).toBe("<p>idle</p>");
    await world.clock.advance(60_000);
    expect(world.network.requests).toEqual([]);
    expect(world.browser.stored.size).toBe(0);
  });
});
