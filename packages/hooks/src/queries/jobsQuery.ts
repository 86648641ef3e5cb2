import type { Runtime } from "../client/runtime.js";
import { begunJobsOf } from "./begunJobs.js";
import { listQuery } from "./resourceQuery.js";

/** The person's jobs of the last 7 days; one that starts or ends fetches them again. */
export function jobsQuery(runtime: Runtime) {
  return listQuery(runtime, {
    name: "jobs",
    read: ({ parseJobs }, body, options) =>
      parseJobs(body, options).items.map(begunJobsOf(runtime).named),
  });
}
