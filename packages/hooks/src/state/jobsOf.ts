import {
  type Connection,
  failuresInARow,
  isRunning,
  type Job,
  jobFailure,
} from "@basiq-kit/schema";
import { guidance } from "./guidance.js";

/** When a job was last heard of, in epoch milliseconds. */
export function lastUpdateAt({ updatedAt, createdAt }: Job): number {
  return updatedAt ?? createdAt ?? 0;
}

/** Newest first. */
export function newestFirst(jobs: readonly Job[]): readonly Job[] {
  return jobs.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
}

/**
 * The connection of a job. Some jobs name none (`links: null`, basiq-api.md, Jobs): such a one is the
 * only connection's that it can be of.
 */
export function connectionOf(
  { connectionId, institutionId, createdAt = 0 }: Job,
  connections: readonly Connection[],
): string | undefined {
  if (connectionId !== undefined) return connectionId;
  const [only, another] = connections.filter(
    (one) =>
      (institutionId ?? one.institutionId) === one.institutionId &&
      (one.createdAt ?? 0) <= createdAt,
  );
  return another === undefined ? only?.id : undefined;
}

/** What the person has to clear before a connection works again, by its newest jobs. */
export function uncleared(jobs: readonly Job[]): Uncleared | undefined {
  const failed = jobs.filter((job) => !isRunning(job)).slice(0, failuresInARow(jobs));
  for (const { steps } of failed) {
    const { type } = guidance(jobFailure(steps)).action;
    if (type === "update-credentials" || type === "open-bank" || type === "give-consent")
      return type;
  }
  return undefined;
}

type Uncleared = "update-credentials" | "open-bank" | "give-consent";
