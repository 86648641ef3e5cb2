/** The refusals of Basiq's rules. */
export type RuleCode =
  | "unknown-user"
  | "unknown-institution"
  | "unknown-connection"
  | "unknown-consent"
  | "unknown-policy"
  | "method-not-offered"
  | "no-active-consent"
  | "wrong-method"
  | "connection-not-active"
  | "too-many-refreshes";

/** Thrown by an operation on the world that Basiq doesn't allow; `code` is for code, `message` for developers. */
export class RuleError extends Error {
  readonly code: RuleCode;

  constructor(code: RuleCode, message: string) {
    super(`basiq-kit/sandbox: ${message}`);
    this.name = "RuleError";
    this.code = code;
  }
}
