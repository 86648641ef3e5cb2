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

/** An app that shows one job. */
async function createApp(world: SandboxWorld) {
  const jobId = await world.startJob();
  const Job = () => <p>{useJobProgress({ jobId, kind: "refresh" }).status}</p>;
  return (props: Partial<BasiqProviderProps>) => (
    <BasiqProvider {...world.provider} {...props}>
      <Job />
    </BasiqProvider>
  );
}

describe("BasiqProvider: a hook outside of it", () => {
  it.each<[string, () => unknown]>([
    ["useJobProgress", () => useJobProgress({ jobId: "job-1", kind: "refresh" })],
    ["useMfaChallenge", () => useMfaChallenge({ jobId: "job-1" })],
    ["useRefreshConnection", () => useRefreshConnection({ connectionId: "connection-1" })],
    ["useCountdown", () => useCountdown(0)],
  ])("throws, with its name and the fix in the message: %s", (name, use) => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => renderHook(use)).toThrow(
      `${name} is used outside <BasiqProvider>, or two copies of @basiq-kit/hooks are installed. Put`,
    );
    silent.mockRestore();
  });
});

// That another person sees nothing of the previous one is in acceptance/personChange.test.tsx.
describe("BasiqProvider", () => {
  it("throws while rendering when its settings aren't valid", () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => render(<BasiqProvider userKey="" serverUrl="/api/basiq" />)).toThrow(/`userKey`/);
    expect(() => render(<BasiqProvider userKey="anna" />)).toThrow(/no way to get a token/);
    silent.mockRestore();
  });

  it.each(["server", "direct"] as const)(
    "sends one request under StrictMode, by the %s route",
    async (route) => {
      const world = createSandboxWorld({ route });
      const App = await createApp(world);
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

  it("restarts nothing because its callbacks and environment are new on each render", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const App = await createApp(world);
    const renderNumbers: number[] = [];
    const fresh = (number: number) => (
      <App
        environment={{ ...world.environment }}
        tokenEndpoint={(context) => world.tokenEndpoint(context)}
        onEvent={() => renderNumbers.push(number)}
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
    expect(renderNumbers.at(-1)).toBe(50);
  });

  it("leaves nothing behind when it unmounts, and reports nothing that was under way", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const App = await createApp(world);
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

describe("BasiqProvider: an app's callback that throws", () => {
  it("is the app's own error, and doesn't stop the kit", async () => {
    const world = createSandboxWorld();
    const App = await createApp(world);
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
    expect(container.textContent).toBe("succeeded");
    expect(surfaced).toHaveLength(thrown);
    expect(thrown).toBeGreaterThan(3);
  });
});
