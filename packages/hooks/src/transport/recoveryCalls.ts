import type { RecoveryWait } from "@basiq-kit/schema";
import { BasiqError } from "../errors/BasiqError.js";
import { checkId } from "../errors/checkId.js";
import type { Client } from "./client.js";
import type { ConnectorName } from "./connectorCalls.js";

const NOBODY: RecoveryWait = { notifiedBy: "nobody", since: undefined };

/**
 * Asks the app's server whether the person waits for a bank (`GET`), or says that they want to (`POST`), or don't any
 * more (`DELETE`). A server from before there were such routes notifies nobody.
 */
export async function callRecovery(
  { ask }: Client,
  { institutionId, method }: ConnectorName,
  verb: "GET" | "POST" | "DELETE",
): Promise<RecoveryWait> {
  const connector = `${checkId(institutionId, "institutionId")}/${checkId(method, "method")}`;
  try {
    const { value } = await ask("server", {
      path: `/connectors/${connector}/recovery`,
      ...(verb === "GET" ? {} : { method: verb }),
      read: ({ parseRecoveryWait }, body, options) => parseRecoveryWait(body, options),
    });
    return value;
  } catch (thrown) {
    if (thrown instanceof BasiqError && thrown.code === "not-found") return NOBODY;
    throw thrown;
  }
}
