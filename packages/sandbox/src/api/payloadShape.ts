import type { Shapes } from "../world/shapes.js";

/** Where a job's payload is returned: documents of the user's list and of a single job differ. */
export type JobPlace = "alone" | "list";

/** How one job's payloads are written. Basiq's documents disagree, and a client must read every variant. */
export interface PayloadShape {
  resultAsArray: boolean;
  relativeLinks: boolean;
  /** Whether addresses in results are paths: examples have that beside absolute links. */
  relativeUrls: boolean;
  /** `created`/`updated`, or `createdDate`/`updatedDate`. */
  dateNames: "short" | "long";
  /** `2024-09-25T04:22:25Z`, or with milliseconds. */
  wholeSeconds: boolean;
  links: "self-and-source" | "self" | "null";
  /** The field in which a failed step says what happened. */
  detailName: "detail" | "details";
  hasStatus: boolean;
  hasJobType: boolean;
  hasInstitution: boolean;
  /** Whether an answered challenge still shows what was asked. */
  keepsChallenge: boolean;
}

/** The shape of a job's payloads in this sandbox. */
export function jobShape(
  { shapes, seed }: { shapes: Shapes; seed: number },
  jobNumber: number,
  place: JobPlace,
): PayloadShape {
  switch (shapes) {
    case "documented":
      return documentedShape(place);
    case "mixed":
      return payloadShape(jobNumber, seed);
    default:
      return shapes satisfies never;
  }
}

function documentedShape(place: JobPlace): PayloadShape {
  return {
    resultAsArray: false,
    relativeLinks: false,
    relativeUrls: true,
    dateNames: "short",
    wholeSeconds: true,
    links: "self-and-source",
    detailName: place === "alone" ? "detail" : "details",
    hasStatus: false,
    hasJobType: place === "alone",
    hasInstitution: place === "list",
    keepsChallenge: true,
  };
}

/**
 * The mixed shape of a job's payloads, by its number: the same in every answer about that job, and each variant
 * occurs within any five jobs in a row. The variants are those of basiq-api.md, "Jobs".
 */
export function payloadShape(jobNumber: number, seed: number): PayloadShape {
  const n = jobNumber + seed;
  const every = (period: number, phase: number) => modulo(n, period) === phase;
  return {
    resultAsArray: every(2, 0),
    relativeLinks: every(3, 1),
    relativeUrls: every(3, 1),
    dateNames: every(4, 3) ? "long" : "short",
    wholeSeconds: every(2, 1),
    links: every(5, 4) ? "null" : every(5, 2) ? "self" : "self-and-source",
    detailName: every(3, 2) ? "details" : "detail",
    hasStatus: every(4, 1),
    hasJobType: !every(5, 1),
    hasInstitution: every(3, 0),
    keepsChallenge: every(4, 2),
  };
}

function modulo(n: number, period: number): number {
  return ((n % period) + period) % period;
}
