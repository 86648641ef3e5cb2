import type { QueryClient } from "@tanstack/react-query";
import type { BasiqClient } from "../client/basiqClient.js";
import { type JobTrace, traceJob } from "../state/jobTrace.js";
import type { StepDurations } from "../state/usualDuration.js";

const jobKey = (jobId: string) => ["basiq", "jobs", jobId] as const;

export interface FetchJobTraceOptions {
  readonly queryClient: QueryClient;
  readonly client: BasiqClient;
  readonly now: () => number;
  readonly jobId: string;
  readonly stats: StepDurations | undefined;
}

/** Asks for a job once, for any number of callers, and folds the answer into what was seen of it. */
export function fetchJobTrace(options: FetchJobTraceOptions): Promise<JobTrace> {
  const { queryClient, client, now, jobId, stats } = options;
  const queryKey = jobKey(jobId);
  return queryClient.fetchQuery({
    queryKey,
    queryFn: async () => {
      const job = await client.getJob(jobId);
      return traceJob(queryClient.getQueryData<JobTrace>(queryKey), job, { now: now(), stats });
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
