import { APP_ORIGIN } from "@basiq-kit/sandbox/testing";
import { act, render } from "@testing-library/react";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { BasiqProvider, type BasiqProviderProps } from "../BasiqProvider.js";
import { redirected } from "../testing/comeBack.js";
import { hookPages } from "../testing/hookPages.js";
import { returnUrl } from "../testing/redirect.js";
import { advance } from "../testing/renderInWorld.js";
import { openRichard, openTab } from "../testing/richard.js";
import { createSandboxWorld, type SandboxWorld } from "../testing/sandboxWorld.js";
import { useConnections } from "../useConnections.js";
import { useConsentRedirect, type UseConsentRedirectOptions } from "../useConsentRedirect.js";
import { useConsentReturn } from "../useConsentReturn.js";
import { useDeleteConnection } from "../useDeleteConnection.js";
import { useRefreshConnection } from "../useRefreshConnection.js";

type UserKey = BasiqProviderProps["userKey"];

/** An app that shows `Page`, and learns only after a while who is signed in. */
function openApp(world: SandboxWorld, Page: () => React.ReactNode) {
  return function App(props: { readonly userKey: UserKey; readonly consentUrl?: string }) {
    return (
      <BasiqProvider {...world.provider} {...props}>
        <Page />
      </BasiqProvider>
    );
  };
}

/** What the world would notice of a provider. */
const tracesIn = ({ network, browser, events, errors, page, minted }: SandboxWorld) => ({
  sent: network.requests.length,
  minted: minted.length,
  stored: [...browser.stored],
  events: [...events],
  errors: [...errors],
  url: page.environment.currentUrl(),
});

/** They are about the time, and about nobody. */
const ABOUT_TIME = new Set(["useCountdown", "useTimeSince"]);

describe.each(["server", "direct"] as const)(
  "BasiqProvider: a person who isn't known yet (%s)",
  (route) => {
    it.each(Object.entries(hookPages).filter(([name]) => !ABOUT_TIME.has(name)))(
      "is nobody to %s, which keeps its first state",
      async (_, [HookPage, says]) => {
        const { world, state } = await redirected({}, createSandboxWorld({ route }));
        world.page.arrive(returnUrl({ state, jobId: "job-1" }));
        const before = tracesIn(world);
        const messages: string[] = [];
        const tab = world.browser.openPage().environment.tabs;
        tab.subscribe((message) => void messages.push(message));
        const App = openApp(world, HookPage);
        const { container } = render(
          <StrictMode>
            <App userKey={undefined} />
          </StrictMode>,
        );
        await advance(world, 120_000);
        expect(container.textContent).toBe(says);
        expect(tracesIn(world)).toEqual(before);
        expect(messages).toEqual([]);
      },
    );
  },
);

describe("BasiqProvider: a person who becomes known", () => {
  const Back = () => {
    const back = useConsentReturn();
    return (
      <p>
        {back.status} {useConnections().status}
      </p>
    );
  };

  it.each([
    ["once", false],
    ["under StrictMode", true],
  ])("comes back as if they had been known from the start: %s", async (_, isStrict) => {
    const { world, state } = await redirected({ returnTo: "/accounts" });
    world.page.arrive(returnUrl({ state, jobId: "job-1" }));
    const App = openApp(world, Back);
    const page = (userKey: UserKey) =>
      isStrict ? (
        <StrictMode>
          <App userKey={userKey} />
        </StrictMode>
      ) : (
        <App userKey={userKey} />
      );
    const { container, rerender } = render(page(undefined));
    await advance(world, 500);
    expect(container.textContent).toBe("checking loading");
    rerender(page("richard"));
    expect(container.textContent).toBe("returned loading");
    expect(world.page.environment.currentUrl()).toBe(`${APP_ORIGIN}/return`);
    await advance(world, 1_000);
    expect(container.textContent).toBe("returned ready");
    expect(world.events.filter(({ type }) => type === "returned")).toHaveLength(1);
  });

  it("loses what a placeholder would have removed", async () => {
    const { world, state } = await redirected();
    world.page.arrive(returnUrl({ state, jobId: "job-1" }));
    const App = openApp(world, Back);
    const { container, rerender } = render(<App userKey="guest" />);
    rerender(<App userKey="richard" />);
    expect(container.textContent).toBe("none loading");
  });

  it("is hydrated without a mismatch, known or not", async () => {
    const { world, state } = await redirected();
    const App = openApp(world, Back);
    const container = document.createElement("div");
    container.innerHTML = renderToString(<App userKey={undefined} />);
    expect(container.textContent).toBe("checking loading");
    world.page.arrive(returnUrl({ state, jobId: "job-1" }));
    const complaints = vi.spyOn(console, "error");
    const { rerender } = render(<App userKey={undefined} />, { container, hydrate: true });
    await advance(world, 100);
    rerender(<App userKey="richard" />);
    await advance(world, 1_000);
    expect(container.textContent).toBe("returned ready");
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });

  it("is asked for again while the app looks them up: nothing of theirs stays on the page, or is lost", async () => {
    const { world, state } = await redirected();
    world.page.arrive(returnUrl({ state, jobId: "job-1" }));
    const App = openApp(world, Back);
    const { container, rerender } = render(<App userKey="richard" />);
    await advance(world, 1_000);
    rerender(<App userKey={undefined} />);
    expect(container.textContent).toBe("checking loading");
    await advance(world, 1_000);
    rerender(<App userKey="richard" />);
    await advance(world, 1_000);
    expect(container.textContent).toBe("returned ready");
  });
});

