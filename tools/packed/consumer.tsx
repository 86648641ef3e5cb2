// What an app writes, type-checked against the packed packages by `checkTypes.mjs` (and against their
// sources with everything else).
import { JobProgress, MfaPrompt } from "@basiq-kit/components";
import {
  type BasiqError,
  BasiqProvider,
  useJobProgress,
  useMfaChallenge,
  useRefreshConnection,
} from "@basiq-kit/hooks";
import { jobState, parseJob, traceJob } from "@basiq-kit/hooks/core";
import { parseJob as parse } from "@basiq-kit/schema";
import type { ReactNode } from "react";

export function App({ children }: { children?: ReactNode }) {
  return (
    <BasiqProvider
      userKey="person-1"
      serverUrl="/api/basiq"
      onError={(error: BasiqError) => console.error(error.code, error.correlationId)}
    >
      <Refresh connectionId="connection-1" />
      {children}
    </BasiqProvider>
  );
}

function Refresh({ connectionId }: { connectionId: string }) {
  const connection = useRefreshConnection({ connectionId });
  if (connection.status !== "started")
    return (
      <button type="button" onClick={() => void connection.refresh()}>
        Refresh
      </button>
    );
  return (
    <>
      <MfaPrompt jobId={connection.jobId} institutionName="Hooli" presentation="dialog" />
      <JobProgress jobId={connection.jobId} kind="refresh" institutionName="Hooli" />
      <Own jobId={connection.jobId} />
    </>
  );
}

function Own({ jobId }: { jobId: string }) {
  const job = useJobProgress({ jobId, kind: "refresh" });
  const mfa = useMfaChallenge({ jobId });
  if (mfa.status === "required")
    return <p>{mfa.challenge.inputs.map(({ label }) => label).join(", ")}</p>;
  return <p>{job.status === "failed" ? job.guidance.action.type : job.status}</p>;
}

/** What a server or a worker may do with the part that has no React. */
export function statusOf(wire: unknown, now: number): string {
  const job = parseJob(wire);
  return `${jobState(traceJob(undefined, job, { now }), { now, kind: "connect" }).status} ${parse(wire).id}`;
}
