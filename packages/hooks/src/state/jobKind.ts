import type { JobKind } from "@basiq-kit/schema";

/** Whether a job runs without a bank, so that none can be out of order, ask for a code or lock an account. */
export function isWithoutBank(kind: JobKind | undefined): boolean {
  return kind === "upload" || kind === "report";
}
