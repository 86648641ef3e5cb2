import type { BasiqServerOptions } from "../BasiqServerOptions.js";
import type { FailedJob } from "@basiq-kit/schema";
import { field, json } from "./answers.js";
import { testServer } from "./testServer.js";

/** Hooli, and a login of the sandbox's that Hooli has locked. */
export const LOCKED = { institutionId: "AU00000", login: "bighead", age: "new" } as const;

const MINUTE_MS = 60_000;

/** A server that is told of failed jobs, and how jobs come to fail. */
export function openFailedJobs(options: Partial<BasiqServerOptions> = {}) {
  const failed: FailedJob[] = [];
  const world = testServer({
    onJobFailed: (job) => void failed.push(job),
    setTimer: (callback, delayMs) => world.clock.setTimer(callback, delayMs),
    ...options,
  });
  return {
    ...world,
    failed,
    /** Another person, whose sign-in at their bank fails from now on. */
    addLocked: () => world.addPerson(LOCKED),
    /** Basiq itself refreshes a connection, as its smart cache does; resolves with the job's id, once it has ended. */
    refreshInBackground: async ({ userId, connectionId }: ReturnType<typeof world.addPerson>) => {
      const path = `/users/${userId}/connections/${connectionId}/refresh`;
      const jobId = String(field(await world.askBasiq("POST", path), "id"));
      await world.clock.advance(2 * MINUTE_MS);
      return jobId;
    },
    /** The person's page starts a refresh; resolves with the job's id, once it has ended. */
    refreshByPage: async ({ userId, connectionId }: ReturnType<typeof world.addPerson>) => {
      const path = `/connections/${connectionId}/refresh`;
      const jobId = String(field(await json(await world.ask("POST", path, userId)), "id"));
      await world.clock.advance(2 * MINUTE_MS);
      return jobId;
    },
    /** Waits for work that goes on after an answer. */
    settled: () => world.server.close(),
  };
}
