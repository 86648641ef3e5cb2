import {
  type Connection,
  type Connector,
  failureReason,
  type Job,
  jobFailure,
  type JobKind,
  type PersonsLists,
} from "@basiq-kit/schema";
import { bankOfJob, isBankBusy } from "./bankOfJob.js";
import { connectorOf } from "./connectionState.js";
import { type ConnectorAdvice, isAdvisedByConnector } from "./connectorAdvice.js";
import { isWithoutBank } from "./jobKind.js";
import type { JobTrace } from "./jobTrace.js";
import { startPause } from "./startPause.js";

/** What is known around a job: what it can't say itself. */
export interface JobSurroundings {
  /** Whether another of the person's jobs at its bank is under way, as far as is known. @default false */
  readonly isBankBusy?: boolean | undefined;
  /** The connector it uses, if it is known. */
  readonly connector?: ConnectorAdvice | undefined;
}

/** One of the jobs that are followed. */
export interface FollowedTrace {
  readonly trace: JobTrace | undefined;
  readonly kind?: JobKind | undefined;
  readonly method?: Connection["method"] | undefined;
}

/** What identifies a connector, as a connection does. */
export type ConnectorWanted = Pick<Connection, "institutionId" | "method">;

export interface SurroundingsNeeded {
  readonly lists: boolean;
  readonly connector: ConnectorWanted | undefined;
}

const NOTHING: SurroundingsNeeded = { lists: false, connector: undefined };

/** What has to be read to explain a job now: nothing while it runs as usual. */
export function surroundingsNeeded(
  { trace, kind, method }: FollowedTrace,
  { now, lists }: { readonly now: number; readonly lists: PersonsLists | undefined },
): SurroundingsNeeded {
  // No connection at the same bank has a part in it, nor has its connector.
  if (trace === undefined || isWithoutBank(kind)) return NOTHING;
  const { job, steps } = trace;
  if (startPause(trace, { now, kind, isBankBusy: undefined }) !== "none")
    return { ...NOTHING, lists: true };
  if (job.status !== "failed" || !isAdvisedByConnector(failureReason(jobFailure(steps))))
    return NOTHING;
  return {
    lists: job.institutionId === undefined || method === undefined,
    connector: connectorWanted(job, method, lists),
  };
}

/** What is known around this job, of what has been read. */
export function jobSurroundings(
  { trace, kind, method }: FollowedTrace,
  read: {
    readonly lists: PersonsLists | undefined;
    readonly connectors: readonly Connector[];
  },
): JobSurroundings {
  const { lists, connectors } = read;
  if (trace === undefined || isWithoutBank(kind)) return {};
  const { isCertain, ...wanted } = connectorWanted(trace.job, method, lists);
  const connector = connectorOf(wanted, connectors);
  return {
    isBankBusy: isBankBusy(trace.job, lists),
    connector: connector && {
      forgottenPasswordUrl: connector.forgottenPasswordUrl,
      // The job may have used another of the bank's connectors.
      stage: isCertain ? connector.stage : "unknown",
    },
  };
}

/** Where it isn't known how the bank is reached, sign-in details (`web`) are assumed, and that isn't certain. */
function connectorWanted(
  job: Job,
  given: Connection["method"] | undefined,
  lists: PersonsLists | undefined,
): ConnectorWanted & { readonly isCertain: boolean } {
  const { institutionId, method: listed } = bankOfJob(job, lists);
  const method = given ?? listed;
  return { institutionId, method: method ?? "web", isCertain: method !== undefined };
}
