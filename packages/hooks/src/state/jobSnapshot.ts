import type { BasiqError } from "../errors/BasiqError.js";
import type { JobTrace } from "./jobTrace.js";

/** Whether Basiq can be asked about a job at the moment; never what the job itself does. */
export type Reachability =
  | { readonly status: "live" }
  | { readonly status: "retrying"; readonly error: BasiqError }
  | { readonly status: "offline" }
  | { readonly status: "paused" }
  | { readonly status: "stopped"; readonly error: BasiqError };

/** What is known of a job; the same reference until there is news. */
export interface JobSnapshot {
  readonly trace: JobTrace | undefined;
  readonly reachability: Reachability;
}

/** Nothing is known yet: also what a server renders. */
export const UNSEEN: JobSnapshot = { trace: undefined, reachability: { status: "live" } };
