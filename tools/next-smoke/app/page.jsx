import { JobProgress, MfaPrompt } from "@basiq-kit/components";
import { BasiqProvider } from "@basiq-kit/hooks";
import { jobState, parseJob, traceJob } from "@basiq-kit/hooks/core";
import { Own } from "./Own.jsx";

const now = Date.parse("2026-03-04T12:00:00.000Z");
const job = parseJob({
  type: "job",
  id: "job-1",
  steps: [{ title: "verify-credentials", status: "in-progress", result: null }],
});
const { status } = jobState(traceJob(undefined, job, { now }), { now, kind: "connect" });

/** A server component: what is interactive in it is so by the kit's own "use client". */
// oxlint-disable-next-line import/no-default-export -- Next.js asks for it.
export default function Page() {
  return (
    <main>
      <p>On the server: {status}</p>
      <BasiqProvider userKey="person-1" serverUrl="/api/basiq">
        <JobProgress jobId="job-1" kind="connect" institutionName="Hooli" />
        <MfaPrompt jobId="job-1" institutionName="Hooli" />
        <Own jobId="job-1" />
      </BasiqProvider>
    </main>
  );
}
