import type { BasiqCopy } from "./copy.js";
import { actionAr } from "./ar/action.js";
import { basicsAr } from "./ar/basics.js";
import { blockedAr } from "./ar/blocked.js";
import { checkupAr } from "./ar/checkup.js";
import { connectAr } from "./ar/connect.js";
import { consentReturnAr } from "./ar/consentReturn.js";
import { connectionAr } from "./ar/connection.js";
import { consentAr } from "./ar/consent.js";
import { consentDueAr } from "./ar/consentDue.js";
import { connectorAr } from "./ar/connector.js";
import { failureAr } from "./ar/failure.js";
import { jobAr } from "./ar/job.js";
import { jobsAr } from "./ar/jobs.js";
import { mfaAr } from "./ar/mfa.js";
import { phoneAr } from "./ar/phone.js";
import { pickerAr } from "./ar/picker.js";
import { reachabilityAr } from "./ar/reachability.js";
import { readAr } from "./ar/read.js";
import { refreshAr } from "./ar/refresh.js";
import { supportAr } from "./ar/support.js";

/**
 * Arabic, as Australian agencies write it: from right to left, with Latin digits.
 *
 * @example
 * <div dir="rtl" lang="ar"><CopyProvider copy={ar}>…</CopyProvider></div>
 */
export const ar: BasiqCopy = {
  ...basicsAr,
  action: actionAr,
  blocked: blockedAr,
  checkup: checkupAr,
  connect: connectAr,
  consentReturn: consentReturnAr,
  connection: connectionAr,
  consent: consentAr,
  consentDue: consentDueAr,
  connector: connectorAr,
  failure: failureAr,
  job: jobAr,
  jobs: jobsAr,
  mfa: mfaAr,
  phone: phoneAr,
  picker: pickerAr,
  reachability: reachabilityAr,
  read: readAr,
  refresh: refreshAr,
  support: supportAr,
};
