import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { createEventServer } from "../testing/eventServer.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { eventStreamOf } from "./eventStream.js";

const KEYS = ["connections", "connectors", "consents", "jobs"];

function open(queryClient?: QueryClient) {
  const world = createSandboxWorld();
  const server = createEventServer();
  world.network.fail(/events$/, server.answer);
  return { world, server, runtime: world.runtime(queryClient) };
}

describe("eventStreamOf: an event of the app's server", () => {
  it.each([
    ["consent.updated", ["connections", "consents"]],
    ["connection.invalidated", ["connections", "jobs"]],
    ["account.updated", ["connections"]],
    ["transactions.updated", ["connections"]],
    ["something.new", []],
  ])("refetches what it affects, and nothing else: %s", async (type, outdated) => {
    const queryClient = new QueryClient();
    const { world, server, runtime } = open(queryClient);
    const keyOf = (name: string) => [...runtime.scopeKey, name];
    for (const name of KEYS) queryClient.setQueryData(keyOf(name), []);
    eventStreamOf(runtime).subscribe(() => {});
    await world.clock.advance(0);
    server.send({ type });
    await world.clock.advance(50);
    expect(KEYS.filter((name) => queryClient.getQueryState(keyOf(name))?.isInvalidated)).toEqual(
      outdated,
    );
  });

  it("reaches no listener once the person has gone", async () => {
    const { world, server, runtime } = open();
    const stream = eventStreamOf(runtime);
    const received: string[] = [];
    stream.onEvent(({ type }) => received.push(type));
    stream.subscribe(() => {});
    await world.clock.advance(0);
    runtime.mount()();
    await world.clock.advance(0);
    expect(server.open()).toBe(0);
    server.send({ type: "consent.revoked" });
    await world.clock.advance(60_000);
    expect(received).toEqual([]);
  });
});
