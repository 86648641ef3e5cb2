import { networkFaults } from "@basiq-kit/sandbox/testing";
import { render, renderHook } from "@testing-library/react";
import { QueryClient } from "@tanstack/react-query";
import { StrictMode } from "react";
import { describe, expect, it, vi } from "vitest";
import { BasiqProvider, type BasiqProviderProps } from "./BasiqProvider.js";
import { advance } from "./testing/renderInWorld.js";
import { createSandboxWorld, JOB_REQUEST, type SandboxWorld } from "./testing/sandboxWorld.js";
import { useConsent } from "./useConsent.js";
import { useCountdown } from "./useCountdown.js";
import { useJobProgress } from "./useJobProgress.js";
import { useMfaChallenge } from "./useMfaChallenge.js";
import { useRefreshConnection } from "./useRefreshConnection.js";

/** An app that shows one job, and writes down each picture that it draws. */
function createApp(world: SandboxWorld, jobId: string) {
  const drawn: string[] = [];
  function Job({ person }: { readonly person: string }) {
    const { status } = useJobProgress({ jobId, kind: "refresh" });
    const mfa = useMfaChallenge({ jobId });
    drawn.push(`${person}: ${status}, ${mfa.status}`);
    return <p>{`${person}: ${status}`}</p>;
  }
  function App({ userKey = "richard", ...more }: Partial<BasiqProviderProps>) {
    return (
      <BasiqProvider {...world.provider} {...more} userKey={userKey}>
        <Job person={userKey} />
      </BasiqProvider>
    );
  }
  return { App, drawn };
}

describe("a hook outside the provider", () => {
  it.each<[string, () => unknown]>([
    ["useJobProgress", () => useJobProgress({ jobId: "job-1", kind: "refresh" })],
    ["useMfaChallenge", () => useMfaChallenge({ jobId: "job-1" })],
    ["useRefreshConnection", () => useRefreshConnection({ connectionId: "connection-1" })],
    ["useCountdown", () => useCountdown(0)],
  ])("throws, and names itself and the cure: %s", (name, use) => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => renderHook(use)).toThrow(
      `${name} is used outside <BasiqProvider>, or two copies of @basiq-kit/hooks are installed. Put`,
    );
    silent.mockRestore();
  });
});

describe("the provider", () => {
  it("throws while it is drawn when its settings can't be right", () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => render(<BasiqProvider userKey="" serverUrl="/api/basiq" />)).toThrow(/`userKey`/);
    expect(() => render(<BasiqProvider userKey="anna" />)).toThrow(/no way to get a token/);
    silent.mockRestore();
  });

  it.each(["server", "direct"] as const)(
    "asks once under StrictMode, by the %s route",
    async (route) => {
      const world = createSandboxWorld({ route });
      const { App } = createApp(world, await world.startJob());
      render(
        <StrictMode>
          <App />
        </StrictMode>,
      );
      await advance(world, 100);
      expect(world.network.sent(JOB_REQUEST)).toHaveLength(1);
      expect(world.minted).toEqual(route === "direct" ? ["first"] : []);
    },
  );

  it("starts nothing over because its callbacks and its environment are new on each render", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const { App } = createApp(world, await world.startJob());
    const heard: number[] = [];
    const fresh = (number: number) => (
      <App
        environment={{ ...world.environment }}
        tokenEndpoint={(context) => world.tokenEndpoint(context)}
        onEvent={() => heard.push(number)}
      />
    );
    const { rerender } = render(fresh(0));
    for (let number = 1; number <= 50; number++) {
      rerender(fresh(number));
      await advance(world, 50);
    }
    expect(world.minted).toEqual(["first"]);
    expect(world.network.sent(JOB_REQUEST)).toHaveLength(1);
    await advance(world, 60_000);
    expect(heard.at(-1)).toBe(50);
  });

  it("leaves nothing behind when it goes, and says nothing of what was under way", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const { App } = createApp(world, await world.startJob());
    world.network.latencyMs = 1_000;
    const { unmount } = render(<App />);
    await advance(world, 100);
    unmount();
    await advance(world, 60_000);
    expect(world.clock.waiting()).toBe(0);
    expect([world.visible.listeners(), world.online.listeners()]).toEqual([0, 0]);
    expect(world.network.requests).toHaveLength(1);
    expect({ errors: world.errors, events: world.events.slice(1) }).toEqual({
      errors: [],
      events: [],
    });
  });

  it("never lets its own query client reach the app", async () => {
    const world = createSandboxWorld();
    const queryClient = new QueryClient();
    const Consent = () => <p>{useConsent().status}</p>;
    const { unmount } = render(
      <BasiqProvider {...world.provider} queryClient={queryClient}>
        <Consent />
      </BasiqProvider>,
    );
    await advance(world, 100);
    expect(queryClient.getQueryCache().getAll()).toHaveLength(1);
    unmount();
    await advance(world, 0);
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });
});

