/**
 * Why a job runs. What started the job knows it; Basiq's answers don't say.
 * `update` means new credentials or a re-authorisation of a connection. An `upload` reads a bank statement that the
 * person gave, and a `report` is made from data that is there: neither asks a bank.
 */
export type JobKind = "connect" | "refresh" | "update" | "upload" | "report";
