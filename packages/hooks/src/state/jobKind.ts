/**
 * Why a job runs. The caller knows it from what started the job; Basiq's answers don't say.
 * `update` means new credentials or a re-authorisation of a connection. An `upload` reads a bank statement that the
 * person gave, and a `report` is made from data that is there: neither asks a bank.
 */
export type JobKind = "connect" | "refresh" | "update" | "upload" | "report";

/** Whether a job runs without a bank, so that none can be out of order, ask for a code or lock an account. */
export function isWithoutBank(kind: JobKind | undefined): boolean {
  return kind === "upload" || kind === "report";
}
