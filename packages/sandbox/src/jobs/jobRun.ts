import type { ConnectorMethod } from "../world/connector.js";
import type { Institution } from "../banks/institution.js";
import type { Persona } from "../people/personas.js";
import type { JobKind } from "../world/jobRecord.js";

/** One run of a job at a bank: everything that decides its plan. */
export interface JobRun {
  seed: number;
  /** The job's number in this sandbox, from 1. */
  jobNumber: number;
  /** How many jobs this bank has run before this one. */
  institutionRun: number;
  institution: Institution;
  /** Nobody, if the bank accepted no login. */
  persona: Persona | null;
  kind: JobKind;
  method: ConnectorMethod;
  /** The person said no at the bank's own site. */
  declined: boolean;
  /** The connector's status is `major-outage`. */
  outage: boolean;
  /** Milliseconds it waits before it is queued. */
  pausedMs: number;
}
