import type { ConnectionState } from "@basiq-kit/hooks";

/** What an open row offers beside its one action. */
export interface MoreActions {
  /** Other sign-in details, or another choice of accounts. */
  readonly update: boolean;
  readonly purge: boolean;
  readonly disconnect: boolean;
  /** A refresh, where the row's action is another one. */
  readonly refresh: (() => void) | undefined;
  /** A newer statement. */
  readonly upload: (() => void) | undefined;
}

/** Whether there is any. */
export function hasMore({ update, purge, disconnect, refresh, upload }: MoreActions): boolean {
  return update || purge || disconnect || refresh !== undefined || upload !== undefined;
}

/** What was never fetched, or is deleted already, can neither stay nor be deleted. */
export function hasDataOf({ freshness }: ConnectionState): boolean {
  return freshness !== "never" && freshness !== "purged";
}

/** Basiq deletes the data of a connection only while it works. */
export function isPurgeable(connection: ConnectionState): boolean {
  const { status } = connection;
  return (status === "active" || status === "expiring") && hasDataOf(connection);
}

const LEADS_THERE: ReadonlySet<ConnectionState["recommendedAction"]> = new Set([
  "update-credentials",
  "sign-in-again",
  "reauthorise",
]);

/** Changes the sign-in details or the choice of accounts, unless the row's action does that already. */
export function isUpdatable({ method, status, recommendedAction }: ConnectionState): boolean {
  if (method !== "web" && method !== "openbanking") return false;
  if (LEADS_THERE.has(recommendedAction)) return false;
  return status === "active" || status === "invalid";
}
