import { networkFaults } from "@basiq-kit/sandbox/testing";
import { act, render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { refetch } from "../resources/refetch.js";
import { everythingKnown } from "../testing/everythingKnown.js";
import { advance } from "../testing/renderInWorld.js";
import { createApp, now, openRichard, openTab, signInGavin, tracesOf } from "../testing/richard.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";

describe("tracesOf", () => {
  it("finds each of a person's secrets while they are signed in", async () => {
    const richard = await openRichard();
    const found = tracesOf(richard, { renders: 0, events: 0, errors: 0 }).join("\n");
    const [, recent = "", jobId = "", , state = "", connectionId = ""] = richard.secrets;
    for (const place of [
      `memory: ${recent}`,
      `memory: ${jobId}`,
      `memory: ${connectionId}`,
      `storage: ${jobId}`,
      `storage: ${state}`,
      `page: ${connectionId}`,
      `renders: ${jobId}`,
    ])
      expect(found).toContain(place);
    expect(found).not.toContain("reported: ");
  });
});

describe("BasiqProvider: another person in the same tab", () => {
  it("finds no trace of the previous one, from the first render on", async () => {
    const richard = await openRichard();
    const since = now(richard);
    signInGavin(richard.world);
    richard.rerender(<richard.App userKey="gavin" />);
    // At once, before any timer has run.
    expect(tracesOf(richard, since)).toEqual([]);
    await advance(richard.world, 60_000);
    expect(tracesOf(richard, since)).toEqual([]);
    expect(JSON.parse(richard.renders.at(-1)?.text ?? "")).toMatchObject({
      connections: { status: "ready", connections: [] },
      back: { status: "none" },
      pending: { status: "ready", jobs: [] },
      away: { status: "idle" },
      update: { status: "idle" },
      refresh: { status: "idle" },
    });
  });

  it("finds none when the page was reloaded in between", async () => {
    const richard = await openRichard();
    richard.unmount();
    await advance(richard.world, 0);
    const since = now(richard);
    signInGavin(richard.world);
    render(<richard.App userKey="gavin" />);
    await advance(richard.world, 60_000);
    expect(tracesOf(richard, since)).toEqual([]);
  });

  it("finds none of the requests that were still under way", async () => {
    const richard = await openRichard();
    richard.world.network.latencyMs = 1_000;
    act(() => void richard.actions.refresh?.());
    void richard.runtime().tokens.renew("stale");
    await advance(richard.world, 500);
    const since = now(richard);
    signInGavin(richard.world);
    richard.rerender(<richard.App userKey="gavin" />);
    await advance(richard.world, 60_000);
    expect(tracesOf(richard, since)).toEqual([]);
  });

  it("gets no event or error of what ends for the previous one afterwards", async () => {
    const richard = await openRichard();
    const { world } = richard;
    world.network.latencyMs = 1_000;
    world.network.fail(/refresh$/, networkFaults.answers(500));
    act(() => void richard.actions.refresh?.());
    await advance(world, 500);
    world.network.latencyMs = 0;
    richard.rerender(<richard.App userKey="gavin" />);
    await advance(world, 100);
    const { events, errors } = now(richard);
    await advance(world, 1_000);
    expect(world.events.slice(events)).toEqual([]);
    expect(world.errors.slice(errors)).toEqual([]);
  });

  it("finds the previous one's runtime empty too", async () => {
    const richard = await openRichard();
    const last = richard.runtime();
    signInGavin(richard.world);
    richard.rerender(<richard.App userKey="gavin" />);
    await advance(richard.world, 0);
    const known = everythingKnown(last, richard.secrets);
    expect(richard.secrets.filter((secret) => known.includes(secret))).toEqual([]);
    const cached = last.queryClient.getQueryCache().getAll();
    expect(new Set(cached.map(({ queryKey }) => queryKey[1]))).toEqual(
      new Set([richard.runtime().scopeKey[1]]),
    );
  });

  it("sees what is refetched, although the page wasn't reloaded", async () => {
    const richard = await openRichard();
    signInGavin(richard.world);
    richard.rerender(<richard.App userKey="gavin" />);
    await advance(richard.world, 1_000);
    const { id } = richard.world.addConnection({ userId: richard.world.signedInAs() ?? "" });
    expect(richard.renders.at(-1)?.text).not.toContain(id);
    await act(() => refetch(richard.runtime()));
    expect(richard.renders.at(-1)?.text).toContain(id);
  });

  it("isn't dropped because of a token that the previous one was still waiting for", async () => {
    const richard = await openRichard();
    const last = richard.runtime();
    signInGavin(richard.world);
    richard.rerender(<richard.App userKey="gavin" />);
    await advance(richard.world, 1_000);
    const second = openTab(richard.world, "gavin");
    await advance(richard.world, 1_000);
    const [inFirst, inSecond] = [richard.runtime(), second.runtime()];
    // As for a request that was under way, and whose token turns out to have expired.
    await expect(last.tokens.renew("stale")).rejects.toMatchObject({ code: "person-changed" });
    await advance(richard.world, 1_000);
    expect(richard.runtime()).toBe(inFirst);
    expect(second.runtime()).toBe(inSecond);
  });
});

describe("BasiqProvider: another person in another tab", () => {
  it("locks this one, which then shows, stores and requests nothing", async () => {
    const richard = await openRichard();
    const since = now(richard);
    signInGavin(richard.world);
    const gavin = openTab(richard.world, "gavin");
    expect(tracesOf(richard, since)).toEqual([]);
    await advance(richard.world, 100);
    expect(richard.runtime().locked).toBe(true);
    expect(gavin.runtime().locked).toBe(false);
    gavin.unmount();
    const sent = richard.world.network.requests.length;
    await advance(richard.world, 120_000);
    expect(richard.world.network.requests).toHaveLength(sent);
    expect(tracesOf(richard, since)).toEqual([]);
    expect(JSON.parse(richard.renders.at(-1)?.text ?? "")).toMatchObject({
      connections: { status: "error", error: { code: "person-changed" } },
      consent: { status: "error", error: { code: "person-changed" } },
      back: { status: "none" },
      pending: { status: "ready", jobs: [] },
    });
  });

  it("unlocks it once the first person has signed in again in any tab", async () => {
    const richard = await openRichard();
    const gavin = openTab(richard.world, "gavin");
    await advance(richard.world, 100);
    expect(richard.runtime().locked).toBe(true);
    gavin.unmount();
    openTab(richard.world, "richard");
    await advance(richard.world, 1_000);
    expect(richard.runtime().locked).toBe(false);
    expect(richard.renders.at(-1)?.text).toContain(richard.world.connection.id);
  });

  it("leaves it locked when a third person signs in, or when its `serverUrl` changes", async () => {
    const richard = await openRichard();
    openTab(richard.world, "gavin");
    openTab(richard.world, "laurie");
    await advance(richard.world, 100);
    expect(richard.runtime().locked).toBe(true);
    Object.assign(richard.world.provider, { serverUrl: "/api/other" });
    richard.rerender(<richard.App />);
    await advance(richard.world, 100);
    expect(richard.runtime().locked).toBe(true);
    richard.rerender(<richard.App userKey="laurie" />);
    await advance(richard.world, 100);
    expect(richard.runtime().locked).toBe(false);
  });

  it("isn't disturbed by the first one's tab, which still renders", async () => {
    const richard = await openRichard();
    const gavin = openTab(richard.world, "gavin");
    richard.rerender(<richard.App />);
    await advance(richard.world, 1_000);
    expect(gavin.runtime().locked).toBe(false);
  });

  it("isn't assumed when it is the same person: both tabs go on", async () => {
    const richard = await openRichard();
    const second = openTab(richard.world, "richard");
    await advance(richard.world, 1_000);
    expect([richard.runtime().locked, second.runtime().locked]).toEqual([false, false]);
    expect(richard.renders.at(-1)?.text).toContain(richard.world.connection.id);
    expect(richard.world.browser.stored.size).toBeGreaterThan(0);
  });
});

describe("BasiqProvider: two apps of one origin, with different servers", () => {
  it("count as one: both go on with the same key, and a different key locks", async () => {
    const richard = await openRichard();
    Object.assign(richard.world.provider, { serverUrl: "/api/other" });
    const other = openTab(richard.world, "richard");
    await advance(richard.world, 1_000);
    expect([richard.runtime().locked, other.runtime().locked]).toEqual([false, false]);
    other.rerender(<other.App userKey="gavin" />);
    await advance(richard.world, 100);
    expect([richard.runtime().locked, other.runtime().locked]).toEqual([true, false]);
  });
});

describe("BasiqProvider: a token of another Basiq user", () => {
  it("drops everything in every tab, and shows the other user's data instead", async () => {
    const richard = await openRichard();
    const second = openTab(richard.world, "richard");
    await advance(richard.world, 1_000);
    const [before, inSecond] = [richard.runtime(), second.runtime()];
    const since = now(richard);
    signInGavin(richard.world);
    // With the same `userKey`, because the app hasn't noticed.
    await act(
      async () => void (await before.tokens.renew(before.tokens.recent() ?? "").catch(() => 0)),
    );
    expect(richard.runtime()).not.toBe(before);
    expect(second.runtime()).not.toBe(inSecond);
    expect(tracesOf(richard, since)).toEqual([]);
    await advance(richard.world, 60_000);
    expect(tracesOf(richard, since)).toEqual([]);
    expect(richard.world.errors.slice(since.errors).map(({ code }) => code)).toContain(
      "person-changed",
    );
    expect([richard.runtime().locked, second.runtime().locked]).toEqual([false, false]);
  });
});

describe("BasiqProvider: messages between tabs", () => {
  it("name nobody and contain no ids", async () => {
    const world = createSandboxWorld();
    const messages: string[] = [];
    world.browser.openPage().environment.tabs.subscribe((message) => void messages.push(message));
    const { App, actions } = createApp(world);
    const { rerender } = render(<App />);
    await advance(world, 100);
    act(() => void actions.refresh?.());
    await advance(world, 1_000);
    rerender(<App userKey="gavin@example.com" />);
    await advance(world, 1_000);
    expect(messages).toHaveLength(2);
    for (const message of messages) expect(message).toMatch(/^[a-z0-9]{10,16}$/);
    expect(messages.join()).not.toContain("richard");
  });
});
