import { networkFaults } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
import { useConnections } from "./useConnections.js";
import { useDeleteConnection } from "./useDeleteConnection.js";
import { usePurgeConnection } from "./usePurgeConnection.js";

const PURGE = /^POST .*\/purge$/;
const DELETE = /^DELETE .*\/connections\//;
const REMOVAL = /purge$|^DELETE/;

async function open(options: WorldOptions = {}) {
  const world = createSandboxWorld(options);
  const connectionId = world.connection.id;
  const use = () => ({
    connections: useConnections(),
    purge: usePurgeConnection(),
    deletion: useDeleteConnection(),
    again: useDeleteConnection(),
  });
  const hook = renderHookInWorld(world, use, undefined);
  await hook.until(({ connections }) => connections.status !== "loading");
  const confirmed = { connectionId, confirm: connectionId };
  return {
    ...world,
    ...hook,
    connectionId,
    confirmed,
    startPurge: () => act(() => void hook.current().purge.purge(confirmed)),
    startDelete: (purgeFirst = false, which: "deletion" | "again" = "deletion") =>
      act(() => void hook.current()[which].deleteConnection({ ...confirmed, purgeFirst })),
    listed: () => {
      const { connections } = hook.current();
      return connections.status === "ready" ? connections.connections.length : undefined;
    },
    methods: () => world.network.sent(REMOVAL).map(({ method }) => method),
  };
}

describe("usePurgeConnection", () => {
  it("removes the data and leaves the connection, which can be refreshed", async () => {
    const { startPurge, until, events, listed, network, connectionId } = await open();
    startPurge();
    await until(({ purge }) => purge.status === "done");
    expect(listed()).toBe(1);
    expect(network.sent(PURGE)).toMatchObject([
      { init: { body: `{"confirm":"${connectionId}"}` } },
    ]);
    expect(events).toMatchObject([{ type: "connection-purged", outcome: "done" }]);
  });

  it("is an error with the connection's id when the server refuses", async () => {
    const { startPurge, until, current, network, connectionId } = await open();
    network.fail(PURGE, networkFaults.answers(400, { data: [{ code: "parameter-not-valid" }] }));
    startPurge();
    await until(({ purge }) => purge.status === "error");
    expect(current().purge).toMatchObject({
      error: { code: "rejected", apiCode: "parameter-not-valid", connectionId },
    });
  });

  it("throws at once unless it is confirmed by the connection's id", async () => {
    const { current, connectionId, network } = await open();
    expect(() => current().purge.purge({ connectionId, confirm: "yes" })).toThrowError(
      /`confirm` is not `connectionId`/,
    );
    expect(network.sent(PURGE)).toEqual([]);
  });
});

describe("useDeleteConnection", () => {
  it("is done once the connection is gone from the list; its data stays", async () => {
    const { startDelete, until, seen, events, methods, listed } = await open();
    startDelete();
    expect(listed()).toBe(1);
    await until(({ deletion }) => deletion.status === "done");
    const done = seen.find(({ deletion }) => deletion.status === "done");
    expect(done?.connections).toMatchObject({ connections: [] });
    expect(methods()).toEqual(["DELETE"]);
    expect(events).toMatchObject([{ type: "connection-deleted", outcome: "done" }]);
  });

  it("purges first if requested, because that can't be done afterwards", async () => {
    const { startDelete, until, events, methods } = await open();
    startDelete(true);
    await until(({ deletion }) => deletion.status === "done");
    expect(methods()).toEqual(["POST", "DELETE"]);
    expect(events).toMatchObject([
      { type: "connection-purged", outcome: "done" },
      { type: "connection-deleted", outcome: "done" },
    ]);
  });

  it("says so if the data is gone and the connection isn't", async () => {
    const { startDelete, until, current, network, listed } = await open();
    network.fail(DELETE, networkFaults.answers(503));
    startDelete(true);
    await until(({ deletion }) => deletion.status === "error");
    expect(current().deletion).toMatchObject({ error: { code: "unavailable" }, purged: true });
    expect(listed()).toBe(1);
  });

  it("deletes nothing when the purge before it failed", async () => {
    const { startDelete, until, current, network, methods } = await open();
    network.fail(PURGE, networkFaults.answers(503));
    startDelete(true);
    await until(({ deletion }) => deletion.status === "error");
    expect(current().deletion).toMatchObject({ purged: false });
    expect(methods()).toEqual(["POST"]);
  });

  it("runs once for two calls at once, in two components too", async () => {
    const { startDelete, until, methods } = await open();
    startDelete(true);
    startDelete(true, "again");
    startDelete(true);
    await until((all) => all.deletion.status === "done" && all.again.status === "done");
    expect(methods()).toEqual(["POST", "DELETE"]);
  });

  it("doesn't join a purge that is under way, but sends its own request", async () => {
    const { startPurge, startDelete, until, methods } = await open();
    startPurge();
    startDelete();
    await until(
      ({ purge, deletion }) => purge.status !== "requesting" && deletion.status === "done",
    );
    expect(methods()).toEqual(["POST", "DELETE"]);
  });

  it("is an error without the app's server, and sends nothing", async () => {
    const { startDelete, until, current, network } = await open({ route: "direct" });
    startDelete(true);
    await until(({ deletion }) => deletion.status === "error");
    expect(current().deletion).toMatchObject({
      error: { code: "server-required" },
      purged: false,
    });
    expect(network.requests).toEqual([]);
  });
});
