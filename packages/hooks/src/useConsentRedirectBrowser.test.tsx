import { act, render, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { BasiqProvider } from "./BasiqProvider.js";
import { browserEnvironment } from "./environment/environment.js";
import { advance } from "./testing/renderInWorld.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";
import { useConsentRedirect } from "./useConsentRedirect.js";
import { useConsentReturn } from "./useConsentReturn.js";

/** A sandbox in the browser's own page, with its history, storage, channel and page events. */
function openPage() {
  const world = createSandboxWorld();
  const visited: string[] = [];
  const environment = {
    ...browserEnvironment(),
    fetch: world.environment.fetch,
    now: world.environment.now,
    setTimer: world.environment.setTimer,
    // jsdom doesn't navigate.
    navigate: (url: string) => void visited.push(url),
  };
  function Page() {
    const { status, redirect } = useConsentRedirect({ returnTo: "/accounts" });
    const back = useConsentReturn();
    return (
      <button type="button" onClick={redirect}>
        {`${status}, ${back.status}`}
      </button>
    );
  }
  const App = () => (
    <BasiqProvider {...world.provider} environment={environment}>
      <Page />
    </BasiqProvider>
  );
  return { world, visited, App };
}

/** The browser shows a page: one from the bfcache, or one that it loaded. */
function showPage(persisted: boolean) {
  act(() => void window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted })));
}

describe("useConsentRedirect: in a browser's own page", () => {
  it("a persisted `pageshow` makes a redirect idle again, and one that isn't does not", async () => {
    const { world, visited, App } = openPage();
    const { getByRole } = render(<App />);
    const button = getByRole("button");
    act(() => button.click());
    await advance(world, 100);
    expect(button.textContent).toBe("redirecting, none");
    showPage(false);
    expect(button.textContent).toBe("redirecting, none");
    showPage(true);
    expect(button.textContent).toBe("idle, none");
    act(() => button.click());
    await advance(world, 100);
    expect(visited).toHaveLength(2);
  });

  it("a return is read from the address, which is cleaned; the router's state and history stay", async () => {
    const { world, visited, App } = openPage();
    const first = render(<App />);
    act(() => first.getByRole("button").click());
    await advance(world, 100);
    first.unmount();
    const state = new URL(visited[0] ?? "").searchParams.get("state");
    history.pushState({ router: 1 }, "", `/return?tab=2&state=${state}&jobId=job-1#top`);
    const entries = history.length;

    const { getByRole } = render(<App />);
    expect(getByRole("button").textContent).toBe("idle, returned");
    expect(location.pathname + location.search + location.hash).toBe("/return?tab=2#top");
    expect(history.state).toEqual({ router: 1 });
    expect(history.length).toBe(entries);
  });

  it("stores returns and job ids, and nothing else", async () => {
    localStorage.clear();
    localStorage.setItem("another-library", "1");
    const { world, App } = openPage();
    const { getByRole } = render(<App />);
    act(() => getByRole("button").click());
    await advance(world, 100);
    const names = Object.keys(localStorage).filter((name) => name !== "another-library");
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^basiq-kit:return:[0-9a-f]{32}$/);
    expect(sessionStorage.length).toBe(0);
    expect(document.cookie).toBe("");
    expect(localStorage.getItem("another-library")).toBe("1");
  });
});

describe("useConsentRedirect: in a browser's own channel between tabs", () => {
  it("another person's tab locks this one, and this person's own unlocks it", async () => {
    const other = new BroadcastChannel("basiq-kit");
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel takes none
    const post = (message: unknown) => other.postMessage(message);
    const messages: unknown[] = [];
    other.addEventListener("message", ({ data }) => void messages.push(data));
    const { App } = openPage();
    const { getByRole, unmount } = render(<App />);
    /** A message may arrive between a click and its effect, so each look is a new click. */
    const waitUntilAClickShows = (status: RegExp) =>
      waitFor(() => {
        act(() => getByRole("button").click());
        expect(getByRole("button").textContent).toMatch(status);
      });
    await waitFor(() => expect(messages).toHaveLength(1));
    const [richard] = messages;
    post("someone else");
    await waitUntilAClickShows(/^error/);
    post({ not: "the kit's" });
    post(richard);
    await waitUntilAClickShows(/^(preparing|redirecting)/);
    unmount();
    other.close();
  });
});
