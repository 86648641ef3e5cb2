/** How one job's payloads are written: Basiq's documents differ among themselves, and a client must read them all. */
export interface PayloadShape {
  resultAsArray: boolean;
  relativeLinks: boolean;
  /** `created`/`updated`, or `createdDate`/`updatedDate`. */
  dateNames: "short" | "long";
  /** `2024-09-25T04:22:25Z`, or with milliseconds. */
  wholeSeconds: boolean;
  links: "self-and-source" | "self" | "null";
  /** Where a failed step says what happened. */
  detailName: "detail" | "details";
  hasStatus: boolean;
  hasJobType: boolean;
  hasInstitution: boolean;
}

/**
 * The shape of a job's payloads, by its number: the same in every answer about that job, and each variant turns up
 * within any five jobs in a row. The variants are those of basiq-api.md, "Jobs".
 */
export function payloadShape(jobNumber: number, seed: number): PayloadShape {
  const n = jobNumber + seed;
  const every = (period: number, phase: number) => modulo(n, period) === phase;
  return {
    resultAsArray: every(2, 0),
    relativeLinks: every(3, 1),
    dateNames: every(4, 3) ? "long" : "short",
    wholeSeconds: every(2, 1),
    links: every(5, 4) ? "null" : every(5, 2) ? "self" : "self-and-source",
    detailName: every(3, 2) ? "details" : "detail",
    hasStatus: every(4, 1),
    hasJobType: !every(5, 1),
    hasInstitution: every(3, 0),
  };
}

function modulo(n: number, period: number): number {
  return ((n % period) + period) % period;
}
