import { BANK, networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "../testing/renderInWorld.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { useConnections } from "../useConnections.js";
import { useConnectors } from "../useConnectors.js";
import { useConsent } from "../useConsent.js";
import { useConsentRedirect } from "../useConsentRedirect.js";
import { useConsentReturn } from "../useConsentReturn.js";
import { useDeleteConnection } from "../useDeleteConnection.js";
import { useJobProgress } from "../useJobProgress.js";
import { useMfaChallenge } from "../useMfaChallenge.js";
import { useRefreshConnection } from "../useRefreshConnection.js";
import { useRevokeConsent } from "../useRevokeConsent.js";

describe("BasiqEvent: the events of a session", () => {
  it("never say whom or what they concern, whatever a person does with the kit", async () => {
    const world = createSandboxWorld({ bank: BANK.withMfa });
    const connectionId = world.connection.id;
    world.page.arrive(
      "https://app.example/return?state=forged&jobId=evil-job&secret=in-the-address",
    );
    const { current, advance, until } = renderHookInWorld(
      world,
      (jobId: string) => ({
        back: useConsentReturn(),
        consent: useConsent(),
        connections: useConnections(),
        connectors: useConnectors(),
        redirect: useConsentRedirect({ action: "connect", institutionId: BANK.withMfa }),
        refresh: useRefreshConnection({ connectionId }),
        job: useJobProgress({ jobId, kind: "refresh" }),
        mfa: useMfaChallenge({ jobId }),
        removal: useDeleteConnection(),
        revocation: useRevokeConsent(),
      }),
      await world.startJob(),
    );
    await advance(1_000);
    const { consent } = current();
    const consentId = "consentId" in consent ? consent.consentId : "";
    current().redirect.redirect();
    await advance(1_000);
    await until(({ mfa }) => mfa.status === "required");
    const { mfa } = current();
    const repair = world.network.fail(/jobs\//, networkFaults.dropped, 2);
    if (mfa.status === "required") void mfa.submit(["9876"]);
    await advance(30_000);
    repair();
    await until(({ mfa: again }) => "submit" in again);
    const second = current().mfa;
    if ("submit" in second) void second.submit(["1234"]).catch(() => undefined);
    await advance(120_000);
    await current().refresh.refresh();
    await advance(1_000);
    await current().removal.deleteConnection({ connectionId, confirm: connectionId });
    await current().revocation.revoke({ consentId, confirm: consentId });
    await advance(1_000);

    const types = new Set(world.events.map(({ type }) => type));
    for (const type of [
      "returned",
      "redirect-started",
      "token-minted",
      "job-step-changed",
      "mfa-shown",
      "mfa-answered",
      "refresh-requested",
      "failure",
      "recovered",
      "connection-deleted",
      "consent-revoked",
    ] as const)
      expect(types).toContain(type);

    const reported = JSON.stringify(world.events);
    const tokens = world.page.visited.map((url) => new URL(url).searchParams.get("token") ?? "");
    const states = world.page.visited.map((url) => new URL(url).searchParams.get("state") ?? "");
    const secrets = [
      ...tokens,
      ...states,
      ...world.sandbox.world.jobs.keys(),
      connectionId,
      consentId,
      world.user.id,
      world.provider.userKey,
      BANK.withMfa,
      "Pied Piper",
      "9876",
      "1234",
      "OTP Password",
      "in-the-address",
      "evil-job",
      "forged",
      "app.example",
      "richard@example.com",
      "Bearer",
    ];
    expect(secrets.filter((text) => text.length < 3)).toEqual([]);
    expect(secrets.filter((text) => reported.includes(text))).toEqual([]);
  });
});
