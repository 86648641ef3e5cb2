import { queryOptions } from "@tanstack/react-query";
import type { JobBanks } from "../../server/jobBanks.js";
import { callBackend } from "./backend.js";

/** Which bank each of these jobs is about, by the app's own backend: a job itself may not say. */
export const jobBanksQuery = (jobIds: readonly string[]) =>
  queryOptions({
    queryKey: ["job-banks", jobIds],
    queryFn: () => callBackend<JobBanks>("GET", "job-banks"),
    enabled: jobIds.length > 0,
  });
