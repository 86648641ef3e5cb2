import { getJob } from "../transport/jobCalls.js";
import { createClient } from "../transport/client.js";
import type { Runtime } from "../session/runtime.js";
import { type JobTrace, traceJob } from "../state/jobTrace.js";
import type { StepDurations } from "../state/usualDuration.js";

export interface FetchJobTraceOptions {
  readonly jobId: string;
  /** What was seen so far; the query cache forgets it while a job is asked for rarely. */
  readonly previous: JobTrace | undefined;
  readonly stats: StepDurations | undefined;
}

/** Asks for a job once, for any number of callers, and folds the answer into what was seen of it. */
export function fetchJobTrace(
  runtime: Runtime,
  { jobId, previous, stats }: FetchJobTraceOptions,
): Promise<JobTrace> {
  const { queryClient, scopeKey, environment } = runtime;
  return queryClient.fetchQuery({
    queryKey: [...scopeKey, "jobs", jobId],
    async queryFn() {
      const job = await getJob(createClient(runtime), jobId);
      return traceJob(previous, job, { now: environment.now(), stats });
    },
    staleTime: 0,
    // The poller decides when to ask again: a retry here would ask behind its back.
    retry: false,
    // `traceJob` keeps the reference itself, and knows better than a deep comparison what is news.
    structuralSharing: false,
    // A failed request while the browser says "offline" must fail, not wait: the poller says so.
    networkMode: "always",
  });
}
