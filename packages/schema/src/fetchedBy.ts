import type { Job } from "./job.js";

/** How much of a connection's data a job has brought, and when, in epoch milliseconds. */
export interface FetchedData {
  /** `part` if some of its `retrieve-…` steps succeeded and others haven't, or not yet. */
  readonly extent: "all" | "part";
  /** When the job was last updated. */
  readonly at: number;
}

/**
 * What a job brought, according to its `retrieve-…` steps; `undefined` if nothing. Only these steps show that
 * data was fetched: Basiq also sets a connection's `lastUsed` when it is created (basiq-api.md, Connections).
 *
 * @example
 * fetchedBy(job)?.extent; // "all"
 */
export function fetchedBy({ steps, updatedAt, createdAt }: Job): FetchedData | undefined {
  const at = updatedAt ?? createdAt;
  const retrieving = steps.filter(({ title }) => title.startsWith("retrieve-"));
  const done = retrieving.filter(({ status }) => status === "success");
  if (at === undefined || done.length === 0) return undefined;
  return { extent: done.length === retrieving.length ? "all" : "part", at };
}

/**
 * The newest fetch that brought everything, or, if there was none, the newest that brought a part.
 *
 * @example
 * lastFetch(jobs)?.at; // 1772582400000
 */
export function lastFetch(jobs: readonly Job[]): FetchedData | undefined {
  const fetches = jobs.flatMap((job) => fetchedBy(job) ?? []).toSorted((a, b) => b.at - a.at);
  return fetches.find(({ extent }) => extent === "all") ?? fetches[0];
}
