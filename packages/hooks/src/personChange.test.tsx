import { networkFaults } from "@basiq-kit/sandbox/testing";
import { act, render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { refetch } from "./resources/refetch.js";
import { everythingKnown } from "./testing/everythingKnown.js";
import { advance } from "./testing/renderInWorld.js";
import { createApp, now, openRichard, openTab, signInGavin, tracesOf } from "./testing/richard.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";

describe("the search for traces", () => {
  it("finds each of a person's secrets while they are signed in", async () => {
    const richard = await openRichard();
    const found = tracesOf(richard, { drawn: 0, events: 0, errors: 0 }).join("\n");
    const [, recent = "", jobId = "", , state = "", connectionId = ""] = richard.secrets;
    for (const place of [
      `memory: ${recent}`,
      `memory: ${jobId}`,
      `memory: ${connectionId}`,
      `storage: ${jobId}`,
      `storage: ${state}`,
      `page: ${connectionId}`,
      `pictures: ${jobId}`,
    ])
      expect(found).toContain(place);
    expect(found).not.toContain("reported: ");
  });
});

describe("another person in the same tab", () => {
  it("meets no trace of the last one, from the first picture on", async () => {
    const richard = await openRichard();
    const since = now(richard);
    signInGavin(richard.world);
    richard.rerender(<richard.App userKey="gavin" />);
    // At once, before any timer has run.
    expect(tracesOf(richard, since)).toEqual([]);
    await advance(richard.world, 60_000);
    expect(tracesOf(richard, since)).toEqual([]);
    expect(JSON.parse(richard.drawn.at(-1)?.picture ?? "")).toMatchObject({
      connections: { status: "ready", connections: [] },
      back: { status: "none" },
      pending: { status: "ready", jobs: [] },
      away: { status: "idle" },
      update: { status: "idle" },
      refresh: { status: "idle" },
    });
  });

  it("meets none when the page was loaded anew in between", async () => {
    const richard = await openRichard();
    richard.unmount();
    await advance(richard.world, 0);
    const since = now(richard);
    signInGavin(richard.world);
    render(<richard.App userKey="gavin" />);
    await advance(richard.world, 60_000);
    expect(tracesOf(richard, since)).toEqual([]);
  });

  it("meets none of what was still on its way", async () => {
    const richard = await openRichard();
    richard.world.network.latencyMs = 1_000;
    act(() => void richard.hands.refresh?.());
    void richard.runtime().tokens.renew("stale");
    await advance(richard.world, 500);
    const since = now(richard);
    signInGavin(richard.world);
    richard.rerender(<richard.App userKey="gavin" />);
    await advance(richard.world, 60_000);
    expect(tracesOf(richard, since)).toEqual([]);
  });

  it("is told of nothing that fails or succeeds for the last one afterwards", async () => {
    const richard = await openRichard();
    const { world } = richard;
    world.network.latencyMs = 1_000;
    world.network.fail(/refresh$/, networkFaults.answers(500));
    act(() => void richard.hands.refresh?.());
    await advance(world, 500);
    world.network.latencyMs = 0;
    richard.rerender(<richard.App userKey="gavin" />);
    await advance(world, 100);
    const { events, errors } = now(richard);
    await advance(world, 1_000);
    expect(world.events.slice(events)).toEqual([]);
    expect(world.errors.slice(errors)).toEqual([]);
  });

  it("leaves the memory of the last one's runtime empty too", async () => {
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

  it("sees what is fetched again, though the page stayed as it was", async () => {
    const richard = await openRichard();
    signInGavin(richard.world);
    richard.rerender(<richard.App userKey="gavin" />);
    await advance(richard.world, 1_000);
    const { id } = richard.world.addConnection({ userId: richard.world.signedInAs() ?? "" });
    expect(richard.drawn.at(-1)?.picture).not.toContain(id);
    await act(() => refetch(richard.runtime()));
    expect(richard.drawn.at(-1)?.picture).toContain(id);
  });

  it("isn't dropped for the token that the last one still waited for", async () => {
    const richard = await openRichard();
    const last = richard.runtime();
    signInGavin(richard.world);
    richard.rerender(<richard.App userKey="gavin" />);
    await advance(richard.world, 1_000);
    const second = openTab(richard.world, "gavin");
    await advance(richard.world, 1_000);
    const [mine, inSecond] = [richard.runtime(), second.runtime()];
    // As a request does that was under way, and whose token turns out to have expired.
    await expect(last.tokens.renew("stale")).rejects.toMatchObject({ code: "person-changed" });
    await advance(richard.world, 1_000);
    expect(richard.runtime()).toBe(mine);
    expect(second.runtime()).toBe(inSecond);
  });
});

describe("another person in another tab", () => {
  it("locks this one: it shows nothing, keeps nothing and asks for nothing", async () => {
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
    expect(JSON.parse(richard.drawn.at(-1)?.picture ?? "")).toMatchObject({
      connections: { status: "error", error: { code: "person-changed" } },
      consent: { status: "error", error: { code: "person-changed" } },
      back: { status: "none" },
      pending: { status: "ready", jobs: [] },
    });
  });

  it("unlocks it by signing out, once the first person is back anywhere", async () => {
    const richard = await openRichard();
    const gavin = openTab(richard.world, "gavin");
    await advance(richard.world, 100);
    expect(richard.runtime().locked).toBe(true);
    gavin.unmount();
    openTab(richard.world, "richard");
    await advance(richard.world, 1_000);
    expect(richard.runtime().locked).toBe(false);
    expect(richard.drawn.at(-1)?.picture).toContain(richard.world.connection.id);
  });

  it("keeps it locked when a third one comes, or when its address of the server changes", async () => {
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

  it("is not disturbed by the first one's tab, which goes on drawing", async () => {
    const richard = await openRichard();
    const gavin = openTab(richard.world, "gavin");
    richard.rerender(<richard.App />);
    await advance(richard.world, 1_000);
    expect(gavin.runtime().locked).toBe(false);
  });

  it("is nothing to a tab of the same person: both go on", async () => {
    const richard = await openRichard();
    const second = openTab(richard.world, "richard");
    await advance(richard.world, 1_000);
    expect([richard.runtime().locked, second.runtime().locked]).toEqual([false, false]);
    expect(richard.drawn.at(-1)?.picture).toContain(richard.world.connection.id);
    expect(richard.world.browser.stored.size).toBeGreaterThan(0);
  });
});

describe("two apps of one origin, with servers of their own", () => {
  it("count as one: the same key goes on in both, another one locks", async () => {
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

describe("a token that names another user", () => {
  it("drops everything in every tab, and shows the other user's instead", async () => {
    const richard = await openRichard();
    const second = openTab(richard.world, "richard");
    await advance(richard.world, 1_000);
    const [before, inSecond] = [richard.runtime(), second.runtime()];
    const since = now(richard);
    signInGavin(richard.world);
    // Under the same key: the app has not noticed.
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

describe("what tabs tell each other", () => {
  it("names nobody and holds no ids", async () => {
    const world = createSandboxWorld();
    const said: string[] = [];
    world.browser.openPage().environment.tabs.subscribe((message) => void said.push(message));
    const { App, hands } = createApp(world);
    const { rerender } = render(<App />);
    await advance(world, 100);
    act(() => void hands.refresh?.());
    await advance(world, 1_000);
    rerender(<App userKey="gavin@example.com" />);
    await advance(world, 1_000);
    expect(said).toHaveLength(2);
    for (const message of said) expect(message).toMatch(/^[a-z0-9]{10,16}$/);
    expect(said.join()).not.toContain("richard");
  });
});
