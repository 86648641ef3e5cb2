import type { Job } from "@basiq-kit/schema";
import type { Runtime } from "../session/runtime.js";
import { listQuery, type ResourceQuery } from "./resourceQuery.js";
import { startedJobsOf } from "./startedJobs.js";

/** The person's jobs of the last 7 days; refetched whenever one starts or ends. */
export function jobsQuery(runtime: Runtime): ResourceQuery<readonly Job[]> {
  return listQuery(runtime, {
    name: "jobs",
    read: ({ parseJobs }, body, options) =>
      parseJobs(body, options).items.map(startedJobsOf(runtime).named),
  });
}

/** The same list, of those that may be a connection's. */
export function connectionJobsQuery(runtime: Runtime): ResourceQuery<readonly Job[]> {
  return { ...jobsQuery(runtime), select: startedJobsOf(runtime).withoutUploads };
}
