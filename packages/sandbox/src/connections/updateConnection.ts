import type { Core } from "../world/core.js";
import { createJob } from "../jobs/createJob.js";
import type { ConnectionMethod, ConnectionRecord } from "../world/connectionRecord.js";
import { RuleError } from "../world/ruleError.js";
import { acceptSignIn, type SignIn, type StartedJob } from "./startConnect.js";

/**
 * New credentials for a web connection (`connectionId` in the Consent UI): a job of kind `update`. While the bank is
 * unavailable, that job is tried again every two hours for up to 7 days (basiq-api.md, "Jobs").
 * Throws a `RuleError` `wrong-method` for an open-banking connection.
 */
export function updateCredentials(
  core: Core,
  connection: ConnectionRecord,
  credentials: { login: string; password: string },
): StartedJob {
  requireMethod(connection, "web", "Re-authorise it instead.");
  return startUpdate(core, connection, credentials);
}

/**
 * Renews the authorisation of an open-banking connection at its bank (`action=reauthorise`, or `connectionId`): a job
 * of kind `update`; its account ids stay the same. Throws a `RuleError` `wrong-method` for a web connection.
 */
export function reauthorise(core: Core, connection: ConnectionRecord, signIn: SignIn): StartedJob {
  requireMethod(connection, "openbanking", "Update its credentials instead.");
  return startUpdate(core, connection, signIn);
}

function startUpdate(core: Core, connection: ConnectionRecord, signIn: SignIn): StartedJob {
  acceptSignIn(core, connection, signIn);
  const job = createJob(core, connection, { kind: "update", declined: "declined" in signIn });
  return { connection, job };
}

function requireMethod(connection: ConnectionRecord, method: ConnectionMethod, instead: string) {
  if (connection.method !== method)
    throw new RuleError(
      "wrong-method",
      `this connection's method is ${connection.method}. ${instead}`,
    );
}