describe("another person at the same provider", () => {
  it.each<[string, () => { queryClient?: QueryClient }]>([
    ["of the kit's own", () => ({})],
    ["of the app's", () => ({ queryClient: new QueryClient() })],
  ])("is never shown the last one's state, with a query client %s", async (_, extra) => {
    const world = createSandboxWorld();
    const { App, drawn } = createApp(world, await world.startJob());
    const props = extra();
    const { rerender, container } = render(<App {...props} />);
    await advance(world, 60_000);
    expect(container.textContent).toBe("richard: succeeded");

    const before = drawn.length;
    world.signIn(world.sandbox.addUser({ email: "gavin@example.com" }));
    rerender(<App {...props} userKey="gavin" />);
    await advance(world, 60_000);
    expect(new Set(drawn.slice(before))).toEqual(
      new Set(["gavin: loading, loading", "gavin: error, error"]),
    );
    expect(world.errors.map(({ code }) => code)).toEqual(["not-found"]);
  });

  it("does not inherit an answer that was on its way to the last one", async () => {
    const world = createSandboxWorld();
    const { App, drawn } = createApp(world, await world.startJob());
    const queryClient = new QueryClient();
    world.network.latencyMs = 1_000;
    const { rerender } = render(<App queryClient={queryClient} />);
    await advance(world, 500);
    world.signIn(world.sandbox.addUser({ email: "gavin@example.com" }));
    rerender(<App queryClient={queryClient} userKey="gavin" />);
    await advance(world, 60_000);
    expect(world.network.sent(JOB_REQUEST)).toHaveLength(2);
    expect(new Set(drawn.filter((picture) => picture.startsWith("gavin")))).toEqual(
      new Set(["gavin: loading, loading", "gavin: error, error"]),
    );
    expect(world.errors.map(({ code }) => code)).toEqual(["not-found"]);
  });

  it("gets a token of their own", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const { App } = createApp(world, await world.startJob());
    const { rerender } = render(<App />);
    await advance(world, 100);
    rerender(<App userKey="gavin" />);
    await advance(world, 100);
    expect(world.minted).toEqual(["first", "first"]);
    const [one, other] = world.network.sent(JOB_REQUEST).map(({ headers }) => [...headers].join());
    expect(one).not.toBe(other);
  });

  it("is not disturbed when the last one's memory is cleared a moment later", async () => {
    const world = createSandboxWorld();
    const { App, drawn } = createApp(world, await world.startJob());
    const queryClient = new QueryClient();
    const { rerender } = render(<App queryClient={queryClient} />);
    await advance(world, 100);
    world.network.latencyMs = 100;
    rerender(<App queryClient={queryClient} userKey="richard again" />);
    await advance(world, 60_000);
    expect(drawn.at(-1)).toBe("richard again: succeeded, none");
    expect(world.errors).toEqual([]);
  });
});

describe("an app's callback that throws", () => {
  it("is the app's own error: the kit goes on", async () => {
    const world = createSandboxWorld();
    const { App } = createApp(world, await world.startJob());
    let thrown = 0;
    const fails = () => {
      thrown += 1;
      throw new Error("the app's own");
    };
    const { container } = render(<App onEvent={fails} onError={fails} />);
    world.network.fail(JOB_REQUEST, networkFaults.dropped, 1);
    const surfaced: unknown[] = [];
    for (let waited = 0; waited < 60; waited++)
      await advance(world, 1_000).catch((error: unknown) => surfaced.push(error));
    expect(container.textContent).toBe("richard: succeeded");
    expect(surfaced).toHaveLength(thrown);
    expect(thrown).toBeGreaterThan(3);
  });
});
