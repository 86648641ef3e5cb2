import { APP_ORIGIN } from "@basiq-kit/sandbox/testing";
import { act, render } from "@testing-library/react";
import { StrictMode, useEffect } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BasiqProvider } from "./BasiqProvider.js";
import { arrive, comeBack, redirected } from "./testing/comeBack.js";
import { returnUrl } from "./testing/redirect.js";
import { advance, inWorld, renderHookInWorld } from "./testing/renderInWorld.js";
import { useConnections } from "./useConnections.js";
import { useConsent } from "./useConsent.js";
import { useConsentReturn } from "./useConsentReturn.js";
import { useJobProgress } from "./useJobProgress.js";

describe("useConsentReturn: a person who comes back", () => {
  it("is returned with the jobs and where they go next, and the address is clean at once", async () => {
    const { world, state } = await redirected({ action: "connect", returnTo: "/accounts" });
    const { current, seen } = comeBack(world, { state, jobId: "job-1" });
    expect(current()).toEqual({
      status: "returned",
      jobs: [{ jobId: "job-1", kind: "connect" }],
      action: "connect",
      returnTo: "/accounts",
      changes: { status: "loading" },
      dismiss: expect.any(Function),
    });
    expect(seen.map(({ status }) => status)).toEqual(["checking", "returned"]);
    expect(world.page.environment.currentUrl()).toBe(`${APP_ORIGIN}/return`);
  });

  it("has a clean address before any effect runs", async () => {
    const { world, state } = await redirected();
    world.page.arrive(returnUrl({ state, jobId: "job-1" }));
    const seen: (string | undefined)[] = [];
    function Page() {
      useConsentReturn();
      useEffect(() => void seen.push(world.page.environment.currentUrl()), []);
      return null;
    }
    const World = inWorld(world);
    render(<Page />, { wrapper: World });
    expect(seen).toEqual([`${APP_ORIGIN}/return`]);
  });

  it("may come back in another tab, as banks' apps do", async () => {
    const { world, state } = await redirected({ returnTo: "/accounts" });
    const tab = world.browser.openPage(returnUrl({ state, jobId: "job-1" }));
    Object.assign(world.environment, tab.environment);
    expect(arrive(world).current()).toMatchObject({ status: "returned", returnTo: "/accounts" });
  });

  it.each([
    ["with jobs", { jobId: "job-1" }],
    ["with none", {}],
  ])("%s has consents and connections fetched again at once", async (_, parameters) => {
    const { world, state } = await redirected();
    const Lists = () => [useConnections().status, useConsent().status].join();
    const Back = () => useConsentReturn().status;
    const { rerender } = render(<Lists />, { wrapper: inWorld(world) });
    await advance(world, 100);
    const lists = /^GET .*(connections|consents)$/;
    const before = world.network.sent(lists).length;
    world.page.arrive(returnUrl({ state, ...parameters }));
    rerender([<Lists key={1} />, <Back key={2} />]);
    await advance(world, 100);
    expect(world.network.sent(lists)).toHaveLength(before + 2);
  });

  it("is emitted, with the flow of the redirect and how long it took", async () => {
    const { world, state } = await redirected();
    await world.clock.advance(90_000);
    comeBack(world, { state, jobIds: "a,b" });
    const [started, returned] = world.events.filter(({ type }) => /redirect|returned/.test(type));
    expect(returned).toEqual({
      type: "returned",
      flow: started !== undefined && "flow" in started && started.flow,
      outcome: "returned",
      jobs: 2,
      durationMs: 90_000,
    });
  });
});

