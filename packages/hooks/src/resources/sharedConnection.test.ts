import { describe, expect, it } from "vitest";
import { checkProviderConfig } from "../session/providerConfig.js";
import { createRuntime } from "../session/runtime.js";
import { createEventServer } from "../testing/eventServer.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { QueryClient } from "@tanstack/react-query";
import { eventStreamOf } from "./eventStream.js";

const EVENTS_REQUEST = /events$/;
const REVOKED = { type: "consent.revoked", consentId: "c-1", at: "2026-03-04T12:00:00.000Z" };

/** A browser whose tabs listen to one server, which a test controls. */
function openBrowser() {
  const world = createSandboxWorld();
  const server = createEventServer();
  world.network.fail(EVENTS_REQUEST, server.answer);
  const posted: string[] = [];
  world.page.environment.tabs.subscribe((message) => posted.push(message));

  function openTab(parts: object = {}) {
    const page = world.browser.openPage();
    const environment = { ...world.environment, ...page.environment, ...parts };
    const provider = { ...world.provider, environment };
    const runtime = createRuntime({
      ...provider,
      ...checkProviderConfig(provider),
      queryClient: new QueryClient(),
    });
    const received: (string | undefined)[] = [];
    const stream = eventStreamOf(runtime);
    stream.onEvent(({ consentId }) => received.push(consentId));
    const stop = stream.subscribe(() => {});
    return { page, received, stop, status: () => stream.state().status };
  }

  return {
    ...world,
    server,
    posted,
    openTab,
    asked: () => world.network.sent(EVENTS_REQUEST),
    send: (id: string) => server.send({ ...REVOKED, consentId: `c-${id}` }, id),
    move: (ms: number) => world.clock.advance(ms),
  };
}

describe("createSharedConnection: the tabs of one person", () => {
  it("share one stream, and each gets each event once", async () => {
    const { openTab, server, send, move, asked } = openBrowser();
    const tabs = Array.from({ length: 7 }, () => openTab());
    await move(0);
    send("1");
    await move(0);
    send("2");
    await move(100);
    expect(tabs.map(({ received }) => received)).toEqual(tabs.map(() => ["c-1", "c-2"]));
    expect(tabs.map(({ status }) => status())).toEqual(tabs.map(() => "live"));
    expect([server.open(), asked().length]).toEqual([1, 1]);
  });

  it.each<
    [how: string, leave: (tab: ReturnType<ReturnType<typeof openBrowser>["openTab"]>) => void]
  >([
    ["is closed", ({ stop }) => stop()],
    ["is hidden", ({ page }) => page.visible.set(false)],
  ])("go on from the last event when the one that leads %s", async (_, leave) => {
    const { openTab, server, send, move, asked } = openBrowser();
    const [first, ...others] = [openTab(), openTab(), openTab()];
    await move(0);
    send("1");
    await move(0);
    leave(first);
    await move(0);
    expect(server.open()).toBe(1);
    expect(asked().map(({ headers }) => headers.get("last-event-id"))).toEqual([null, "1"]);
    // The server sends it again where the last leader's message was not seen yet.
    send("1");
    send("2");
    await move(0);
    expect(others.map(({ received }) => received)).toEqual([
      ["c-1", "c-2"],
      ["c-1", "c-2"],
    ]);
    expect(first?.received).toEqual(["c-1"]);
  });

  it("get what they missed from the one that leads when they are seen again", async () => {
    const { openTab, send, move, asked } = openBrowser();
    const [, other] = [openTab(), openTab()];
    await move(0);
    send("1");
    await move(0);
    other?.page.visible.set(false);
    send("2");
    await move(1_000);
    expect(other?.received).toEqual(["c-1"]);
    other?.page.visible.set(true);
    await move(0);
    expect(other?.received).toEqual(["c-1", "c-2"]);
    expect(asked()).toHaveLength(1);
  });

  it("each have their own stream where the one that leads doesn't answer, as when it is frozen", async () => {
    const { openTab, send, move, server } = openBrowser();
    const silent = { post() {}, subscribe: () => () => {} };
    openTab({ tabs: silent });
    const other = openTab();
    await move(1_999);
    expect(server.open()).toBe(1);
    await move(1);
    await move(0);
    expect(server.open()).toBe(2);
    send("1");
    await move(0);
    expect(other.received).toEqual(["c-1"]);
  });

  it("each have their own stream where tabs can't share a lock", async () => {
    const { openTab, move, server } = openBrowser();
    const locks = {
      hold(_: string, onHeld: (isShared: boolean) => void) {
        onHeld(false);
        return () => {};
      },
    };
    openTab({ locks });
    openTab({ locks });
    await move(0);
    expect(server.open()).toBe(2);
  });

  it("say nothing to each other but what the server sends every browser of this person", async () => {
    const { openTab, send, move, posted, provider } = openBrowser();
    openTab();
    openTab();
    await move(0);
    send("1");
    await move(30_000);
    const types = new Set(posted.flatMap((text) => /"type":"([a-z-]+)/.exec(text)?.[1] ?? []));
    expect(types).toEqual(new Set(["who-leads", "alive", "opened", "leads", "event"]));
    const all = posted.join("\n");
    expect(all).not.toContain(provider.userKey);
    expect(all).not.toMatch(/eyJ|token|authorization|\/api\//i);
  });
});
