import type { Runtime } from "../session/runtime.js";
import { startedJobsOf } from "./startedJobs.js";
import { listQuery } from "./resourceQuery.js";

/** The person's jobs of the last 7 days; refetched whenever one starts or ends. */
export function jobsQuery(runtime: Runtime) {
  return listQuery(runtime, {
    name: "jobs",
    read({ parseJobs }, body, options) {
      const { isNamelessUpload, named } = startedJobsOf(runtime);
      return parseJobs(body, options)
        .items.filter((job) => !isNamelessUpload(job))
        .map(named);
    },
  });
}
