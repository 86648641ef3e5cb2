import { getJobs } from "../client/jobCalls.js";
import type { Runtime } from "../client/runtime.js";
import { resourceQuery } from "./resourceQuery.js";

/** The person's jobs of the last 7 days; one that starts or ends fetches them again. */
export function jobsQuery(runtime: Runtime) {
  return resourceQuery(runtime, { key: ["jobs"], ask: getJobs, staleTime: 60_000 });
}
