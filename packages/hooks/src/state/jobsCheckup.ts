import {
  type Connection,
  type Connector,
  type Failure,
  failuresInARow,
  type Job,
  jobFailure,
} from "@basiq-kit/schema";
import { connectorOf } from "./connectionState.js";
import { type Institution, institutionOf } from "./connectorState.js";
import { guidance, type Guidance } from "./guidance.js";
import { connectionOf, lastUpdateAt, newestFirst } from "./jobsOf.js";

/** A failure that hasn't been resolved since. */
export interface CheckupItem {
  readonly jobId: string;
  /** `undefined` if the job doesn't say and several connections are possible. */
  readonly connectionId: string | undefined;
  readonly institutionId: string | undefined;
  /** `undefined` until its connector is known. */
  readonly institution: Institution | undefined;
  readonly failure: Failure;
  /** Doesn't depend on the job's kind, which the list of jobs doesn't say. */
  readonly guidance: Guidance;
  /** Epoch milliseconds. */
  readonly failedAt: number | undefined;
}

/** Whether any failure of the last 7 days still needs attention. */
export type JobsCheckup =
  | { readonly status: "clear" }
  | {
      readonly status: "attention";
      /** At least one: first what the person can fix, then the newest. */
      readonly items: readonly [CheckupItem, ...CheckupItem[]];
    };

export interface JobsCheckupOptions {
  readonly connections: readonly Connection[];
  /** The connectors of these connections, as far as they are known. */
  readonly connectors: readonly Connector[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The failures of a person's jobs that no newer job has resolved; deleted connections don't count.
 *
 * @example
 * jobsCheckup(jobs, { connections, connectors, now: Date.now() }).status; // "clear"
 */
export function jobsCheckup(
  jobs: readonly Job[],
  { connections, connectors, now }: JobsCheckupOptions,
): JobsCheckup {
  const living = connections.filter(({ status }) => status !== "deleted" && status !== "revoked");
  const newest = newestFirst(jobs).map((job) => ({ job, id: connectionOf(job, connections) }));
  const items = newest.flatMap(({ job, id }, index): CheckupItem[] => {
    const connection = living.find((one) => one.id === id);
    const { institutionId = connection?.institutionId, steps, status } = job;
    const sameAs = (other: (typeof newest)[number]) =>
      id !== undefined && other.id !== undefined
        ? other.id === id
        : institutionId !== undefined && other.job.institutionId === institutionId;
    const gone = id !== undefined && connection === undefined;
    if (status !== "failed" || gone || newest.slice(0, index).some(sameAs)) return [];
    const connector = connection && connectorOf(connection, connectors);
    const failure = jobFailure(steps);
    const failedAt = lastUpdateAt(job) || undefined;
    const attempts = failuresInARow(
      newest
        .slice(index)
        .filter(sameAs)
        .map((one) => one.job),
    );
    return [
      {
        jobId: job.id,
        connectionId: id,
        institutionId,
        institution: connector && institutionOf(connector),
        failure,
        guidance: guidance(failure, {
          connectorStatus: connector?.status,
          attempts,
          failedAt,
          now,
        }),
        failedAt,
      },
    ];
  });
  const [first, ...rest] = items.toSorted((a, b) => urgency(a) - urgency(b));
  return first === undefined
    ? { status: "clear" }
    : { status: "attention", items: [first, ...rest] };
}

/** The items are already sorted by age. */
function urgency({ guidance: { who } }: CheckupItem): number {
  return who === "person" ? 0 : 1;
}
