import {
  type Connection,
  type Connector,
  decisiveFailure,
  type Failure,
  failuresInARow,
  isRunning,
  type Job,
  jobFailure,
  lastUpdateAt,
  type RefreshFacts,
  refreshRule,
} from "@basiq-kit/schema";
import { guidance, type Guidance, type GuidanceAction, type GuidanceOptions } from "./guidance.js";
import { authorisedUntil } from "./authorisedUntil.js";

/** Why a connection's data can't be fetched, in the words of the job that failed. */
export interface UnresolvedFailure {
  readonly jobId: string;
  /** Whose job it is, which support asks for; `undefined` if nothing says. */
  readonly userId: string | undefined;
  readonly failure: Failure;
  /** Doesn't depend on the job's kind, which the list of jobs doesn't say. */
  readonly guidance: Guidance;
  /** Epoch milliseconds. */
  readonly failedAt: number | undefined;
}

export interface UnresolvedFailureOptions {
  /** `undefined` if it may be any of several: what only one of them needs isn't asked for. */
  readonly connection: Connection | undefined;
  /** How the connection reaches its bank; `undefined` if it may be any of several that differ. */
  readonly method: Connection["method"] | undefined;
  /** Its connector, if it is known and certain. */
  readonly connector: Connector | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The failure that no later job has resolved; `undefined` if there is none, or if the jobs aren't known. A
 * connection's card and the check-up both take their words from this, so that they never contradict each other.
 *
 * Of several failures in a row it is the one that decides (`decisiveFailure`).
 *
 * @param jobs Those of one connection, newest first; those that run are ignored.
 */
export function unresolvedFailure(
  jobs: readonly Job[],
  { connection, method, connector, now }: UnresolvedFailureOptions,
): UnresolvedFailure | undefined {
  const connectorStatus = connector?.status;
  const failed = jobs.filter((job) => !isRunning(job)).slice(0, failuresInARow(jobs));
  const [first, ...rest] = failed;
  if (first === undefined) return undefined;
  // Once the approval has ended, all of them have the same way on.
  const job = hasEnded(connection, now) ? first : decisiveFailure([first, ...rest]);
  const failure = jobFailure(job.steps);
  const attempts = failed.length - failed.indexOf(job);
  const failedAt = lastUpdateAt(job) || undefined;
  const given = guidance(failure, { connectorStatus, connector, method, attempts, failedAt, now });
  return {
    jobId: job.id,
    userId: job.userId,
    failure,
    guidance: connection ? forConnection(given, { connection, jobs, connectorStatus, now }) : given,
    failedAt,
  };
}

/** Whether the approval at the bank has ended. */
function hasEnded(connection: Connection | undefined, now: number): boolean {
  const until = connection && authorisedUntil(connection);
  return until !== undefined && until <= now;
}

/** What a job alone doesn't say: whether the approval at the bank has ended, and when a refresh is possible. */
function forConnection(
  given: Guidance,
  { connectorStatus, ...facts }: RefreshFacts & Pick<GuidanceOptions, "connectorStatus">,
): Guidance {
  // Then only a new approval helps, whatever a job says.
  if (hasEnded(facts.connection, facts.now))
    return { ...given, who: "person", severity: "caution", action: { type: "reauthorise" } };
  const { type } = given.action;
  if (type !== "retry" && type !== "retry-later") return given;
  if (connectorStatus === "major-outage")
    return { ...given, who: "institution", action: { type: "wait" } };
  const rule = refreshRule(facts);
  return "until" in rule
    ? { ...given, action: { type: "retry-later", retryAt: rule.until } }
    : given;
}

/**
 * What the person has to do before the connection works again, if it is up to them.
 *
 * @example
 * cureOfPerson(connection.failure); // "update-credentials"
 */
export function cureOfPerson(
  failure: Pick<UnresolvedFailure, "guidance"> | undefined,
): PersonsCure | undefined {
  const type = failure?.guidance.action.type;
  return type === "update-credentials" ||
    type === "reauthorise" ||
    type === "open-bank" ||
    type === "give-consent"
    ? type
    : undefined;
}

/** What only the person can do. */
export type PersonsCure = Extract<
  GuidanceAction["type"],
  "update-credentials" | "reauthorise" | "open-bank" | "give-consent"
>;
