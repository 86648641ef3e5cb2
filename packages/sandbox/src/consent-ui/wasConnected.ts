import { jobTimeline } from "../jobs/jobTimeline.js";
import { jobsOf, type Records } from "../world/records.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import { isSignedIn } from "./isSignedIn.js";

/** Whether the bank ever let this connection in: from then on a sign-in renews it, before it begins it. */
export function wasConnected(records: Records, connection: ConnectionRecord, now: number): boolean {
  return (
    connection.established ||
    jobsOf(records, connection.id).some((job) => isSignedIn(jobTimeline(job, now)))
  );
}
