import { APP_ORIGIN } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { arrive, comeBack, redirected } from "./testing/comeBack.js";
import { returnUrl } from "./testing/redirect.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";

describe("useConsentReturn: a return that no redirect of this person started", () => {
  const FORGED = "0123456789abcdef".repeat(2);

  it.each<[string, Record<string, string>]>([
    ["no state", { jobId: "job-1" }],
    ["a forged state", { state: FORGED, jobId: "job-1" }],
    ["a forged state and no job", { state: FORGED }],
    ["a state of another shape", { state: "xyz", jobIds: "a,b" }],
    ["the name of something else", { state: "../jobs", jobId: "job-1" }],
  ])("with %s is a mismatch, and nothing of it is used", async (_, parameters) => {
    const { world } = await redirected({ returnTo: "/accounts" });
    const sent = world.network.requests.length;
    const { current, advance: wait } = comeBack(world, parameters);
    expect(current()).toEqual({ status: "state-mismatch", dismiss: expect.any(Function) });
    await wait(60_000);
    expect(world.network.requests).toHaveLength(sent);
    expect(world.page.environment.currentUrl()).toBe(`${APP_ORIGIN}/return`);
    expect(world.browser.stored.has("basiq-kit:jobs")).toBe(false);
    expect(world.events.at(-1)).toEqual({
      type: "returned",
      flow: undefined,
      outcome: "state-mismatch",
      jobs: 0,
      durationMs: undefined,
    });
  });

  it.each<[string, Record<string, string>, string]>([
    ["with another job", { jobId: "job-2" }, "/return"],
    ["with one more job", { jobIds: "job-1,job-2" }, "/return"],
    ["without its job", {}, "/return"],
    ["on another page", { jobId: "job-1" }, "/elsewhere"],
  ])("whose state was used before is a mismatch %s", async (_, parameters, path) => {
    const { world, state } = await redirected();
    comeBack(world, { state, jobId: "job-1" }).unmount();
    const { current } = comeBack(world, { state, ...parameters }, path);
    expect(current().status).toBe("state-mismatch");
  });

  it("whose state was used before is a mismatch in another browser", async () => {
    const { world, state } = await redirected();
    const url = returnUrl({ state, jobId: "job-1" });
    world.page.arrive(url);
    arrive(world);
    const other = createSandboxWorld();
    other.page.arrive(url);
    expect(arrive(other).current().status).toBe("state-mismatch");
  });

  it("is a mismatch for another person, and for the first one after that", async () => {
    const { world, state } = await redirected({ returnTo: "/accounts" });
    Object.assign(world.provider, { userKey: "gavin" });
    expect(comeBack(world, { state, jobId: "job-1" }).current().status).toBe("state-mismatch");
    expect(world.browser.stored.size).toBe(0);
    Object.assign(world.provider, { userKey: "richard" });
    expect(comeBack(world, { state, jobId: "job-2" }).current().status).toBe("state-mismatch");
  });

  it("is none once it was dismissed", async () => {
    const { current } = comeBack(createSandboxWorld(), { state: FORGED });
    const answer = current();
    act(() => ("dismiss" in answer ? answer.dismiss() : undefined));
    expect(current().status).toBe("none");
  });

  it("is expired when it comes after 60 minutes, and none after a reload", async () => {
    const { world, state } = await redirected({ returnTo: "/accounts" });
    await world.clock.advance(3_600_000);
    const { current, unmount } = comeBack(world, { state, jobId: "job-1" });
    expect(current()).toEqual({ status: "expired", dismiss: expect.any(Function) });
    expect(world.events.at(-1)).toMatchObject({ outcome: "expired", durationMs: 3_600_000 });
    unmount();
    expect(comeBack(world, { state, jobId: "job-1" }).current().status).toBe("none");
    expect(comeBack(world, { state, jobId: "job-2" }).current().status).toBe("state-mismatch");
  });

  it("is accepted at the last moment of its 60 minutes", async () => {
    const { world, state } = await redirected();
    await world.clock.advance(3_600_000 - 1);
    expect(comeBack(world, { state, jobId: "job-1" }).current().status).toBe("returned");
  });
});

describe("useConsentReturn: an address that is not a return", () => {
  it.each(["/return?tab=1", `/callback?code=abc&state=${"0123456789abcdef".repeat(2)}`])(
    "%s is none, and stays as it is",
    (path) => {
      const world = createSandboxWorld();
      world.page.arrive(APP_ORIGIN + path);
      expect(arrive(world).current().status).toBe("none");
      expect(world.page.environment.currentUrl()).toBe(APP_ORIGIN + path);
      expect(world.events).toEqual([]);
    },
  );

  it("is none if there is no address, as in some WebViews", () => {
    const world = createSandboxWorld();
    Object.assign(world.environment, { currentUrl: () => undefined });
    expect(arrive(world).current().status).toBe("none");
  });

  it("is none if storage is blocked, and a return is a mismatch then", () => {
    const world = createSandboxWorld();
    world.browser.block(true);
    const { current, unmount } = arrive(world);
    expect(current().status).toBe("none");
    unmount();
    const state = "0123456789abcdef".repeat(2);
    expect(comeBack(world, { state, jobId: "a" }).current().status).toBe("state-mismatch");
  });
});
