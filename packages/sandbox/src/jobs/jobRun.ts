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
  /** Null if the bank accepted no login. */
  persona: Persona | null;
  kind: JobKind;
  method: ConnectorMethod;
  /** Whether the person declined on the bank's own site. */
  declined: boolean;
  /** Whether the connector's status is `major-outage`. */
  outage: boolean;
  /** Milliseconds it waits before it is queued. */
  pausedMs: number;
}
