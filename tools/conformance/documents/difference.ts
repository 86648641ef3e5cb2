import type { Mismatch } from "./mismatch.js";

/**
 * What was compared with the documents:
 *
 * - `example`: an example of the documents against their own schema;
 * - `answer`: an answer of the sandbox against the schema of its status;
 * - `coverage`: a route that the sandbox doesn't answer, or a documented status that never came;
 * - `parsing`: an example parsed by the kit's parsers and state functions.
 */
export type Subject = "example" | "answer" | "coverage" | "parsing";

/** One place where something isn't as documented. */
export interface Difference extends Mismatch {
  readonly subject: Subject;
  /** `GET /jobs/{jobId}` */
  readonly route: string;
  /** The documented status, or `request` for what is sent. */
  readonly status: string;
  /** Which example, or in which scene the sandbox answered so. */
  readonly scene: string;
}

/** One thing that was looked at, and what was found. */
export interface Check {
  readonly differences: readonly Difference[];
}

/** Where something was looked at. */
export type Place = Pick<Difference, "subject" | "route" | "status" | "scene">;

/** What was found at a place. */
export function checkOf(place: Place, mismatches: readonly Mismatch[]): Check {
  return { differences: mismatches.map((mismatch) => Object.assign({ ...place }, mismatch)) };
}
