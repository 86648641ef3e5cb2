import type { ActionCopy } from "./sections/action.js";
import type { BasicsCopy } from "./sections/basics.js";
import type { FailuresCopy } from "./sections/failure.js";
import type { JobCopy } from "./sections/job.js";
import type { MfaCopy } from "./sections/mfa.js";
import type { ReachabilityCopy } from "./sections/reachability.js";
import type { ReadCopy } from "./sections/read.js";

/**
 * Every word the components say, as one typed dictionary: a missing key doesn't compile. Names of
 * banks and their own words come from Basiq and are never translated.
 *
 * @example
 * const copy: BasiqCopy = { ...enAU, yourBank: "your credit union" };
 */
export interface BasiqCopy extends BasicsCopy {
  readonly action: ActionCopy;
  readonly failure: FailuresCopy;
  readonly job: JobCopy;
  readonly mfa: MfaCopy;
  readonly reachability: ReachabilityCopy;
  readonly read: ReadCopy;
}
