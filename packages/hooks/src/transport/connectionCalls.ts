import type { Job } from "@basiq-kit/schema";
import { checkId } from "../errors/checkId.js";
import type { Client } from "./client.js";

/** The answer to a refresh: 202 means a new job, 200 one that was already running. */
export interface RefreshedConnection {
  readonly job: Job;
  readonly alreadyRunning: boolean;
}

/** Asks Basiq, through the app's server, for fresh data of a connection. */
export async function refreshConnection(
  { ask }: Client,
  connectionId: string,
): Promise<RefreshedConnection> {
  const { value: job, status } = await ask("server", {
    path: `/connections/${checkId(connectionId, "connectionId")}/refresh`,
    method: "POST",
    ids: { connectionId },
    read: ({ parseJob }, body, options) => parseJob(body, options),
  });
  return { job, alreadyRunning: status === 200 };
}
