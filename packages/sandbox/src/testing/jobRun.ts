import { findInstitution } from "../banks/institutions.js";
import type { JobRun } from "../jobs/jobRun.js";
import { findPersona } from "../people/personas.js";

/** The input of a plan: a refresh at a bank by a test person. */
export function jobRun(institutionId: string, login: string, over: Partial<JobRun> = {}): JobRun {
  const institution = findInstitution(institutionId)!;
  const persona = findPersona(login)!;
  return {
    seed: 1,
    jobNumber: 1,
    institutionRun: 0,
    institution,
    persona,
    kind: "refresh",
    method: "web",
    declined: false,
    outage: false,
    pausedMs: 0,
    ...over,
  };
}
