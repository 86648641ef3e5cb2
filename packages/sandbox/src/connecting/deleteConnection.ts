import type { Core } from "../core.js";
import { jobTimeline } from "../jobTimeline.js";
import { jobsOf, type ConnectionRecord } from "../records.js";

/** Deletes a connection and stops what still runs for it. Its data stays (basiq-api.md, "Connections"). */
export function deleteConnection(core: Core, connection: ConnectionRecord): void {
  const now = core.clock.now();
  connection.deletedAt = now;
  for (const job of jobsOf(core.records, connection.id))
    if (jobTimeline(job, now).endedAt === null) job.stoppedAt = now;
}
