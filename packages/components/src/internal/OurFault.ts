/** Errors of which a person can do nothing; by type alone, for the names are bytes. */
export type OurFault =
  | "server-required"
  | "token-refused"
  | "server-token-in-browser"
  | "scope-too-small"
  | "invalid-argument"
  | "foreign-challenge-link"
  | "malformed-answer";
