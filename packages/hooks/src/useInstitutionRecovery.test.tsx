import { networkFaults } from "@basiq-kit/sandbox/testing";
import type { RecoveryOptions } from "@basiq-kit/server";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import {
  createSandboxWorld,
  type SandboxWorld,
  type WorldOptions,
} from "./testing/sandboxWorld.js";
import { useBasiqEvents } from "./useBasiqEvents.js";
import { useInstitutionRecovery } from "./useInstitutionRecovery.js";

const BANK = { institutionId: "AU90013", method: "web" } as const;
const MINUTE = 60_000;
const RECOVERY = /\/connectors\/AU90013\/web\/recovery$/;
const STATUS = /^GET .*\/connectors\/AU90013\/web$/;

/** The app notifies people by mail, and its server checks every minute. */
const byMail = () => {
  const mails: string[] = [];
  const recoveries: RecoveryOptions = {
    checkEveryMs: MINUTE,
    onInstitutionRecovered: ({ institutionId }) => void mails.push(institutionId),
  };
  return { mails, recoveries };
};

function draw(world: SandboxWorld) {
  return { ...world, ...renderHookInWorld(world, () => useInstitutionRecovery(BANK), undefined) };
}

/** A page that shows a bank in an outage. */
async function open(options: WorldOptions = {}) {
  const page = draw(createSandboxWorld(options));
  await page.until(({ status }) => status === "idle");
  const setStatus = (status: Parameters<typeof page.sandbox.setConnectorStatus>[1]) =>
    page.sandbox.setConnectorStatus(BANK.institutionId, status);
  return {
    ...page,
    setStatus,
    // Not awaited: React 18 draws nothing before the end of an `act`.
    notify: () => act(async () => void page.current().notify()),
  };
}

/** The same page, once its person waits. */
async function wait(options: WorldOptions = {}) {
  const page = await open(options);
  await page.notify();
  await page.until(({ status }) => status === "waiting");
  return page;
}

/** The same page, once the bank was back, and is away again. */
async function waitUntilNextOutage(options: WorldOptions = {}) {
  const page = await wait(options);
  page.setStatus("operational");
  await page.advance(7 * MINUTE);
  await page.until(({ status }) => status === "recovered");
  page.setStatus("major-outage");
  page.visible.set(false);
  await page.advance(2 * MINUTE);
  page.visible.set(true);
  await page.until(({ status }) => status === "idle");
  return page;
}

describe("useInstitutionRecovery", () => {
  it("offers to notify during an outage, and stores who asks, through a reload too", async () => {
    const page = await open(byMail());
    expect(page.seen[0]).toMatchObject({ status: "loading" });
    expect(page.current()).toMatchObject({ status: "idle", notifiedBy: "app" });
    await page.notify();
    await page.until(({ status }) => status === "waiting");
    const since = page.clock.now();
    const waits = { status: "waiting", notifiedBy: "app", since, isCancelling: false };
    expect(page.seen).toContainEqual(expect.objectContaining({ status: "asking" }));
    expect(page.current()).toMatchObject(waits);
    page.unmount();
    const reloaded = draw(page);
    await reloaded.until(({ status }) => status === "waiting");
    expect(reloaded.current()).toMatchObject(waits);
    expect(reloaded.seen.map(({ status }) => status)).not.toContain("idle");
  });

  it("forgets who doesn't want to be notified any more", async () => {
    const page = await wait(byMail());
    await act(() => page.current().cancel());
    await page.until(({ status }) => status === "idle");
    page.unmount();
    const reloaded = draw(page);
    await reloaded.until(({ status }) => status !== "loading");
    expect(reloaded.current()).toMatchObject({ status: "idle" });
  });

  it.each([
    ["operational", "operational"],
    ["degraded-performance", "degraded"],
    ["partial-outage", "partial-outage"],
  ] as const)("says that the bank is back once it is %s, and stays so", async (wire, status) => {
    const { mails, recoveries } = byMail();
    const page = await wait({ recoveries });
    page.setStatus(wire);
    await page.advance(7 * MINUTE);
    await page.until((state) => state.status === "recovered");
    expect(page.current()).toMatchObject({ connectorStatus: status });
    expect(mails).toEqual([BANK.institutionId]);
    page.visible.set(false);
    await page.advance(10 * MINUTE);
    page.visible.set(true);
    await page.advance(MINUTE);
    expect(page.current()).toMatchObject({ status: "recovered" });
  });

  it("has nothing to say of a bank that works, and asks for nothing but its status", async () => {
    const world = createSandboxWorld(byMail());
    world.sandbox.setConnectorStatus(BANK.institutionId, "partial-outage");
    const page = draw(world);
    await page.until(({ status }) => status !== "loading");
    await page.advance(30 * MINUTE);
    expect(page.current()).toMatchObject({ status: "no-outage" });
    expect(page.network.sent(RECOVERY)).toEqual([]);
    expect(page.network.sent(STATUS)).toHaveLength(1);
  });

  it("forgets who was notified: in the next outage they are asked again", async () => {
    const page = await waitUntilNextOutage(byMail());
    expect(page.current()).toMatchObject({ notifiedBy: "app" });
  });

  it("asks again in the next outage where only the page knew who waited", async () => {
    const page = await waitUntilNextOutage();
    await page.notify();
    await page.until(({ status }) => status === "waiting");
    expect(page.current()).toMatchObject({ notifiedBy: "page", since: page.clock.now() });
  });

  it("is an error where the bank, or who waits, can't be read", async () => {
    for (const lost of [STATUS, RECOVERY]) {
      const world = createSandboxWorld();
      world.network.fail(lost, networkFaults.answers(400));
      const page = draw(world);
      await page.until(({ status }) => status === "error");
      expect(page.current()).toMatchObject({ error: { code: "rejected" } });
    }
  });
});

