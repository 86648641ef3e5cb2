import { describe, expect, it, vi } from "vitest";
import { createLifecycle } from "./lifecycle.js";
import { readEvents } from "../testing/readEvents.js";
import { WEBHOOKS } from "../testing/signedPost.js";
import { codesOf } from "../testing/answers.js";
import { APP, testServer } from "../testing/testServer.js";

describe("lifecycle: close", () => {
  it("lets started requests be answered, refuses others, and is done when all are answered", async () => {
    const { userId, ...world } = testServer();
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    world.intercept(async (path) => {
      if (path === "/connectors") await held;
      return undefined;
    });
    const early = world.ask("GET", "/connectors", userId);
    await vi.waitFor(() => expect(world.takeCalls()).toContain("GET /connectors"), 15_000);
    let isClosed = false;
    const closed = world.server.close().then(() => (isClosed = true));
    const late = await world.ask("POST", "/token", userId);
    expect([late.status, late.headers.get("retry-after")]).toEqual([503, "5"]);
    // Its page may read why.
    expect(late.headers.get("access-control-allow-origin")).toBe(APP);
    expect(await codesOf(late)).toEqual(["service-unavailable"]);
    expect(world.errors).toMatchObject([{ code: "closing" }]);
    expect(isClosed).toBe(false);
    goOn();
    expect((await early).status).toBe(200);
    await closed;
  });

  it("ends all streams at once, and opens none after that", async () => {
    const { userId, ...world } = testServer({ webhooks: WEBHOOKS });
    const streams = [
      readEvents(await world.ask("GET", "/events", userId)),
      readEvents(await world.ask("GET", "/events", userId)),
    ];
    for (const { block } of streams) expect(await block()).toBe(": open");
    await world.server.close();
    for (const { block } of streams) expect(await block()).toBeUndefined();
    expect(world.clock.waiting()).toBe(0);
    expect((await world.ask("GET", "/events", userId)).status).toBe(503);
  });

  it("refuses webhooks, which Basiq then sends again, and answers 503 to health checks", async () => {
    const world = testServer({ webhooks: WEBHOOKS });
    await world.server.close();
    for (const [method, path] of [
      ["POST", "/webhooks"],
      ["GET", "/health"],
    ] as const)
      expect((await world.ask(method, path)).status).toBe(503);
  });

  it("may be called twice, and the app's own calls still work", async () => {
    const { userId, ...world } = testServer();
    await Promise.all([world.server.close(), world.server.close()]);
    expect(await world.server.basiq.get(`/users/${userId}`)).toMatchObject({ id: userId });
  });
});

describe("lifecycle: lifetime", () => {
  it("ends with its browser or with the server, and is forgotten once it is done", async () => {
    const { lifetime, close } = createLifecycle();
    const browser = new AbortController();
    const [left, done, open] = [browser.signal, browser.signal, new AbortController().signal].map(
      (signal) => lifetime(signal),
    );
    done?.done();
    browser.abort();
    expect([left, done, open].map((one) => one?.signal.aborted)).toEqual([true, false, false]);
    await close();
    expect([done, open].map((one) => one?.signal.aborted)).toEqual([false, true]);
    expect(lifetime(new AbortController().signal).signal.aborted).toBe(true);
  });
});

describe("GET health", () => {
  it("says that it takes requests, without a session and without asking Basiq", async () => {
    const world = testServer();
    const response = await world.ask("GET", "/health");
    expect([response.status, await response.text()]).toEqual([200, '{"status":"ok"}']);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(world.takeCalls()).toEqual([]);
  });
});
