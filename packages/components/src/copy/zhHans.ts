import type { BasiqCopy } from "./copy.js";
import { actionZhHans } from "./zhHans/action.js";
import { basicsZhHans } from "./zhHans/basics.js";
import { blockedZhHans } from "./zhHans/blocked.js";
import { checkupZhHans } from "./zhHans/checkup.js";
import { connectZhHans } from "./zhHans/connect.js";
import { consentReturnZhHans } from "./zhHans/consentReturn.js";
import { connectionZhHans } from "./zhHans/connection.js";
import { consentZhHans } from "./zhHans/consent.js";
import { consentDueZhHans } from "./zhHans/consentDue.js";
import { connectorZhHans } from "./zhHans/connector.js";
import { failureZhHans } from "./zhHans/failure.js";
import { jobZhHans } from "./zhHans/job.js";
import { jobsZhHans } from "./zhHans/jobs.js";
import { mfaZhHans } from "./zhHans/mfa.js";
import { phoneZhHans } from "./zhHans/phone.js";
import { pickerZhHans } from "./zhHans/picker.js";
import { reachabilityZhHans } from "./zhHans/reachability.js";
import { readZhHans } from "./zhHans/read.js";
import { refreshZhHans } from "./zhHans/refresh.js";
import { supportZhHans } from "./zhHans/support.js";

/**
 * Simplified Chinese, as Australian banks and agencies write it.
 *
 * @example
 * <div lang="zh-Hans"><CopyProvider copy={zhHans}>…</CopyProvider></div>
 */
export const zhHans: BasiqCopy = {
  ...basicsZhHans,
  action: actionZhHans,
  blocked: blockedZhHans,
  checkup: checkupZhHans,
  connect: connectZhHans,
  consentReturn: consentReturnZhHans,
  connection: connectionZhHans,
  consent: consentZhHans,
  consentDue: consentDueZhHans,
  connector: connectorZhHans,
  failure: failureZhHans,
  job: jobZhHans,
  jobs: jobsZhHans,
  mfa: mfaZhHans,
  phone: phoneZhHans,
  picker: pickerZhHans,
  reachability: reachabilityZhHans,
  read: readZhHans,
  refresh: refreshZhHans,
  support: supportZhHans,
};
