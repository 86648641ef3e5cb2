import {
  type Connection,
  type Connector,
  type Failure,
  failuresInARow,
  isRunning,
  type Job,
  jobFailure,
} from "@basiq-kit/schema";
import { guidance, type Guidance, type GuidanceAction } from "./guidance.js";
import { authorisedUntil } from "./authorisedUntil.js";
import { lastUpdateAt } from "./jobsOf.js";

/** Why a connection's data can't be fetched, in the words of the job that failed. */
export interface UnresolvedFailure {
  readonly jobId: string;
  readonly failure: Failure;
  /** Doesn't depend on the job's kind, which the list of jobs doesn't say. */
  readonly guidance: Guidance;
  /** Epoch milliseconds. */
  readonly failedAt: number | undefined;
}

export interface UnresolvedFailureOptions {
  readonly connection: Pick<Connection, "method" | "expiresAt">;
  readonly connectorStatus: Connector["status"] | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The failure that no later job has resolved; `undefined` if there is none, or if the jobs aren't known. A
 * connection's card and the check-up both take their words from this, so that they never contradict each other.
 *
 * Of several failures in a row it is the newest that only the person can resolve: that the bank can't be reached
 * doesn't make wrong credentials right.
 *
 * @param jobs Those of one connection, newest first; those that run are ignored.
 */
export function unresolvedFailure(
  jobs: readonly Job[],
  { connection, connectorStatus, now }: UnresolvedFailureOptions,
): UnresolvedFailure | undefined {
  const { method } = connection;
  const failed = jobs.filter((job) => !isRunning(job)).slice(0, failuresInARow(jobs));
  const failures = failed.map((job, index): UnresolvedFailure => {
    const failure = jobFailure(job.steps);
    const attempts = failed.length - index;
    const failedAt = lastUpdateAt(job) || undefined;
    return {
      jobId: job.id,
      failure,
      guidance: withApproval(
        guidance(failure, { connectorStatus, method, attempts, failedAt, now }),
        connection,
        now,
      ),
      failedAt,
    };
  });
  return failures.find((one) => cureOfPerson(one) !== undefined) ?? failures[0];
}

/** Once the approval at the bank has ended, only a new one helps, whatever a job says. */
function withApproval(
  given: Guidance,
  connection: UnresolvedFailureOptions["connection"],
  now: number,
): Guidance {
  const until = authorisedUntil(connection);
  return until !== undefined && until <= now
    ? { ...given, who: "person", severity: "caution", action: { type: "reauthorise" } }
    : given;
}

/** What the person has to do before the connection works again, if it is up to them. */
export function cureOfPerson(failure: UnresolvedFailure | undefined): PersonsCure | undefined {
  const type = failure?.guidance.action.type;
  return type === "update-credentials" ||
    type === "reauthorise" ||
    type === "open-bank" ||
    type === "give-consent"
    ? type
    : undefined;
}

type PersonsCure = Extract<
  GuidanceAction["type"],
  "update-credentials" | "reauthorise" | "open-bank" | "give-consent"
>;
