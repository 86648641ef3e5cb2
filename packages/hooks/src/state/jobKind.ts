/**
 * Why a job runs. The caller knows it from the redirect or the refresh; Basiq's answers don't say.
 * `update` means new credentials or a re-authorisation of a connection.
 */
export type JobKind = "connect" | "refresh" | "update";
