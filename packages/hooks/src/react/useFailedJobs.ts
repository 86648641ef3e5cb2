"use client";

import { useEffect } from "react";
import { failedJobsOf } from "../jobs/failedJobs.js";
import { jobsQuery } from "../resources/jobsQuery.js";
import { useBasiqRuntime } from "./basiqContext.js";
import { useResource } from "./useResource.js";

/** Reports the failed jobs of the person's list to the app: most of them failed in the background. */
export function useFailedJobs(caller: string): void {
  const runtime = useBasiqRuntime(caller);
  const jobs = useResource(jobsQuery, caller);
  const list = jobs.status === "ready" ? jobs.data : undefined;
  useEffect(() => {
    const { seen } = failedJobsOf(runtime);
    for (const job of list ?? []) seen(job);
  }, [runtime, list]);
}
