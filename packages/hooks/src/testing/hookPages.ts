import type { ReactNode } from "react";
import * as kit from "../index.js";

const MOMENT = 1_772_625_600_000;
const ids = { jobId: "job-1", kind: "refresh" } as const;

/** Each public hook, and its first state: on a server, and until the app knows who is signed in. */
export const hookPages: Readonly<
  Record<string, readonly [HookPage: () => ReactNode, says: string]>
> = {
  useBasiqEvents: [() => kit.useBasiqEvents().status, "connecting"],
  useConnections: [() => kit.useConnections().status, "loading"],
  useConnectors: [() => kit.useConnectors({ search: "hooli" }).status, "loading"],
  useConnectorStatus: [
    () => kit.useConnectorStatus({ institutionId: "AU00000", method: "web" }).status,
    "loading",
  ],
  useConsent: [() => kit.useConsent().status, "loading"],
  useConsents: [() => kit.useConsents().status, "loading"],
  useConsentRedirect: [() => kit.useConsentRedirect({ returnTo: "/accounts" }).status, "idle"],
  useConsentReturn: [() => kit.useConsentReturn().status, "checking"],
  useCountdown: [() => kit.useCountdown(MOMENT - 1), ""],
  useDeleteConnection: [() => kit.useDeleteConnection().status, "idle"],
  useInstitutionRecovery: [
    () => kit.useInstitutionRecovery({ institutionId: "AU00000", method: "web" }).status,
    "loading",
  ],
  useJobProgress: [() => kit.useJobProgress(ids).status, "loading"],
  useJobsCheckup: [() => kit.useJobsCheckup().status, "loading"],
  useJobsProgress: [() => kit.useJobsProgress({ jobs: [ids] }).status, "loading"],
  useMfaChallenge: [() => kit.useMfaChallenge(ids).status, "loading"],
  useNextTry: [() => kit.useNextTry(undefined).type, "now"],
  usePendingJobs: [() => kit.usePendingJobs().status, "loading"],
  usePurgeConnection: [() => kit.usePurgeConnection().status, "idle"],
  useRefreshConnection: [
    () => kit.useRefreshConnection({ connectionId: "connection-1" }).status,
    "idle",
  ],
  useReport: [() => kit.useReport({ name: "affordability" }).status, "idle"],
  useStatementUpload: [() => kit.useStatementUpload({ institutionId: "AU00601" }).status, "idle"],
  useTimeSince: [() => kit.useTimeSince(MOMENT), ""],
  useRevokeConsent: [() => kit.useRevokeConsent().status, "idle"],
};
