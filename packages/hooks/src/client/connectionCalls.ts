import { type Connection, type Job, parseConnections, parseJob } from "@basiq-kit/schema";
import { checkId } from "./checkId.js";
import type { Lanes } from "./lanes.js";

/** The person's connections, unfinished and ended ones too. */
export async function getConnections({ ask }: Lanes): Promise<readonly Connection[]> {
  const { value } = await ask("server", { path: "/connections", read: parseConnections });
  return value.items;
}

/** What refreshing a connection brought: 202 is a new job, 200 the one that already runs. */
export interface RefreshedConnection {
  readonly job: Job;
  readonly alreadyRunning: boolean;
}

/** Asks Basiq, through the app's server, for fresh data of a connection. */
export async function refreshConnection(
  { ask }: Lanes,
  connectionId: string,
): Promise<RefreshedConnection> {
  const { value: job, status } = await ask("server", {
    path: `/connections/${checkId(connectionId, "connectionId")}/refresh`,
    method: "POST",
    ids: { connectionId },
    read: parseJob,
  });
  return { job, alreadyRunning: status === 200 };
}

/** Removes a connection's accounts and transactions; the connection stays, and must be active. */
export async function purgeConnection({ ask }: Lanes, connectionId: string): Promise<void> {
  await ask("server", {
    path: `/connections/${checkId(connectionId, "connectionId")}/purge`,
    method: "POST",
    body: { confirm: connectionId },
    ids: { connectionId },
    read: () => undefined,
  });
}

/** Ends a connection; the data that was fetched through it stays with Basiq. */
export async function deleteConnection({ ask }: Lanes, connectionId: string): Promise<void> {
  await ask("server", {
    path: `/connections/${checkId(connectionId, "connectionId")}`,
    method: "DELETE",
    body: { confirm: connectionId },
    ids: { connectionId },
    read: () => undefined,
  });
}