describe("useInstitutionRecovery: what can't be sent", () => {
  it("says that asking failed, and lets the person try again", async () => {
    const page = await open(byMail());
    const { heal } = failing(page, /^POST .*recovery$/);
    await page.notify();
    await page.until(({ status }) => status === "failed");
    expect(page.current()).toMatchObject({ notifiedBy: "app", error: { code: "network" } });
    expect(page.errors.map(({ code }) => code)).toEqual(["network"]);
    heal();
    await page.notify();
    await page.until(({ status }) => status === "waiting");
  });

  it("goes on waiting where the person couldn't be forgotten, and says why", async () => {
    const page = await wait(byMail());
    failing(page, /^DELETE .*recovery$/);
    await act(() => page.current().cancel());
    await page.until((state) => state.status === "waiting" && state.cancelError !== undefined);
    expect(page.current()).toMatchObject({ isCancelling: false, cancelError: { code: "network" } });
  });

  it("waits where the request arrived and only its answer was lost", async () => {
    const page = await open(byMail());
    page.network.fail(/^POST .*recovery$/, networkFaults.answerLost);
    await page.notify();
    await page.until(({ status }) => status === "waiting");
    expect(page.current()).toMatchObject({ since: page.clock.now(), cancelError: undefined });
  });

  it("does what was asked last, also while an earlier request is on its way", async () => {
    const page = await open(byMail());
    page.network.latencyMs = 1_000;
    await page.notify();
    await page.advance(100);
    await act(async () => void page.current().cancel());
    await page.advance(5_000);
    expect(page.current()).toMatchObject({ status: "idle" });
    expect(page.seen.map(({ status }) => status)).not.toContain("waiting");
    await page.notify();
    await page.until(({ status }) => status === "waiting");
    await act(async () => void page.current().cancel());
    await page.notify();
    await page.advance(5_000);
    expect(page.current()).toMatchObject({ status: "waiting", isCancelling: false });
  });

  it("asks once, however often it is pressed", async () => {
    const page = await open(byMail());
    await act(async () => {
      const { notify } = page.current();
      await Promise.all([notify(), notify()]);
    });
    expect(page.network.sent(/^POST .*recovery$/)).toHaveLength(1);
  });
});

describe("useInstitutionRecovery: who notifies", () => {
  it.each([
    ["the server has no such option", { route: "server" }],
    ["there is no server", { route: "direct" }],
  ] as const)("is this page alone where %s", async (_, options) => {
    const page = await wait(options);
    expect(page.current()).toMatchObject({ notifiedBy: "page", since: page.clock.now() });
    page.setStatus("operational");
    await page.advance(5 * MINUTE);
    await page.until(({ status }) => status === "recovered");
    expect(page.network.sent(/recovery$/)).toHaveLength(options.route === "server" ? 2 : 0);
  });

  it("is this page where the server has no notice of the app's to send", async () => {
    const page = await wait({ recoveries: {} });
    expect(page.current()).toMatchObject({ notifiedBy: "page" });
  });

  it("is this page where the server is older than that", async () => {
    const world = createSandboxWorld();
    world.network.fail(RECOVERY, networkFaults.answers(404));
    const page = draw(world);
    await page.until(({ status }) => status === "idle");
    await act(() => page.current().notify());
    await page.until(({ status }) => status === "waiting");
    expect(page.errors).toEqual([]);
  });
});

describe("useInstitutionRecovery: a page that waits", () => {
  it("asks for the status every five minutes while it is seen, and not while it isn't", async () => {
    const page = await wait();
    const asked = () => page.network.sent(STATUS).length;
    const before = asked();
    await page.advance(16 * MINUTE);
    expect(asked()).toBe(before + 3);
    page.visible.set(false);
    await page.advance(60 * MINUTE);
    expect(asked()).toBe(before + 3);
    page.visible.set(true);
    await page.advance(0);
    expect(asked()).toBe(before + 4);
    await act(() => page.current().cancel());
    await page.advance(60 * MINUTE);
    expect(asked()).toBe(before + 4);
  });

  it("is notified by the server's events at once", async () => {
    const world = createSandboxWorld({ recoveries: { checkEveryMs: MINUTE } });
    const page = renderHookInWorld(
      world,
      () => ({ events: useBasiqEvents(), recovery: useInstitutionRecovery(BANK) }),
      undefined,
    );
    await page.until(({ recovery }) => recovery.status === "idle");
    await act(() => page.current().recovery.notify());
    world.sandbox.setConnectorStatus(BANK.institutionId, "operational");
    await page.advance(3.5 * MINUTE);
    expect(page.current().recovery).toMatchObject({ status: "recovered" });
    expect(page.current().events).toEqual({ status: "live" });
  });
});

/** No answer to these requests arrives until it heals. */
function failing({ network }: SandboxWorld, requests: RegExp) {
  return { heal: network.fail(requests) };
}
