import { networkFaults } from "@basiq-kit/sandbox/testing";
import type { BasiqServerEvent } from "@basiq-kit/schema";
import { StrictMode } from "react";
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createEventServer } from "./testing/eventServer.js";
import { advance, inWorld, renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
import { useConnections } from "./useConnections.js";
import { useBasiqEvents } from "./useBasiqEvents.js";

const EVENTS_REQUEST = /^GET \/api\/basiq\/events$/;
const REVOKED = { type: "consent.revoked", consentId: "c-1", at: "2026-03-04T12:00:00.000Z" };

async function listen(options: WorldOptions = {}) {
  const world = createSandboxWorld(options);
  const server = createEventServer();
  world.network.fail(EVENTS_REQUEST, server.answer);
  const received: BasiqServerEvent[] = [];
  const use = () => useBasiqEvents({ onEvent: (event) => received.push(event) });
  const rendered = renderHookInWorld(world, use, undefined);
  await rendered.advance(0);
  const asked = () => world.network.sent(EVENTS_REQUEST);
  return { ...world, ...rendered, server, received, asked };
}

describe("useBasiqEvents: the app server's events", () => {
  it("arrive through a stream with the session cookie, with ids and no data", async () => {
    const { current, server, received, advance: move, asked } = await listen();
    expect(current()).toEqual({ status: "live" });
    expect(asked()).toMatchObject([{ init: { credentials: "include" } }]);
    expect(asked()[0]?.headers.get("accept")).toBe("text/event-stream");
    server.send({ ...REVOKED, accountNumber: "123" }, "1");
    await move(0);
    expect(received).toEqual([
      { type: "consent.revoked", consentId: "c-1", connectionId: undefined, at: 1772625600000 },
    ]);
  });

  it("arrive whole, however they are split on the way", async () => {
    const { server, received, advance: move } = await listen();
    for (const char of `: hello\n\nid: 7\ndata: ${JSON.stringify(REVOKED)}\n\n`) server.say(char);
    await move(0);
    expect(received).toHaveLength(1);
  });

  it("that can't be parsed are reported as errors, and the next ones still arrive", async () => {
    const { server, received, errors, advance: move, current } = await listen();
    server.say("data: <html>\n\n");
    server.send({ consentId: "c-1" });
    server.send(REVOKED);
    await move(0);
    expect(errors.map(({ code }) => code)).toEqual(["malformed-answer", "malformed-answer"]);
    expect(received).toHaveLength(1);
    expect(current()).toEqual({ status: "live" });
  });

  it("still arrive when the app's callback throws", async () => {
    const world = createSandboxWorld();
    const server = createEventServer();
    world.network.fail(EVENTS_REQUEST, server.answer);
    const onEvent = () => {
      throw new Error("the app's own");
    };
    const { advance: move } = renderHookInWorld(
      world,
      () => useBasiqEvents({ onEvent }),
      undefined,
    );
    await move(0);
    server.send(REVOKED);
    await expect(move(0)).rejects.toThrow("the app's own");
    expect(world.errors).toEqual([]);
  });

  it("cause no render by themselves", async () => {
    const { server, seen, advance: move } = await listen();
    const before = seen.length;
    for (let sent = 0; sent < 20; sent++) server.send(REVOKED);
    await move(0);
    expect(seen).toHaveLength(before);
  });
});

describe("useBasiqEvents: many events at once, as after a refresh", () => {
  it("refetch what they affect once a second at most, and once more after the last", async () => {
    const world = createSandboxWorld();
    const server = createEventServer();
    world.network.fail(EVENTS_REQUEST, server.answer);
    world.network.latencyMs = 100;
    const use = () => [useBasiqEvents(), useConnections()];
    const { advance: move } = renderHookInWorld(world, use, undefined);
    await move(1_000);
    const asked = () => world.network.sent(/GET .*connections$/).map(({ at }) => at - start);
    const start = world.clock.now();
    const before = asked().length;
    for (let account = 0; account < 20; account++) server.send({ type: "account.updated" });
    await move(5_000);
    expect(asked().slice(before)).toEqual([50]);
    for (let account = 0; account < 30; account++) {
      server.send({ type: "transactions.updated" });
      await move(50);
    }
    await move(5_000);
    expect(asked().slice(before)).toEqual([50, 5_050, 6_050, 7_050]);
  });
});

describe("useBasiqEvents: the stream", () => {
  it("is shared by any number of hooks, also under StrictMode", async () => {
    const world = createSandboxWorld();
    const server = createEventServer();
    world.network.fail(EVENTS_REQUEST, server.answer);
    const received: string[] = [];
    function Listener({ name }: { readonly name: string }) {
      useBasiqEvents({ onEvent: () => received.push(name) });
      return null;
    }
    const World = inWorld(world);
    render(
      <StrictMode>
        <World>
          <Listener name="one" />
          <Listener name="other" />
        </World>
      </StrictMode>,
    );
    await advance(world, 10);
    expect(world.network.sent(EVENTS_REQUEST)).toHaveLength(1);
    server.send(REVOKED);
    await advance(world, 0);
    expect(received).toEqual(["one", "other"]);
  });

  it("closes when the last hook unmounts", async () => {
    const { server, unmount, advance: move, clock } = await listen();
    expect(server.open()).toBe(1);
    unmount();
    await move(100);
    expect(server.open()).toBe(0);
    expect(clock.waiting()).toBe(0);
  });

  it("is closed while the page is hidden, and then continues after the last event", async () => {
    const { server, visible, advance: move, current, asked } = await listen();
    server.send(REVOKED, "41");
    await move(0);
    visible.set(false);
    await move(60_000);
    expect(current()).toEqual({ status: "paused" });
    expect(server.open()).toBe(0);
    visible.set(true);
    await move(0);
    expect(current()).toEqual({ status: "live" });
    expect(asked().map(({ headers }) => headers.get("last-event-id"))).toEqual([null, "41"]);
  });

  it("delivers nothing once it is closed: events in the same chunk as the last one are sent again", async () => {
    const world = createSandboxWorld();
    const server = createEventServer();
    world.network.fail(EVENTS_REQUEST, server.answer);
    let received = 0;
    const onEvent = () => {
      received += 1;
      world.visible.set(false);
    };
    const { advance: move } = renderHookInWorld(
      world,
      () => useBasiqEvents({ onEvent }),
      undefined,
    );
    await move(0);
    server.say(["1", "2"].map((id) => `id: ${id}\ndata: ${JSON.stringify(REVOKED)}\n\n`).join(""));
    await move(0);
    expect(received).toBe(1);
    world.visible.set(true);
    await move(0);
    expect(world.network.sent(EVENTS_REQUEST).at(-1)?.headers.get("last-event-id")).toBe("1");
  });

  it("is opened again a second after the server ended it, without an error", async () => {
    const { server, advance: move, current, asked, errors } = await listen();
    server.end();
    await move(999);
    expect(asked()).toHaveLength(1);
    await move(1);
    expect(asked()).toHaveLength(2);
    expect(current()).toEqual({ status: "live" });
    expect(errors).toEqual([]);
  });

  it("is opened less and less often if something in between ends it at once", async () => {
    const { server, advance: move, asked, visible } = await listen();
    for (let second = 0; second < 60; second++) {
      server.end();
      await move(1_000);
    }
    // After 1, 2, 4, 8, 16 and 32 seconds.
    expect(asked()).toHaveLength(6);
    await move(32_000);
    server.end();
    await move(1_000);
    expect(asked()).toHaveLength(8);
    // A person who returns to the page doesn't wait for that.
    visible.set(false);
    visible.set(true);
    await move(0);
    server.end();
    await move(1_000);
    expect(asked()).toHaveLength(10);
  });

  it("is opened again after a random delay, because a restart cuts off all clients at once", async () => {
    const world = createSandboxWorld();
    const server = createEventServer();
    world.network.fail(EVENTS_REQUEST, server.answer);
    Object.assign(world.environment, { random: () => 0.9 });
    const { advance: move } = renderHookInWorld(world, () => useBasiqEvents(), undefined);
    await move(10);
    server.end();
    await move(1_399);
    expect(world.network.sent(EVENTS_REQUEST)).toHaveLength(1);
    await move(1);
    expect(world.network.sent(EVENTS_REQUEST)).toHaveLength(2);
  });

  it("is malformed, with a back-off, if the server answers with a page instead", async () => {
    const world = createSandboxWorld();
    const page = "<!doctype html><h1>Sign in</h1>";
    world.network.fail(EVENTS_REQUEST, networkFaults.answers(200, page, "text/html"));
    const { advance: move, current } = renderHookInWorld(world, () => useBasiqEvents(), undefined);
    await move(60_000);
    expect(current()).toMatchObject({ status: "retrying", error: { code: "malformed-answer" } });
    expect(world.network.sent(EVENTS_REQUEST)).toHaveLength(6);
  });

  it("is closed after a minute without any data, including heartbeats", async () => {
    const { server, advance: move, asked } = await listen();
    for (let beat = 0; beat < 4; beat++) {
      await move(25_000);
      server.say(": heartbeat\n\n");
    }
    await move(59_000);
    expect(asked()).toHaveLength(1);
    await move(2_001);
    expect(asked()).toHaveLength(2);
  });

  it("is closed as well when no answer starts within a minute", async () => {
    const world = createSandboxWorld();
    world.network.fail(EVENTS_REQUEST, createEventServer().answer);
    world.network.fail(EVENTS_REQUEST, networkFaults.hangs, 1);
    const { advance: move, current } = renderHookInWorld(world, () => useBasiqEvents(), undefined);
    await move(59_000);
    expect(current()).toEqual({ status: "connecting" });
    await move(2_001);
    expect(current()).toEqual({ status: "live" });
  });

  it.each([
    ["30", 30_000],
    ["999999", 600_000],
  ])("waits as long as the server asks, up to a limit: Retry-After %s", async (seconds, ms) => {
    const world = createSandboxWorld();
    const headers = { "retry-after": seconds };
    world.network.fail(EVENTS_REQUEST, async () => new Response("", { status: 429, headers }));
    const { advance: move } = renderHookInWorld(world, () => useBasiqEvents(), undefined);
    await move(ms - 1);
    expect(world.network.sent(EVENTS_REQUEST)).toHaveLength(1);
    await move(1);
    expect(world.network.sent(EVENTS_REQUEST)).toHaveLength(2);
  });

  it("backs off while it fails, reports that once, and shows when it is back", async () => {
    const { server, network, advance: move, current, asked, errors } = await listen();
    const repair = network.fail(EVENTS_REQUEST, networkFaults.htmlPage);
    server.end();
    await move(1_000 + 2_000 + 4_000 + 8_000);
    expect(asked()).toHaveLength(5);
    expect(current()).toMatchObject({ status: "retrying", error: { code: "unavailable" } });
    expect(errors).toHaveLength(1);
    repair();
    await move(60_000);
    expect(current()).toEqual({ status: "live" });
  });

  it("is `off` if the server has none, and is not requested again", async () => {
    const world = createSandboxWorld();
    world.network.fail(EVENTS_REQUEST, async () => new Response(null, { status: 204 }));
    const { advance: move, current } = renderHookInWorld(world, () => useBasiqEvents(), undefined);
    await move(600_000);
    expect(current()).toEqual({ status: "off" });
    expect(world.network.requests).toHaveLength(1);
    expect(world.errors).toEqual([]);
  });

  it("stops when the session has ended, until it is opened again", async () => {
    const { server, network, advance: move, current, asked } = await listen();
    const repair = network.fail(EVENTS_REQUEST, networkFaults.answers(401));
    server.end();
    await move(600_000);
    const state = current();
    expect(state).toMatchObject({ status: "error", error: { code: "not-signed-in" } });
    expect(asked()).toHaveLength(2);
    repair();
    if (state.status === "error") state.retry();
    await move(0);
    expect(current()).toEqual({ status: "live" });
  });

  it("needs the app's server, and sends nothing without one", async () => {
    const { current, network } = await listen({ route: "direct" });
    expect(current()).toMatchObject({ status: "error", error: { code: "server-required" } });
    expect(network.requests).toEqual([]);
  });
});
