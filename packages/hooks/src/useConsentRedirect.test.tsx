import { APP_ORIGIN } from "@basiq-kit/sandbox/testing";
import { act, render } from "@testing-library/react";
import { StrictMode, useEffect } from "react";
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

  it("goes to the Consent UI that the provider names, with every value encoded", async () => {
    const token = "a+b/c=.d~e";
    const consentUrl = "http://localhost:4302/home";
    const { advance, click, page } = openRedirect(
      {},
      {},
      { consentUrl, tokenEndpoint: async () => ({ access_token: token, expires_in: 3_600 }) },
    );
    click();
    await advance(0);
    expect(page.visited[0]).toContain("token=a%2Bb%2Fc%3D.d%7Ee&");
    expect(linkOf(page.visited[0])).toMatchObject({ at: consentUrl, token });
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
  it("navigates synchronously when the token was fetched in advance", async () => {
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

describe("useConsentRedirect: a page after a redirect", () => {
  it("that is shown again by the back button is idle, and can leave once more, with another state", async () => {
    const { current, click, restore, page, advance } = await openPrepared();
    click();
    expect(current().status).toBe("redirecting");
    restore();
    expect(current().status).toBe("idle");
    click();
    await advance(0);
    expect(page.visited).toHaveLength(2);
    expect(new Set(page.visited.map((url) => new URL(url).searchParams.get("state"))).size).toBe(2);
  });

  it("that was never replaced is idle after 20 seconds, and not before", async () => {
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
