import type { BasiqError } from "../errors/BasiqError.js";
import type { PendingJob } from "../jobs/storedJobs.js";
import type { PersonStorage } from "../session/personStorage.js";
import type { ConsentAction } from "../state/consentAction.js";
import { sameItems } from "../lib/sameItems.js";
import type { Arrival } from "./arrival.js";
import type { SharedChanges } from "./changesBetween.js";
import { isSamePage } from "./page.js";
import { readReturnState, type StoredReturn, type UsedReturn } from "./readReturnState.js";
import type { ReturnState } from "./returnState.js";

interface Dismissable {
  /** Ends it: the next page load finds nothing. */
  readonly dismiss: () => void;
}

/**
 * What has changed between leaving and now: consents and connections are read on return, and again when a
 * job ends.
 */
export type ReturnChanges =
  | { readonly status: "loading" }
  | (SharedChanges & { readonly status: "ready" })
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => Promise<void> };

interface Back extends Dismissable {
  /** What they went to do; `undefined` for a first consent, and for a connection's credentials. */
  readonly action: ConsentAction | undefined;
  /** Where they go next: a path of this origin. */
  readonly returnTo: string;
  readonly changes: ReturnChanges;
}

/**
 * How a person came to this page.
 *
 * ```
 * checking ─▶ none
 *     ├─────▶ returned | unknown-outcome ─▶ none   (dismissed)
 *     └─────▶ state-mismatch | expired ─▶ none     (dismissed)
 * ```
 */
export type ConsentReturn =
  | { readonly status: "checking" }
  | { readonly status: "none" }
  | (Back & {
      readonly status: "returned";
      /** What runs for them now: pass each to `useJobProgress`, or all to `useJobsProgress`. */
      readonly jobs: readonly PendingJob[];
    })
  /** Back without jobs: cancelled, or done with something that starts none. Basiq doesn't say which. */
  | (Back & { readonly status: "unknown-outcome" })
  /** No redirect of this person started here: an old link, another person's, or a forged one. */
  | (Dismissable & { readonly status: "state-mismatch" })
  | (Dismissable & { readonly status: "expired" });

export const CHECKING: ConsentReturn = { status: "checking" };
export const NONE: ConsentReturn = { status: "none" };

/** Whether a return belongs to a redirect that started here. */
export type ReturnCheck =
  | { readonly status: "valid" | "expired"; readonly departure: ReturnState }
  /** A reload: the address is back as it was, from a router's own copy or the browser's history. */
  | { readonly status: "used" }
  | { readonly status: "state-mismatch" };

const MISMATCH: ReturnCheck = { status: "state-mismatch" };

/** @param stored What the browser's storage has under the nonce of the return. */
export function checkReturn(
  { path, jobIds }: Pick<Extract<Arrival, { isReturn: true }>, "path" | "jobIds">,
  stored: ReturnType<PersonStorage["get"]>,
): ReturnCheck {
  const departure = readReturnState(stored?.value);
  if (stored === undefined || departure === undefined) return MISMATCH;
  if (departure.path === undefined)
    return { status: stored.expired ? "expired" : "valid", departure };
  // Anywhere else, or with other jobs, it is a link that someone copied or changed.
  if (!isSamePage(departure.path, path) || !sameItems(departure.jobIds, jobIds)) return MISMATCH;
  return { status: "used" };
}

/** A person who came back. */
export type CameBack = Extract<ConsentReturn, Back>;

/** What a person who came back with these jobs sees. */
export function returnedWith(
  jobIds: readonly string[],
  { action, returnTo, kind }: ReturnState,
  dismiss: () => void,
): CameBack {
  const back = { action, returnTo, dismiss, changes: { status: "loading" } as const };
  return jobIds.length === 0
    ? { status: "unknown-outcome", ...back }
    : { status: "returned", jobs: jobIds.map((jobId) => ({ jobId, kind })), ...back };
}

/** Whether a page that was loaded again still shows this return: until all its jobs have ended. */
export function isShownAgain(
  stored: StoredReturn | undefined,
  path: string,
  pending: readonly PendingJob[],
): stored is UsedReturn {
  if (stored?.path === undefined || stored.isOver || !isSamePage(stored.path, path)) return false;
  const { jobIds } = stored;
  return jobIds.length === 0 || pending.some(({ jobId }) => jobIds.includes(jobId));
}
