import { type Fields, fields, positive, text } from "./tolerant.js";
import { texts } from "./values.js";

/** An MFA challenge as Basiq sends it, before the kit has checked its link or its expiry. */
export interface MfaResult {
  readonly type: "mfa";
  /** An open set: `token`, `security-questions`, and others later; `unknown` where Basiq sent none. */
  readonly method: string;
  /** The bank's words: show them as text, never as HTML. */
  readonly description: string | undefined;
  /** One label or question for each answer, in order; empty where the person confirms in the bank's app. */
  readonly input: readonly string[];
  /** As sent: milliseconds by its name, sometimes seconds (basiq-api.md, "MFA"). */
  readonly expiryMs: number | undefined;
  /** Where answers go, relative or absolute: check it before a token is sent there. */
  readonly responseLink: string | undefined;
}

/** Reads the result of an `mfa-challenge` step. */
export function mfaResult({ method, description, input, expiryMs, links }: Fields): MfaResult {
  return {
    type: "mfa",
    method: text(method) ?? "unknown",
    description: text(description),
    // Confirm-in-app banks send no input, or none of the field.
    input: texts(input),
    expiryMs: positive(expiryMs),
    responseLink: text(fields(links)["response"]),
  };
}
