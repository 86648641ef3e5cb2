import type { Core } from "../world/core.js";
import { jobTimeline } from "../jobs/jobTimeline.js";
import { jobsOf } from "../world/records.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";

/** Deletes a connection and stops what still runs for it. Its data stays (basiq-api.md, "Connections"). */
export function deleteConnection(core: Core, connection: ConnectionRecord): void {
  const now = core.clock.now();
  connection.deletedAt = now;
  for (const job of jobsOf(core.records, connection.id))
    if (jobTimeline(job, now).endedAt === null) job.stoppedAt = now;
}
