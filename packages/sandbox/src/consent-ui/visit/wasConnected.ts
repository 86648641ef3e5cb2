import { jobTimeline } from "../../jobs/jobTimeline.js";
import { jobsOf, type Records } from "../../world/records.js";
import type { ConnectionRecord } from "../../world/connectionRecord.js";
import { isSignedIn } from "../../jobs/isSignedIn.js";

/** Whether sign-in ever succeeded for this connection: a later sign-in renews it, an earlier one starts it. */
export function wasConnected(records: Records, connection: ConnectionRecord, now: number): boolean {
  return (
    connection.established ||
    jobsOf(records, connection.id).some((job) => isSignedIn(jobTimeline(job, now)))
  );
}