describe("useConsentReturn: each component", () => {
  it("gets the same answer, however many there are, and one event is emitted", async () => {
    const { world, state } = await redirected();
    world.page.arrive(returnUrl({ state, jobId: "job-1" }));
    const { current } = renderHookInWorld(
      world,
      () => [useConsentReturn(), useConsentReturn()] as const,
      undefined,
    );
    const [one, other] = current();
    expect(one).toBe(other);
    expect(one.status).toBe("returned");
    expect(world.events.filter(({ type }) => type === "returned")).toHaveLength(1);
  });

  it("gets the same answer under StrictMode, and the state is used up once", async () => {
    const { world, state } = await redirected();
    world.page.arrive(returnUrl({ state, jobId: "job-1" }));
    const World = inWorld(world);
    const Page = () => <p>{useConsentReturn().status}</p>;
    const { container } = render(
      <StrictMode>
        <World>
          <Page />
        </World>
      </StrictMode>,
    );
    expect(container.textContent).toBe("returned");
    expect(world.events.filter(({ type }) => type === "returned")).toHaveLength(1);
  });

  it("gets the same answer when a router puts the old address back, which is cleaned again", async () => {
    const { world, state } = await redirected();
    const url = returnUrl({ state, jobId: "job-1" });
    world.page.arrive(url);
    const World = inWorld(world);
    const Page = () => <p>{useConsentReturn().status}</p>;
    const { container, rerender } = render(<Page key={1} />, { wrapper: World });
    world.page.environment.replaceUrl(url);
    rerender(<Page key={2} />);
    expect(container.textContent).toBe("returned");
    expect(world.page.environment.currentUrl()).toBe(`${APP_ORIGIN}/return`);
  });

  it.each([
    ["returned", { jobIds: "a,b" }],
    ["unknown-outcome", {}],
  ])("gets %s again after the page was loaded again", async (status, parameters) => {
    const { world, state } = await redirected({ action: "connect", returnTo: "/accounts" });
    const first = comeBack(world, { state, ...parameters });
    const before = first.current();
    first.unmount();
    await first.advance(0);
    const again = arrive(world).current();
    expect({ ...again, dismiss: 0 }).toEqual({ ...before, dismiss: 0 });
    expect(again.status).toBe(status);
    expect(world.events.filter(({ type }) => type === "returned")).toHaveLength(1);
  });

  it("gets nothing after a reload 60 minutes later", async () => {
    const { world, state } = await redirected();
    comeBack(world, { state, jobId: "job-1" }).unmount();
    await world.clock.advance(3_600_000);
    expect(arrive(world).current().status).toBe("none");
  });

  it("gets nothing after a reload once all its jobs have ended", async () => {
    const { world, state } = await redirected();
    const jobId = await world.startJob();
    world.page.arrive(returnUrl({ state, jobId }));
    const use = () => [useConsentReturn(), useJobProgress({ jobId, kind: "connect" })] as const;
    const { current, unmount, until } = renderHookInWorld(world, use, undefined);
    await until(([, job]) => job.status === "succeeded");
    expect(current()[0].status).toBe("returned");
    unmount();
    expect(arrive(world).current().status).toBe("none");
  });

  it("gets nothing once it was dismissed, now and after a reload", async () => {
    const { world, state } = await redirected();
    const { current, unmount } = comeBack(world, { state, jobId: "job-1" });
    const answer = current();
    act(() => ("dismiss" in answer ? answer.dismiss() : undefined));
    expect(current().status).toBe("none");
    unmount();
    expect(arrive(world).current().status).toBe("none");
    expect(world.browser.stored.get("basiq-kit:jobs")).toContain("job-1");
  });
});

describe("useConsentReturn: on a server", () => {
  it("a return is checking, and the browser takes over from there", async () => {
    const { world, state } = await redirected();
    const Page = () => <p>{useConsentReturn().status}</p>;
    const App = () => (
      <BasiqProvider {...world.provider}>
        <Page />
      </BasiqProvider>
    );
    const container = document.createElement("div");
    container.innerHTML = renderToString(<App />);
    expect(container.textContent).toBe("checking");
    world.page.arrive(returnUrl({ state, jobId: "job-1" }));
    render(<App />, { container, hydrate: true });
    await advance(world, 0);
    expect(container.textContent).toBe("returned");
  });
});
