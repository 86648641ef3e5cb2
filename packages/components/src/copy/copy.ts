import type { ActionCopy } from "./sections/action.js";
import type { BasicsCopy } from "./sections/basics.js";
import type { BlockedCopy } from "./sections/blocked.js";
import type { CheckupCopy } from "./sections/checkup.js";
import type { ConnectCopy } from "./sections/connect.js";
import type { ConsentReturnCopy } from "./sections/consentReturn.js";
import type { ConnectionCopy } from "./sections/connection.js";
import type { ConsentCopy } from "./sections/consent.js";
import type { ConsentDueCopy } from "./sections/consentDue.js";
import type { ConnectorCopy } from "./sections/connector.js";
import type { FailuresCopy } from "./sections/failure.js";
import type { JobCopy } from "./sections/job.js";
import type { JobsCopy } from "./sections/jobs.js";
import type { MfaCopy } from "./sections/mfa.js";
import type { PhoneCopy } from "./sections/phone.js";
import type { PickerCopy } from "./sections/picker.js";
import type { ReachabilityCopy } from "./sections/reachability.js";
import type { ReadCopy } from "./sections/read.js";
import type { RefreshCopy } from "./sections/refresh.js";
import type { SupportCopy } from "./sections/support.js";

/**
 * Every word the components say, as one typed dictionary: a missing key doesn't compile. Names of
 * banks and their own words come from Basiq and are never translated.
 *
 * @example
 * const copy: BasiqCopy = { ...enAU, yourBank: "your credit union" };
 */
export interface BasiqCopy extends BasicsCopy {
  readonly action: ActionCopy;
  readonly blocked: BlockedCopy;
  readonly checkup: CheckupCopy;
  readonly connect: ConnectCopy;
  readonly consentReturn: ConsentReturnCopy;
  readonly connection: ConnectionCopy;
  readonly consent: ConsentCopy;
  readonly consentDue: ConsentDueCopy;
  readonly connector: ConnectorCopy;
  readonly failure: FailuresCopy;
  readonly job: JobCopy;
  readonly jobs: JobsCopy;
  readonly mfa: MfaCopy;
  readonly phone: PhoneCopy;
  readonly picker: PickerCopy;
  readonly reachability: ReachabilityCopy;
  readonly read: ReadCopy;
  readonly refresh: RefreshCopy;
  readonly support: SupportCopy;
}
