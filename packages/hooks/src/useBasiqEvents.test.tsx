import { type NetworkFault, networkFaults } from "@basiq-kit/sandbox/testing";
import type { BasiqServerEvent } from "@basiq-kit/schema";
import { StrictMode } from "react";
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createEventServer } from "./testing/eventServer.js";
import { advance, inWorld, renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";
import { useConnections } from "./useConnections.js";
import { useBasiqEvents, type UseBasiqEventsOptions } from "./useBasiqEvents.js";

const EVENTS_REQUEST = /^GET \/api\/basiq\/events$/;
const REVOKED = { type: "consent.revoked", consentId: "c-1", at: "2026-03-04T12:00:00.000Z" };

/** A world whose app server has the stream that a test controls. */
function withServer(world = createSandboxWorld()) {
  const server = createEventServer();
  world.network.fail(EVENTS_REQUEST, server.answer);
  return { ...world, server, asked: () => world.network.sent(EVENTS_REQUEST) };
}

/** A page that listens, in a world that may have been prepared. */
async function listen(world = withServer(), onEvent?: UseBasiqEventsOptions["onEvent"]) {
  const received: BasiqServerEvent[] = [];
  const receive = onEvent ?? ((event: BasiqServerEvent) => void received.push(event));
  const page = renderHookInWorld(world, () => useBasiqEvents({ onEvent: receive }), undefined);
  await page.advance(0);
  return { ...world, ...page, received };
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
    const {
      server,
      errors,
      advance: move,
    } = await listen(withServer(), () => {
      throw new Error("the app's own");
    });
    server.send(REVOKED);
    await expect(move(0)).rejects.toThrow("the app's own");
    expect(errors).toEqual([]);
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
    const world = withServer();
    const { server, network, clock } = world;
    network.latencyMs = 100;
    const use = () => [useBasiqEvents(), useConnections()];
    const { advance: move } = renderHookInWorld(world, use, undefined);
    await move(1_000);
    const asked = () => network.sent(/GET .*connections$/).map(({ at }) => at - start);
    const start = clock.now();
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

// When the stream opens, waits, pauses and stops is in streamStep.test.ts. Here its timers and requests are real.
describe("useBasiqEvents: the stream", () => {
  it("is shared by any number of hooks, also under StrictMode", async () => {
    const world = withServer();
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
    expect(world.asked()).toHaveLength(1);
    world.server.send(REVOKED);
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
    await move(59_000);
    expect(current()).toEqual({ status: "paused" });
    expect(server.open()).toBe(0);
    visible.set(true);
    await move(0);
    expect(current()).toEqual({ status: "live" });
    expect(asked().map(({ headers }) => headers.get("last-event-id"))).toEqual([null, "41"]);
  });

  it("opens for a moment in a page that stays hidden, and delivers what was missed", async () => {
    const { server, visible, advance: move, current, asked, received } = await listen();
    visible.set(false);
    await move(60_000);
    server.send(REVOKED, "42");
    await move(0);
    expect(received).toHaveLength(1);
    expect(current()).toEqual({ status: "paused" });
    await move(5_000);
    expect(server.open()).toBe(0);
    await move(600_000);
    expect(asked().map(({ headers }) => headers.get("last-event-id"))).toEqual([
      null,
      null,
      "42",
      "42",
    ]);
  });

  it("delivers nothing once it is closed: events in the same chunk as the last one are sent again", async () => {
    let received = 0;
    const world = withServer();
    const {
      server,
      visible,
      asked,
      advance: move,
    } = await listen(world, () => {
      received += 1;
      world.visible.set(false);
    });
    server.say(["1", "2"].map((id) => `id: ${id}\ndata: ${JSON.stringify(REVOKED)}\n\n`).join(""));
    await move(0);
    expect(received).toBe(1);
    visible.set(true);
    await move(0);
    expect(asked().at(-1)?.headers.get("last-event-id")).toBe("1");
  });

  it("is opened again after the server ended it, without an error, and after a random delay", async () => {
    const world = withServer();
    Object.assign(world.environment, { random: () => 0.9 });
    const { server, advance: move, current, asked, errors } = await listen(world);
    server.end();
    await move(1_399);
    expect(asked()).toHaveLength(1);
    await move(1);
    expect(asked()).toHaveLength(2);
    expect(current()).toEqual({ status: "live" });
    expect(errors).toEqual([]);
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
    const world = withServer();
    world.network.fail(EVENTS_REQUEST, networkFaults.hangs, 1);
    const { advance: move, current } = await listen(world);
    await move(59_000);
    expect(current()).toEqual({ status: "connecting" });
    await move(2_001);
    expect(current()).toEqual({ status: "live" });
  });

  it.each<[string, NetworkFault, object, { requests: number; errors: string[] }]>([
    [
      "tried again after a page, such as a sign-in page",
      networkFaults.answers(200, "<!doctype html>", "text/html"),
      { status: "retrying", error: { code: "malformed-answer" } },
      { requests: 6, errors: ["malformed-answer"] },
    ],
    [
      "tried again when the server says so",
      async () => new Response("", { status: 429, headers: { "retry-after": "40" } }),
      { status: "retrying", error: { code: "rate-limited" } },
      { requests: 2, errors: ["rate-limited"] },
    ],
    [
      "`off` if the server has none, and not requested again",
      async () => new Response(null, { status: 204 }),
      { status: "off" },
      { requests: 1, errors: [] },
    ],
  ])("is %s", async (_, fault, state, { requests, errors }) => {
    const world = withServer();
    world.network.fail(EVENTS_REQUEST, fault);
    const { advance: move, current, asked } = await listen(world);
    await move(60_000);
    expect(current()).toMatchObject(state);
    expect(asked()).toHaveLength(requests);
    expect(world.errors.map(({ code }) => code)).toEqual(errors);
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
    const { current, network } = await listen(withServer(createSandboxWorld({ route: "direct" })));
    expect(current()).toMatchObject({ status: "error", error: { code: "server-required" } });
    expect(network.requests).toEqual([]);
  });
});
