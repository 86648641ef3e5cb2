import type { BasiqError } from "../errors/BasiqError.js";
import type { JobTrace } from "./jobTrace.js";

/** Whether a job can be polled at the moment, which says nothing about the job itself. */
export type Reachability =
  | { readonly status: "live" }
  | { readonly status: "retrying"; readonly error: BasiqError }
  /** The last request got no answer, and the device says that it has no network. */
  | { readonly status: "offline" }
  | { readonly status: "stopped"; readonly error: BasiqError };

/** What is known about a job; the same reference until something changes. */
export interface JobSnapshot {
  readonly trace: JobTrace | undefined;
  readonly reachability: Reachability;
}

/** Nothing is known yet; also what a server renders. */
export const UNSEEN: JobSnapshot = { trace: undefined, reachability: { status: "live" } };
