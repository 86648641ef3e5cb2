import { networkFaults } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { T0 } from "./testing/jobs.js";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { DAY, HOUR } from "./testing/resources.js";
import { createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
import { useConsent } from "./useConsent.js";
import { useConsents } from "./useConsents.js";
import { useRevokeConsent } from "./useRevokeConsent.js";

const CONSENTS = /^GET .*\/consents$/;

function open(options: WorldOptions = {}) {
  const world = createSandboxWorld(options);
  const use = () => ({
    record: useConsents(),
    consent: useConsent(),
    withdrawal: useRevokeConsent(),
  });
  const hook = renderHookInWorld(world, use, undefined);
  const until = (status: string) => hook.until(({ record }) => record.status === status);
  const refetch = () => {
    const { record } = hook.current();
    if (record.status === "ready") act(() => void record.refetch());
  };
  return { ...world, ...hook, untilIs: until, refetch };
}

describe("useConsents", () => {
  it("is loading, then the consent that useConsent shows, by the same request", async () => {
    const { seen, current, untilIs, network } = open();
    await untilIs("ready");
    expect(seen[0]?.record).toEqual({ status: "loading" });
    const { consent, record } = current();
    expect(record).toMatchObject({
      consents: [
        {
          status: "active",
          givenAt: T0,
          expiresAt: T0 + 365 * DAY,
          initialRetrievalDays: 365,
          retainData: false,
          purpose: { title: "Budgeting" },
        },
      ],
      activeId: "consentId" in consent ? consent.consentId : "",
      refetchError: undefined,
    });
    expect(network.sent(CONSENTS)).toHaveLength(1);
  });

  it("keeps those that were withdrawn, replaced and expired, each with when it ended", async () => {
    const { sandbox, clock, user, current, until, untilIs, refetch, advance } = open();
    await untilIs("ready");
    const { consent, withdrawal } = current();
    const consentId = "consentId" in consent ? consent.consentId : "";
    await advance(30 * DAY);
    act(() => void withdrawal.revoke({ consentId, confirm: consentId }));
    await until(({ record }) => record.status === "ready" && record.activeId === undefined);
    const withdrawnAt = clock.now();
    await advance(DAY);
    sandbox.giveConsent({ userId: user.id, policyId: "policy-2023-07" });
    await advance(10 * DAY);
    const replacedAt = clock.now();
    const { id } = sandbox.updateConsent(user.id);
    refetch();
    await until(({ record }) => record.status === "ready" && record.activeId === id);
    expect(current().record).toMatchObject({
      consents: [
        { consentId: id, status: "active" },
        { status: "ended", reason: "replaced", endedAt: replacedAt, replacedBy: id },
        { status: "ended", reason: "withdrawn", consentId },
      ],
    });
    const [, , first] = recordsIn(current().record);
    expect(first?.status === "ended" && withdrawnAt - (first.endedAt ?? 0)).toBeLessThan(HOUR);
  });

  it("expires by time alone, without a request and without another render", async () => {
    const { current, untilIs, advance, network, seen } = open();
    await untilIs("ready");
    await advance(365 * DAY - HOUR);
    expect(current().record).toMatchObject({ consents: [{ status: "active" }] });
    await advance(HOUR);
    expect(current().record).toMatchObject({
      consents: [{ status: "ended", reason: "expired", endedAt: T0 + 365 * DAY }],
      activeId: undefined,
    });
    const after = seen.length;
    await advance(30 * DAY);
    expect(seen).toHaveLength(after);
    expect(network.sent(CONSENTS)).toHaveLength(1);
  });

  it("shows an older answer while the network fails, and why it is old", async () => {
    const { current, network, until, untilIs, refetch } = open();
    await untilIs("ready");
    const isFresh = ({ record }: ReturnType<typeof current>) =>
      record.status === "ready" && record.refetchError === undefined;
    const repair = network.fail(CONSENTS, networkFaults.dropped);
    refetch();
    await until((now) => !isFresh(now));
    expect(current().record).toMatchObject({
      consents: [{ status: "active" }],
      refetchError: { code: "network" },
    });
    repair();
    refetch();
    await until(isFresh);
  });

  it("is an error that can be retried where nothing was ever read", async () => {
    const world = createSandboxWorld();
    const repair = world.network.fail(CONSENTS, networkFaults.dropped);
    const { until, current } = renderHookInWorld(world, () => useConsents(), undefined);
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "network" } });
    repair();
    const record = current();
    if (record.status === "error") act(() => void record.retry());
    await until(({ status }) => status === "ready");
  });

  it("needs the app's server, and sends nothing without one", async () => {
    const { untilIs, current, network } = open({ route: "direct" });
    await untilIs("error");
    expect(current().record).toMatchObject({ error: { code: "server-required" } });
    expect(network.requests).toEqual([]);
  });
});

function recordsIn(record: ReturnType<typeof useConsents>) {
  return record.status === "ready" ? record.consents : [];
}
