import type { Institution } from "./institutions.js";
import type { Persona } from "./personas.js";

/** One run of a job at a bank: all that its plan is drawn from. */
export interface JobRun {
  seed: number;
  /** The job's number in this sandbox, from 1. */
  jobNumber: number;
  /** How many jobs this bank has run before this one. */
  institutionRun: number;
  institution: Institution;
  persona: Persona;
}
