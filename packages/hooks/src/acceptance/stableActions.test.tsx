import { useEffect } from "react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "../testing/renderInWorld.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { useBasiqEvents } from "../useBasiqEvents.js";
import { useConnections } from "../useConnections.js";
import { useConnectors } from "../useConnectors.js";
import { useConnectorStatus } from "../useConnectorStatus.js";
import { useConsent } from "../useConsent.js";
import { useConsents } from "../useConsents.js";
import { useConsentRedirect } from "../useConsentRedirect.js";
import { useDeleteConnection } from "../useDeleteConnection.js";
import { useInstitutionRecovery } from "../useInstitutionRecovery.js";
import { useJobProgress } from "../useJobProgress.js";
import { useJobsCheckup } from "../useJobsCheckup.js";
import { useJobsProgress } from "../useJobsProgress.js";
import { useMfaChallenge } from "../useMfaChallenge.js";
import { usePendingJobs } from "../usePendingJobs.js";
import { usePurgeConnection } from "../usePurgeConnection.js";
import { useRefreshConnection } from "../useRefreshConnection.js";
import { useReport } from "../useReport.js";
import { useRevokeConsent } from "../useRevokeConsent.js";
import { useStatementUpload } from "../useStatementUpload.js";

type Actions = readonly (readonly [path: string, action: unknown])[];

/** The functions in a hook's result, at any depth, by their path. */
function actionsIn(value: unknown, path: string): Actions {
  if (typeof value === "function") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => actionsIn(inner, `${path}.${key}`));
}

describe("the functions that a hook returns", () => {
  it("are the same on each render, so that an effect may depend on them", async () => {
    const world = createSandboxWorld({ bank: "AU00002" });
    const jobId = await world.startJob();
    const connectionId = world.connection.id;
    const { rerender, current, advance } = renderHookInWorld(
      world,
      () => ({
        events: useBasiqEvents(),
        connections: useConnections(),
        connectors: useConnectors(),
        status: useConnectorStatus({ institutionId: "AU00000", method: "web" }),
        recovery: useInstitutionRecovery({ institutionId: "AU00000", method: "web" }),
        consent: useConsent(),
        consents: useConsents(),
        redirect: useConsentRedirect({ action: "manage" }),
        deletion: useDeleteConnection(),
        job: useJobProgress({ jobId, kind: "refresh" }),
        checkup: useJobsCheckup(),
        jobs: useJobsProgress({ jobs: [{ jobId, kind: "refresh" }] }),
        challenge: useMfaChallenge({ jobId }),
        pending: usePendingJobs(),
        purge: usePurgeConnection(),
        refresh: useRefreshConnection({ connectionId }),
        report: useReport({ name: "affordability" }),
        revocation: useRevokeConsent(),
        statement: useStatementUpload({ institutionId: "AU90003" }),
      }),
      undefined,
    );
    await advance(20_000);
    const before = actionsIn(current(), "");
    rerender(undefined);
    const after = actionsIn(current(), "");
    expect(before.map(([path]) => path)).toEqual([
      ".connections.refetch",
      ".connectors.refetch",
      ".status.refetch",
      ".recovery.notify",
      ".recovery.cancel",
      ".consent.refetch",
      ".consents.refetch",
      ".redirect.redirect",
      ".redirect.prepare",
      ".deletion.reset",
      ".deletion.deleteConnection",
      ".job.refetch",
      ".checkup.refetch",
      ".jobs.jobs.0.refetch",
      ".challenge.submit",
      ".pending.dismiss",
      ".purge.reset",
      ".purge.purge",
      ".refresh.refresh",
      ".refresh.reset",
      ".report.start",
      ".report.reset",
      ".revocation.reset",
      ".revocation.revoke",
      ".statement.upload",
      ".statement.cancel",
      ".statement.reset",
    ]);
    const changed = before.filter(([, action], index) => action !== after[index]?.[1]);
    expect(changed).toEqual([]);
  });

  it("send one request from an effect that requests fresh data when the page opens", async () => {
    const world = createSandboxWorld();
    world.network.latencyMs = 100;
    const { advance } = renderHookInWorld(
      world,
      () => {
        const { refresh } = useRefreshConnection({ connectionId: world.connection.id });
        useEffect(() => void refresh(), [refresh]);
      },
      undefined,
    );
    await advance(1_000);
    expect(world.network.sent(/^POST .*\/refresh$/)).toHaveLength(1);
  });
});
