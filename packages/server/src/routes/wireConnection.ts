import type { Connection } from "@basiq-kit/schema";
import { isoTime } from "../lib/isoTime.js";

/**
 * A connection as Basiq would write it, from parsed fields only: names, addresses and account numbers
 * stay here, and `parseConnection` reads the same connection back in the browser.
 */
export function wireConnection(connection: Connection) {
  // An unknown value is left out, so that the browser parses it as unknown, too.
  const { id, method, status, institutionId, mfaEnabled } = connection;
  return {
    type: "connection",
    id,
    method: method === "other" ? undefined : method,
    status: status === "unknown" ? undefined : status === "unfinished" ? "pre-init" : status,
    createdDate: isoTime(connection.createdAt),
    lastUsed: isoTime(connection.lastUsedAt),
    expiryDate: isoTime(connection.expiresAt),
    mfaEnabled,
    institution: { id: institutionId },
  };
}
