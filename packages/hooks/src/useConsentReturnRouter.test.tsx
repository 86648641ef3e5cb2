import { APP_ORIGIN } from "@basiq-kit/sandbox/testing";
import { act, render } from "@testing-library/react";
import { StrictMode, useEffect, useLayoutEffect } from "react";
import { describe, expect, it } from "vitest";
import { arrive, redirected } from "./testing/comeBack.js";
import { returnUrl } from "./testing/redirect.js";
import { inWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, type SandboxWorld } from "./testing/sandboxWorld.js";
import { useConsentReturn } from "./useConsentReturn.js";

/** A page on which a person came back, in an app whose router still has the address of the return. */
async function returned(parameters: Record<string, string> = { jobId: "job-1" }) {
  const { world, state } = await redirected({ returnTo: "/accounts" });
  const url = returnUrl({ state, ...parameters });
  world.page.arrive(url);
  return { world, url, ...arrive(world) };
}

/** The router adds a parameter of the app's to its own copy of the address. */
function setSearchParams({ page }: SandboxWorld, url: string) {
  page.environment.replaceUrl(`${url}&tab=2`);
}

const warnings = ({ events }: SandboxWorld) =>
  events.filter((event) => event.type === "returned" && event.outcome === "state-mismatch");

describe("useConsentReturn: a router that puts back the address of the return", () => {
  it.each<[string, Record<string, string>]>([
    ["returned", { jobIds: "a,b" }],
    ["unknown-outcome", {}],
  ])("has %s again after a reload, and the address is clean", async (status, parameters) => {
    const { world, url, current, unmount } = await returned(parameters);
    const before = current();
    setSearchParams(world, url);
    unmount();
    const again = arrive(world).current();
    expect({ ...again, dismiss: 0 }).toEqual({ ...before, dismiss: 0 });
    expect(again.status).toBe(status);
    expect(world.page.environment.currentUrl()).toBe(`${APP_ORIGIN}/return?tab=2`);
    expect(world.events.filter(({ type }) => type === "returned")).toHaveLength(1);
  });

  it("has it again after a reload when only the app's parameter is there", async () => {
    const { world, unmount } = await returned();
    world.page.environment.replaceUrl(returnUrl({ tab: "2" }));
    unmount();
    expect(arrive(world).current().status).toBe("returned");
  });

  it("is none after a reload once the person closed it", async () => {
    const { world, url, current, unmount } = await returned();
    const back = current();
    act(() => ("dismiss" in back ? back.dismiss() : undefined));
    setSearchParams(world, url);
    unmount();
    expect(arrive(world).current().status).toBe("none");
    expect(warnings(world)).toEqual([]);
  });

  it("is none after a reload more than an hour later", async () => {
    const { world, url, unmount } = await returned();
    setSearchParams(world, url);
    unmount();
    await world.clock.advance(3_600_000);
    expect(arrive(world).current().status).toBe("none");
    expect(warnings(world)).toEqual([]);
  });

  it("keeps what the page shows when a component mounts later", async () => {
    const { world, state } = await redirected();
    const url = returnUrl({ state, jobId: "job-1" });
    world.page.arrive(url);
    const Page = () => <p>{useConsentReturn().status}</p>;
    const { container, rerender } = render(<Page key={1} />, { wrapper: inWorld(world) });
    // No job is pending any more, so that a reload would show nothing.
    world.page.environment.storage.remove("basiq-kit:jobs");
    setSearchParams(world, url);
    rerender(<Page key={2} />);
    expect(container.textContent).toBe("returned");
  });

  it("has the same in a second tab of the same person", async () => {
    const { world, url } = await returned();
    const environment = { ...world.environment, ...world.browser.openPage(url).environment };
    const second = arrive({ ...world, provider: { ...world.provider, environment } });
    expect(second.current().status).toBe("returned");
  });
});

describe("BasiqProvider: replaceUrl", () => {
  it("is called once with the clean path, after the page was drawn", async () => {
    const { world, state } = await redirected();
    const seen: string[] = [];
    Object.assign(world.provider, { replaceUrl: (path: string) => seen.push(path) });
    world.page.arrive(returnUrl({ state, jobId: "job-1" }, "/return?tab=1#top"));
    const World = inWorld(world);
    function Page() {
      useConsentReturn();
      useConsentReturn();
      return null;
    }
    function Router() {
      useLayoutEffect(() => void seen.push("drawn"), []);
      useEffect(() => void seen.push(String(world.page.environment.currentUrl())), []);
      return (
        <World>
          <Page />
        </World>
      );
    }
    render(<Router />);
    const clean = "/return?tab=1#top";
    expect(seen).toEqual(["drawn", clean, APP_ORIGIN + clean]);
  });

  it("is called once under StrictMode", async () => {
    const { world, state } = await redirected();
    const seen: string[] = [];
    Object.assign(world.provider, { replaceUrl: (path: string) => seen.push(path) });
    world.page.arrive(returnUrl({ state, jobId: "job-1" }, "/#/return"));
    const World = inWorld(world);
    const Page = () => <p>{useConsentReturn().status}</p>;
    render(
      <StrictMode>
        <World>
          <Page />
        </World>
      </StrictMode>,
    );
    expect(seen).toEqual(["/#/return"]);
  });

  it("isn't called on an ordinary visit", () => {
    const world = createSandboxWorld();
    const seen: string[] = [];
    Object.assign(world.provider, { replaceUrl: (path: string) => seen.push(path) });
    world.page.arrive(`${APP_ORIGIN}/return?tab=1`);
    arrive(world);
    expect(seen).toEqual([]);
  });

  it("that throws doesn't stop the return", async () => {
    const { world, state } = await redirected();
    const thrown = new Error("the router's own");
    Object.assign(world.provider, {
      replaceUrl: () => {
        throw thrown;
      },
    });
    world.page.arrive(returnUrl({ state, jobId: "job-1" }));
    const { current } = arrive(world);
    expect(current().status).toBe("returned");
    await expect(world.clock.advance(0)).rejects.toBe(thrown);
  });
});
