import type { Connection } from "./connection.js";

/**
 * Whether a connection's data is from a statement that the person uploaded: no bank is asked for it, so it can't be
 * refreshed (Basiq answers 400, basiq-api.md, Connections) and has no sign-in.
 *
 * @example
 * const refreshable = connections.filter((connection) => !isUploaded(connection));
 */
export function isUploaded({ method }: Pick<Connection, "method">): boolean {
  return method === "pdf" || method === "csv";
}
