import type { QueryClient } from "@tanstack/react-query";
import type { BasiqClient } from "../client/basiqClient.js";
import { type JobTrace, traceJob } from "../state/jobTrace.js";
import type { StepDurations } from "../state/usualDuration.js";

/** The key of everything that one runtime holds: two may share a query client, but no answer. */
export const scopeKey = (scope: number) => ["basiq", scope] as const;
const jobKey = (scope: number, jobId: string) => [...scopeKey(scope), "jobs", jobId] as const;

export interface FetchJobTraceOptions {
  readonly queryClient: QueryClient;
  readonly scope: number;
  readonly client: BasiqClient;
  readonly now: () => number;
  readonly jobId: string;
  /** What was seen so far; the query cache forgets it while a job is asked for rarely. */
  readonly previous: JobTrace | undefined;
  readonly stats: StepDurations | undefined;
}

/** Asks for a job once, for any number of callers, and folds the answer into what was seen of it. */
export function fetchJobTrace(options: FetchJobTraceOptions): Promise<JobTrace> {
  const { queryClient, scope, client, now, jobId, previous, stats } = options;
  return queryClient.fetchQuery({
    queryKey: jobKey(scope, jobId),
    queryFn: async () => traceJob(previous, await client.getJob(jobId), { now: now(), stats }),
    staleTime: 0,
    // The poller decides when to ask again: a retry here would ask behind its back.
    retry: false,
    // `traceJob` keeps the reference itself, and knows better than a deep comparison what is news.
    structuralSharing: false,
    // A failed request while the browser says "offline" must fail, not wait: the poller says so.
    networkMode: "always",
  });
}
