import { type NetworkFault, networkFaults } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { arrive, comeBack, redirected } from "./testing/comeBack.js";
import type { ReturnChanges } from "./redirect/consentReturn.js";
import { returnUrl, stateOf } from "./testing/redirect.js";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, type SandboxWorld } from "./testing/sandboxWorld.js";
import { useConnections } from "./useConnections.js";
import { useConsent } from "./useConsent.js";
import { useConsentReturn } from "./useConsentReturn.js";
import { useJobProgress } from "./useJobProgress.js";
import { useConsentRedirect, type UseConsentRedirectOptions } from "./useConsentRedirect.js";

const YEAR_MS = 365 * 24 * 60 * 60_000;

/** Leaves from a page that shows consent and connections. */
async function leave(world: SandboxWorld, options: UseConsentRedirectOptions) {
  const { current, until, unmount } = renderHookInWorld(
    world,
    () => ({
      consent: useConsent().status,
      banks: useConnections().status,
      out: useConsentRedirect(options),
    }),
    undefined,
  );
  await until(({ consent, banks }) => consent === "active" && banks === "ready");
  act(() => current().out.redirect());
  await until(({ out }) => out.status === "redirecting" || out.status === "confirming");
  const { out } = current();
  act(() => (out.status === "confirming" ? out.confirm() : undefined));
  await until(({ out: { status } }) => status === "redirecting");
  unmount();
  await world.clock.advance(60_000);
  return stateOf(world);
}

function userOf(world: SandboxWorld): string {
  return [...world.sandbox.world.consents.values()][0]?.userId ?? "";
}

const hasRead = (back: ReturnType<ReturnType<typeof comeBack>["current"]>) =>
  "changes" in back && back.changes.status !== "loading";

const isChanged = (changes: ReturnChanges) =>
  changes.status === "ready" && changes.connections.type === "changed";

/** The connections that Basiq lists, but for one. */
const listedWithout =
  (id: string): NetworkFault =>
  async (send) => {
    const body = (await (await send()).json()) as { data: { id: string }[] };
    return Response.json({ ...body, data: body.data.filter((one) => one.id !== id) });
  };

describe("useConsentReturn: what has changed", () => {
  it("is a consent that now runs longer, and connections as they were", async () => {
    const world = createSandboxWorld();
    const state = await leave(world, { action: "extend" });
    const { expiresAt } = await consentOf(world);
    world.sandbox.extendConsent(userOf(world));
    const back = comeBack(world, { state });
    expect(back.current()).toMatchObject({ changes: { status: "loading" } });
    await back.until(hasRead);
    const { expiresAt: extendedTo } = await consentOf(world);
    expect(extendedTo).toBeGreaterThan(expiresAt);
    expect(back.current()).toMatchObject({
      status: "unknown-outcome",
      changes: {
        status: "ready",
        consent: {
          type: "changed",
          expiresAt: extendedTo,
          extended: true,
          permissionsChanged: false,
        },
        connections: { type: "unchanged" },
      },
    });
  });

  it.each(["manage", "reauthorise", "update", "extend"] as const)(
    "is nothing if the person did nothing: %s",
    async (action) => {
      const world = createSandboxWorld();
      const state = await leave(world, { action });
      const back = comeBack(world, { state });
      await back.until(hasRead);
      expect(back.current()).toMatchObject({
        changes: { consent: { type: "unchanged" }, connections: { type: "unchanged" } },
      });
    },
  );

  it("is a bank that was added or has ended, also after a reload", async () => {
    const world = createSandboxWorld();
    const state = await leave(world, { action: "manage" });
    const added = world.addConnection();
    await world.server("DELETE", `/api/basiq/connections/${world.connection.id}`, {
      confirm: world.connection.id,
    });
    const changes = {
      consent: { type: "unchanged" },
      connections: { added: [added.id], ended: [world.connection.id], renewed: [], stopped: [] },
    };
    const back = comeBack(world, { state });
    await back.until(hasRead);
    expect(back.current()).toMatchObject({ changes });
    back.unmount();
    await world.clock.advance(1_000);
    const again = arrive(world);
    await again.until(hasRead);
    expect(again.current()).toMatchObject({ changes });
  });

  it("is read again when a job ends", async () => {
    const world = createSandboxWorld();
    const state = await leave(world, { action: "connect" });
    const added = world.addConnection();
    const jobId = await world.startJob(added.id);
    world.page.arrive(returnUrl({ state, jobId }));
    // Basiq lists it only once its job is over.
    world.network.fail(/connections$/, listedWithout(added.id));
    const { current, until } = renderHookInWorld(
      world,
      () => ({ back: useConsentReturn(), job: useJobProgress({ jobId, kind: "connect" }) }),
      undefined,
    );
    await until(({ back }) => hasRead(back));
    expect(current()).toMatchObject({
      back: { status: "returned", changes: { connections: { type: "unchanged" } } },
      job: { status: "waiting" },
    });
    world.network.repair();
    await until(({ job }) => job.status === "succeeded");
    await until(({ back }) => "changes" in back && isChanged(back.changes));
    expect(current().back).toMatchObject({
      changes: { connections: { added: [added.id], ended: [], renewed: [], stopped: [] } },
    });
  });

  it("isn't claimed if the page had read nothing before the person left", async () => {
    const { world, state } = await redirected({ action: "manage" });
    const back = comeBack(world, { state });
    await back.until(hasRead);
    expect(back.current()).toMatchObject({
      changes: {
        consent: { type: "present", expiresAt: expect.any(Number) },
        connections: { type: "unknown" },
      },
    });
  });

  it("isn't known without the app's server, and nothing is requested", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const { state } = await redirected({ action: "connect" }, world);
    const back = comeBack(world, { state });
    expect(back.current()).toMatchObject({
      changes: { status: "ready", consent: { type: "unknown" }, connections: { type: "unknown" } },
    });
    await world.clock.advance(1_000);
    expect(world.errors).toEqual([]);
  });

  it("can be read again after a failure", async () => {
    const world = createSandboxWorld();
    const state = await leave(world, { action: "manage" });
    world.network.fail(/consents$/, networkFaults.answers(404));
    const back = comeBack(world, { state });
    await back.until(hasRead);
    expect(back.current()).toMatchObject({
      changes: { status: "error", error: { code: "not-found" } },
    });
    world.network.repair();
    const now = back.current();
    if ("changes" in now && now.changes.status === "error") void now.changes.retry();
    await back.until((one) => "changes" in one && one.changes.status === "ready");
    expect(back.current()).toMatchObject({ changes: { consent: { type: "unchanged" } } });
  });

  it("is no longer followed once the return is dismissed", async () => {
    const world = createSandboxWorld();
    const state = await leave(world, { action: "manage" });
    const back = comeBack(world, { state });
    await back.until(hasRead);
    const now = back.current();
    act(() => ("dismiss" in now ? now.dismiss() : undefined));
    await back.advance(YEAR_MS / 365);
    expect(back.current()).toEqual({ status: "none" });
  });
});

async function consentOf(world: SandboxWorld) {
  const [consent] = world.sandbox.world.consents.values();
  return { expiresAt: consent?.expiresAt ?? 0 };
}
