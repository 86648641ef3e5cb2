import { addConnection } from "../connections/addConnection.js";
import { addUser } from "../users/addUser.js";
import { steppedClock } from "../world/clock.js";
import { createCore } from "../sandbox/createCore.js";
import { connectionState } from "../connections/connectionState.js";
import { jobTimeline } from "../jobs/jobTimeline.js";
import type { ConnectionMethod, ConnectionRecord } from "../world/connectionRecord.js";
import type { JobRecord } from "../world/jobRecord.js";

/** A world with one user on a stepped clock, without HTTP. */
export function openCore(seed = 1) {
  const clock = steppedClock();
  const core = createCore({ clock, seed });
  const { records } = core;
  const userId = addUser(core, { email: "test@example.com" }).id;
  return {
    core,
    clock,
    records,
    userId,
    /** Adds an active connection. */
    connect: (
      institutionId = "AU00000",
      login = "richard",
      method?: ConnectionMethod,
    ): ConnectionRecord => {
      const wanted = { userId, institutionId, login, ...(method ? { method } : {}) };
      return addConnection(core, wanted);
    },
    status: (connection: ConnectionRecord) =>
      connectionState(records, connection, clock.now()).status,
    timeline: (job: JobRecord) => jobTimeline(job, clock.now()),
    /** The codes of the job's failed steps. */
    failures: (job: JobRecord) =>
      jobTimeline(job, clock.now()).steps.flatMap((step) =>
        step.status === "failed" ? [step.failure.code] : [],
      ),
  };
}
