import * as z from "zod/mini";
import { number, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { resource, type Schema } from "./resource.js";
import { positive } from "./values.js";

/** An MFA challenge as Basiq sends it, before the kit has checked its link or its expiry. */
export interface MfaResult {
  readonly type: "mfa";
  /** An open set: `token`, `security-questions`, and others later; `unknown` where Basiq sent none. */
  readonly method: string;
  /** The bank's words: show them as text, never as HTML. */
  readonly description: string | undefined;
  /**
   * One label or question for each answer, in order; empty where the person confirms in the bank's app. A
   * label that couldn't be read is empty text in its place.
   */
  readonly input: readonly string[];
  /** As sent: milliseconds by its name, sometimes seconds (basiq-api.md, "MFA"). */
  readonly expiryMs: number | undefined;
  /** Where answers go, relative or absolute: check it before a token is sent there. */
  readonly responseLink: string | undefined;
}

/** What Basiq's documents say of the result of an `mfa-challenge` step. */
export const documentedMfa = z.object({
  type: z.literal("mfa"),
  method: text,
  description: text,
  // Banks with an app to confirm in send an empty `input`, or none. A label that can't be read keeps its place:
  // otherwise later answers would go to the wrong questions.
  input: z.optional(z.array(z.optional(z.string()))),
  expiryMs: z.optional(number),
  links: z.optional(z.object({ response: text })),
});

/** What a challenge says in the kit's terms. */
export function deriveMfa(wire: z.output<typeof documentedMfa>): MfaResult {
  return {
    type: "mfa",
    method: wire.method ?? "unknown",
    description: wire.description,
    input: (wire.input ?? []).map((label) => label ?? ""),
    expiryMs: positive(wire.expiryMs),
    responseLink: wire.links?.response,
  };
}

const mfa = resource({
  name: "MFA challenge",
  documented: documentedMfa,
  absent: { type: "mfa" },
  derive: deriveMfa,
});

/**
 * A challenge as the result of an `mfa-challenge` step holds it.
 *
 * @example
 * const { method, input } = mfaSchema.parse(step.result);
 */
export const mfaSchema: Schema<MfaResult> = mfa.schema;

/**
 * Parses a challenge as the result of an `mfa-challenge` step holds it.
 *
 * @example
 * const { method, input } = parseMfa(step.result);
 * @throws {SchemaError} on what can't be a challenge: no object, another type.
 */
export function parseMfa(value: unknown, options?: ParseOptions): MfaResult {
  return mfa.parse(value, options);
}
