import type { BasiqCopy } from "./copy.js";
import { actionEnAU } from "./sections/action.js";
import { basicsEnAU } from "./sections/basics.js";
import { blockedEnAU } from "./sections/blocked.js";
import { checkupEnAU } from "./sections/checkup.js";
import { connectEnAU } from "./sections/connect.js";
import { consentReturnEnAU } from "./sections/consentReturn.js";
import { connectionEnAU } from "./sections/connection.js";
import { consentEnAU } from "./sections/consent.js";
import { consentDueEnAU } from "./sections/consentDue.js";
import { connectorEnAU } from "./sections/connector.js";
import { failureEnAU } from "./sections/failure.js";
import { jobEnAU } from "./sections/job.js";
import { jobsEnAU } from "./sections/jobs.js";
import { mfaEnAU } from "./sections/mfa.js";
import { phoneEnAU } from "./sections/phone.js";
import { pickerEnAU } from "./sections/picker.js";
import { reachabilityEnAU } from "./sections/reachability.js";
import { readEnAU } from "./sections/read.js";
import { refreshEnAU } from "./sections/refresh.js";
import { supportEnAU } from "./sections/support.js";

/** Australian English: the person's words, who acts, no blame. */
export const enAU: BasiqCopy = {
  ...basicsEnAU,
  action: actionEnAU,
  blocked: blockedEnAU,
  checkup: checkupEnAU,
  connect: connectEnAU,
  consentReturn: consentReturnEnAU,
  connection: connectionEnAU,
  consent: consentEnAU,
  consentDue: consentDueEnAU,
  connector: connectorEnAU,
  failure: failureEnAU,
  job: jobEnAU,
  jobs: jobsEnAU,
  mfa: mfaEnAU,
  phone: phoneEnAU,
  picker: pickerEnAU,
  reachability: reachabilityEnAU,
  read: readEnAU,
  refresh: refreshEnAU,
  support: supportEnAU,
};
