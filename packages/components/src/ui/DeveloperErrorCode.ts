/** Errors that only a developer can fix. A type alone, so that it adds no bytes. */
export type DeveloperErrorCode =
  | "server-required"
  | "token-refused"
  | "server-token-in-browser"
  | "scope-too-small"
  | "invalid-argument"
  | "foreign-challenge-link";