describe("BasiqProvider: a person who isn't known yet in one tab", () => {
  it("doesn't lock another tab, and isn't locked by it", async () => {
    const richard = await openRichard();
    const stored = richard.world.browser.stored.size;
    const environment = {
      ...richard.world.environment,
      ...richard.world.browser.openPage().environment,
    };
    const Page = () => <p>{useConnections().status}</p>;
    const other = { ...richard.world, provider: { ...richard.world.provider, environment } };
    const App = openApp(other, Page);
    const { container, rerender } = render(<App userKey={undefined} />, {
      container: document.body.appendChild(document.createElement("div")),
    });
    await advance(richard.world, 1_000);
    expect(richard.runtime().locked).toBe(false);
    expect(richard.world.browser.stored.size).toBe(stored);
    openTab(richard.world, "gavin");
    await advance(richard.world, 1_000);
    expect(richard.runtime().locked).toBe(true);
    expect(container.textContent).toBe("loading");
    rerender(<App userKey="gavin" />);
    await advance(richard.world, 1_000);
    expect(container.textContent).toBe("ready");
  });
});

describe("BasiqProvider: an action before the person is known", () => {
  const CONSENT_URL = "https://consent.example/home";

  it.each<[UseConsentRedirectOptions, boolean]>([
    [{ action: "connect" }, false],
    [{ action: "connect" }, true],
    [{ action: "reauthorise" }, false],
    [{ action: "reauthorise" }, true],
  ])(
    "is a redirect (%j, StrictMode: %s) that waits, and goes on once they are",
    async (...given) => {
      const [options, reactStrictMode] = given;
      const world = createSandboxWorld();
      const actions: { redirect?: () => void } = {};
      function Page() {
        const { status, redirect, prepare } = useConsentRedirect(options);
        actions.redirect = () => {
          prepare();
          redirect();
        };
        return <p>{status}</p>;
      }
      const App = openApp(world, Page);
      const { container, rerender } = render(<App userKey={undefined} />, { reactStrictMode });
      act(() => actions.redirect?.());
      await advance(world, 60_000);
      expect(container.textContent).toBe("preparing");
      expect(world.network.requests).toEqual([]);
      // What else a session says may come with the key, and is what counts.
      rerender(<App userKey="richard" consentUrl={CONSENT_URL} />);
      await advance(world, 1_000);
      expect(container.textContent).toBe("redirecting");
      expect(world.page.visited).toEqual([expect.stringContaining(`${CONSENT_URL}?`)]);
      expect(world.events.map(({ type }) => type)).toEqual(["token-minted", "redirect-started"]);
    },
  );

  it("isn't a redirect that nobody clicked", async () => {
    const world = createSandboxWorld();
    const App = openApp(world, () => useConsentRedirect().status);
    const { container, rerender } = render(<App userKey={undefined} />);
    rerender(<App userKey="richard" />);
    await advance(world, 1_000);
    expect(container.textContent).toBe("idle");
    expect(world.page.visited).toEqual([]);
  });

  it("is refused with what to do if it is a refresh or a deletion, and nothing is sent", async () => {
    const world = createSandboxWorld();
    const { id } = world.connection;
    const actions: { refresh?: () => unknown; remove?: () => unknown } = {};
    const messages: Record<string, string> = {};
    function Page() {
      const refresh = useRefreshConnection({ connectionId: id });
      const deletion = useDeleteConnection();
      Object.assign(actions, {
        refresh: refresh.refresh,
        remove: () => deletion.deleteConnection({ connectionId: id, confirm: id }),
      });
      for (const [name, state] of Object.entries({ refresh, deletion }))
        if (state.status === "error") messages[name] = state.error.message;
      return null;
    }
    const App = openApp(world, Page);
    render(<App userKey={undefined} />);
    act(() => {
      actions.refresh?.();
      actions.remove?.();
    });
    await advance(world, 1_000);
    expect(messages).toEqual({
      refresh: expect.stringContaining("`userKey` of <BasiqProvider> is still undefined"),
      deletion: expect.stringContaining("`userKey` of <BasiqProvider> is still undefined"),
    });
    expect(world.errors.map(({ code }) => code)).toEqual(["invalid-argument", "invalid-argument"]);
    expect(world.network.requests).toEqual([]);
  });
});
