import { networkFaults } from "@basiq-kit/sandbox/testing";
import { StrictMode } from "react";
import { act, render, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { T0 } from "./testing/jobs.js";
import { advance, inWorld, renderHookInWorld } from "./testing/renderInWorld.js";
import { DAY, HOUR } from "./testing/resources.js";
import { createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
import { useBasiqEvents } from "./useBasiqEvents.js";
import { useConnections } from "./useConnections.js";
import { useConsent } from "./useConsent.js";

const CONSENTS = /^GET .*\/consents$/;

async function open(options: WorldOptions = {}) {
  const world = createSandboxWorld(options);
  const hook = renderHookInWorld(world, () => useConsent(), undefined);
  return { ...world, ...hook };
}

async function openReady() {
  const opened = await open();
  await opened.until(({ status }) => status !== "loading");
  return opened;
}

describe("useConsent", () => {
  it("is loading, then the consent that was given", async () => {
    const { seen, current } = await openReady();
    expect(seen[0]).toEqual({ status: "loading" });
    expect(current()).toMatchObject({
      status: "active",
      daysLeft: 364,
      expiresAt: T0 + 365 * DAY,
      policyChanged: false,
      recommendedAction: "none",
      purpose: { title: "Budgeting" },
      refetchError: undefined,
    });
  });

  it("expires by time alone, and renders once a day", async () => {
    const { advance: pass, current, seen, network } = await openReady();
    await pass(357 * DAY + HOUR);
    expect(current()).toMatchObject({ status: "active", daysLeft: 7 });
    const before = seen.length;
    await pass(DAY);
    expect(current()).toMatchObject({
      status: "expiring",
      daysLeft: 6,
      recommendedAction: "extend",
    });
    // At 7 days remaining, and just after.
    expect(seen).toHaveLength(before + 2);
    await pass(7 * DAY);
    expect(current()).toMatchObject({ status: "expired", recommendedAction: "give-consent" });
    const after = seen.length;
    await pass(30 * DAY);
    expect(seen).toHaveLength(after);
    expect(network.sent(CONSENTS)).toHaveLength(1);
  });

  it("shows an older answer while the network fails, and why it is old", async () => {
    const { current, network, until } = await openReady();
    const repair = network.fail(CONSENTS, networkFaults.dropped);
    const { refetch } = current() as { refetch: () => Promise<void> };
    act(() => void refetch());
    await until((consent) => "refetchError" in consent && consent.refetchError !== undefined);
    expect(current()).toMatchObject({ status: "active", refetchError: { code: "network" } });
    repair();
    act(() => void refetch());
    await until((consent) => "refetchError" in consent && consent.refetchError === undefined);
  });

  it.each([
    ["the network is lost", networkFaults.dropped, "network"],
    ["the answer is a page", networkFaults.answers(200, "<!doctype html>"), "malformed-answer"],
    ["the answer is no list", networkFaults.answers(200, { type: "list" }), "malformed-answer"],
    ["nobody is signed in", networkFaults.answers(401), "not-signed-in"],
  ])("is an error when %s, and can be retried", async (_, fault, code) => {
    const world = createSandboxWorld();
    const repair = world.network.fail(CONSENTS, fault);
    const { until, current } = renderHookInWorld(world, () => useConsent(), undefined);
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ status: "error", error: { code } });
    expect(world.errors).toMatchObject([{ code }]);
    repair();
    const consent = current();
    if (consent.status === "error") act(() => void consent.retry());
    await until(({ status }) => status === "active");
  });

  it("is refetched by itself when the network is back", async () => {
    const world = createSandboxWorld();
    const repair = world.network.fail(CONSENTS, networkFaults.dropped);
    const { until, current } = renderHookInWorld(world, () => useConsent(), undefined);
    act(() => world.page.online.set(false));
    await until(({ status }) => status === "error");
    repair();
    await advance(world, 60_000);
    expect(current().status).toBe("error");
    act(() => world.page.online.set(true));
    await until(({ status }) => status === "active");
  });

  it("waits as long as the server asks, whatever the page does meanwhile", async () => {
    const world = createSandboxWorld();
    const tooMany = async () =>
      new Response("", { status: 429, headers: { "retry-after": "300" } });
    world.network.fail(CONSENTS, tooMany, 1);
    const World = inWorld(world);
    const Consent = () => <p>{useConsent().status}</p>;
    const { container, rerender } = render(<Consent />, { wrapper: World });
    await advance(world, 1_000);
    expect(container).toHaveTextContent(/^error$/);
    const comeBack = async () => {
      for (const part of [world.page.visible, world.page.online]) {
        act(() => part.set(false));
        act(() => part.set(true));
        await advance(world, 1_000);
      }
    };
    await comeBack();
    const another = [<Consent key="one" />, <Consent key="another" />];
    rerender(another);
    await advance(world, 1_000);
    expect(container).toHaveTextContent(/^errorerror$/);
    expect(world.network.sent(CONSENTS)).toHaveLength(1);
    await advance(world, 300_000);
    await comeBack();
    expect(world.network.sent(CONSENTS)).toHaveLength(2);
    expect(container).toHaveTextContent(/^activeactive$/);
  });

  it("needs the app's server, and sends nothing without one", async () => {
    const { until, current, network } = await open({ route: "direct" });
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "server-required" } });
    expect(network.requests).toEqual([]);
  });

  it("reports once that a server is needed, however often and wherever it is", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const use = () => [useConsent(), useConnections(), useBasiqEvents()] as const;
    const { current, advance: pass } = renderHookInWorld(world, use, undefined);
    for (let read = 0; read < 3; read++) {
      await pass(1_000);
      const [consent] = current();
      expect(consent).toMatchObject({ status: "error", error: { code: "server-required" } });
      if (consent.status === "error") act(() => void consent.retry());
    }
    await pass(1_000);
    expect(world.errors).toMatchObject([{ code: "server-required" }]);
  });

  it("is fetched once for any number of components, in StrictMode too", async () => {
    const world = createSandboxWorld();
    const World = inWorld(world);
    const { result } = renderHook(() => [useConsent(), useConsent()], {
      wrapper: ({ children }) => (
        <StrictMode>
          <World>{children}</World>
        </StrictMode>
      ),
    });
    await world.until(
      () => result.current[1]?.status === "active",
      (step) => act(step),
    );
    expect(world.network.sent(CONSENTS)).toHaveLength(1);
  });

  it("doesn't render for an answer without changes", async () => {
    const { current, seen, network, advance: pass } = await openReady();
    const before = seen.length;
    const { refetch } = current() as { refetch: () => Promise<void> };
    await act(async () => refetch());
    await pass(1_000);
    expect(network.sent(CONSENTS)).toHaveLength(2);
    expect(seen).toHaveLength(before);
  });

  it("isn't refetched because the window gets the focus", async () => {
    const { network, advance: pass } = await openReady();
    await pass(60_000);
    act(() => void window.dispatchEvent(new Event("focus")));
    await pass(0);
    expect(network.sent(CONSENTS)).toHaveLength(1);
  });

  it("is refetched though the device says that it is offline, where requests are answered", async () => {
    const { network, page, advance: pass } = await openReady();
    act(() => page.online.set(false));
    await pass(60_000);
    act(() => page.visible.set(false));
    act(() => page.visible.set(true));
    await pass(0);
    expect(network.sent(CONSENTS)).toHaveLength(2);
  });

  it("is refetched when the page becomes visible after a minute, and not before", async () => {
    const { network, page, advance: pass } = await openReady();
    const comeBackAfter = async (ms: number) => {
      act(() => page.visible.set(false));
      await pass(ms);
      act(() => page.visible.set(true));
      await pass(0);
    };
    await comeBackAfter(50_000);
    expect(network.sent(CONSENTS)).toHaveLength(1);
    await comeBackAfter(10_000);
    expect(network.sent(CONSENTS)).toHaveLength(2);
  });
});
