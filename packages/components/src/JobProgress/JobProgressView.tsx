import type { ConnectionState, JobKind, UseJobProgressResult } from "@basiq-kit/hooks";
import type { FailureActions } from "../failures/actionButton.js";
import type { FailureReferences } from "../copy/references.js";
import type { NamedBank } from "../copy/bankName.js";
import type { MarkProps } from "../ui/markedBank.js";
import { JobCard } from "./JobCard.js";
import type { JobOutcomeProps } from "./JobOutcome.js";

export interface JobProgressViewProps extends NamedBank, MarkProps, JobOutcomeProps {
  /** The result of `useJobProgress`. */
  readonly job: UseJobProgressResult;
  /** Why the job runs; it chooses the words. */
  readonly kind: JobKind;
  /** Seconds until `job.etaAt`, from `useCountdown`. @default no estimate */
  readonly secondsLeft?: number | undefined;
  /**
   * The connection's unresolved failure (`connection.failure`), so that a failed job says what its card says.
   * @default unknown: the job's own failure
   */
  readonly failure?: ConnectionState["failure"];
  /** What support asks for, shown with a button that copies it when the job failed. @default none */
  readonly references?: FailureReferences | undefined;
  /** What the app does about a failure; what it can't do has no button. @default none */
  readonly actions?: FailureActions | undefined;
  /**
   * What to do after a failure, where that is not what its reason alone says; `null` where something else says it.
   * @default by the reason
   */
  readonly failureNext?: string | null | undefined;
  /** Whether the action that was pressed is running. @default false */
  readonly busy?: boolean | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws a job in any state: what happens, how long it takes, and what went wrong where it did.
 *
 * Use it when the state comes from elsewhere (a story, a server, another hook); `JobProgress` is the
 * one that follows a job by itself.
 *
 * @example
 * <JobProgressView job={useJobProgress({ jobId, kind: "refresh" })} kind="refresh" />
 */
export function JobProgressView(props: JobProgressViewProps) {
  return <JobCard {...props} />;
}
