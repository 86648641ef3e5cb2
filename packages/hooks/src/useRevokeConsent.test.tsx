import { networkFaults } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
import { useConnections } from "./useConnections.js";
import { useConsent } from "./useConsent.js";
import { useRevokeConsent } from "./useRevokeConsent.js";

const REVOKE = /^DELETE .*\/consents\//;
const CONSENTS = /^GET .*\/consents$/;

async function open(options: WorldOptions = {}) {
  const world = createSandboxWorld(options);
  const [consentId = ""] = [...world.sandbox.world.consents.keys()];
  const use = () => ({
    consent: useConsent(),
    connections: useConnections(),
    one: useRevokeConsent(),
    other: useRevokeConsent(),
  });
  const hook = renderHookInWorld(world, use, undefined);
  await hook.until(({ consent, connections }) =>
    [consent, connections].every(({ status }) => status !== "loading"),
  );
  const start = (which: "one" | "other" = "one") =>
    act(() => void hook.current()[which].revoke({ consentId, confirm: consentId }));
  return { ...world, ...hook, consentId, start };
}

describe("useRevokeConsent", () => {
  it("is done once the consent and all its connections are shown as gone", async () => {
    const { current, start, until, seen, events } = await open();
    expect(current()).toMatchObject({ consent: { status: "active" }, one: { status: "idle" } });
    start();
    expect(current().one.status).toBe("requesting");
    expect(current().consent.status).toBe("active");
    await until(({ one }) => one.status === "done");
    const done = seen.find(({ one }) => one.status === "done");
    expect(done).toMatchObject({
      consent: { status: "revoked", recommendedAction: "give-consent" },
      connections: { connections: [] },
    });
    expect(events).toContainEqual({
      type: "consent-revoked",
      outcome: "done",
      durationMs: expect.any(Number),
    });
  });

  it("sends one request for two calls at once, with the id repeated", async () => {
    const { network, start, until, consentId } = await open();
    start("one");
    start("other");
    start("one");
    await until(({ one, other }) => one.status === "done" && other.status === "done");
    expect(network.sent(REVOKE)).toMatchObject([{ init: { body: `{"confirm":"${consentId}"}` } }]);
  });

  it.each([
    ["another id", "consent-2"],
    ["nothing", ""],
  ])("throws at once when confirmed by %s, and sends nothing", async (_, confirm) => {
    const { current, network, consentId } = await open();
    expect(() => current().one.revoke({ consentId, confirm })).toThrowError(
      /`confirm` is not `consentId`, so nothing was sent/,
    );
    expect(() => current().one.revoke({ consentId: "../x", confirm: "../x" })).toThrowError(
      /`consentId` is not a Basiq id/,
    );
    expect(current().one.status).toBe("idle");
    expect(network.sent(REVOKE)).toEqual([]);
  });

  it("doesn't change what the person sees when the server refuses", async () => {
    const { current, network, start, until, events, errors } = await open();
    network.fail(REVOKE, networkFaults.answers(500));
    const { consent, connections } = current();
    start();
    await until(({ one }) => one.status === "error");
    expect(current().one).toMatchObject({ error: { code: "unavailable" } });
    expect(JSON.stringify(current().consent)).toBe(JSON.stringify(consent));
    expect(JSON.stringify(current().connections)).toBe(JSON.stringify(connections));
    expect(events).toContainEqual(
      expect.objectContaining({ type: "consent-revoked", outcome: "failed" }),
    );
    expect(errors).toMatchObject([{ code: "unavailable" }]);
  });

  it("is an error when the answer gets lost, and the refetch shows the outcome", async () => {
    const { current, network, start, until } = await open();
    network.fail(REVOKE, networkFaults.answerLost, 1);
    start();
    await until(({ one, consent }) => one.status === "error" && consent.status === "revoked");
    expect(current().one).toMatchObject({ error: { code: "network" } });
  });

  it("can be retried after an error, and cleared by `reset`", async () => {
    const { current, network, start, until } = await open();
    network.fail(REVOKE, networkFaults.dropped, 1);
    start();
    await until(({ one }) => one.status === "error");
    act(() => current().one.reset());
    expect(current().one.status).toBe("idle");
    start();
    await until(({ one }) => one.status === "done");
    expect(network.sent(REVOKE)).toHaveLength(2);
  });

  it("waits until the shown data is refetched, however long that takes", async () => {
    const { current, network, start, until, advance } = await open();
    network.fail(CONSENTS, networkFaults.dropped, 1);
    start();
    await advance(400);
    expect(current().one.status).toBe("requesting");
    await until(({ one }) => one.status === "done");
    expect(current().consent.status).toBe("revoked");
  });

  it("is an error without the app's server, and sends nothing", async () => {
    const { current, network, start, until } = await open({ route: "direct" });
    start();
    await until(({ one }) => one.status === "error");
    expect(current().one).toMatchObject({ error: { code: "server-required" } });
    expect(network.requests).toEqual([]);
  });
});
