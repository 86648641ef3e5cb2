/**
 * Why a job runs, as the caller knows it from the redirect or the refresh call: the wire doesn't say.
 * `update` is new credentials or a re-authorisation of a connection.
 */
export type JobKind = "connect" | "refresh" | "update";
