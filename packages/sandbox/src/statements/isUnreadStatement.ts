import { isUploaded } from "../world/isUploaded.js";
import { connectionState } from "../connections/connectionState.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import type { Records } from "../world/records.js";

/**
 * Whether a connection is of an uploaded file that couldn't be read. Basiq doesn't say what becomes of it; here it isn't
 * listed, because nobody can finish it: a `pre-init` connection would ask for a sign-in.
 */
export function isUnreadStatement(
  records: Records,
  connection: ConnectionRecord,
  now: number,
): boolean {
  return isUploaded(connection) && connectionState(records, connection, now).status === "pre-init";
}
