import * as z from "zod/mini";
import { date } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { resource, type Schema } from "./resource.js";
import { instant } from "./values.js";

/** Whether a person waits for a bank to recover from an outage, as `@basiq-kit/server` answers it. */
export interface RecoveryWait {
  /**
   * Who notifies them: the `app` wherever they are, by its own mail or message; their open `page`; or `nobody`, because
   * the server doesn't check, and then it stores nothing either.
   */
  readonly notifiedBy: "app" | "page" | "nobody";
  /** Since when they wait, in epoch milliseconds; `undefined` if they don't. */
  readonly since: number | undefined;
}

const recoveryWait = resource({
  name: "recovery",
  documented: z.object({
    type: z.literal("recovery"),
    notifiedBy: z.optional(z.enum(["app", "page", "nobody"])),
    since: z.optional(z.nullable(date)),
  }),
  absent: { type: "recovery" },
  derive: ({ notifiedBy, since }): RecoveryWait => ({
    // Nothing is promised that isn't certain.
    notifiedBy: notifiedBy ?? "nobody",
    since: instant(since ?? undefined),
  }),
});

/**
 * Whether a person waits for a bank to recover, of the server's own routes.
 *
 * @example
 * const { since } = recoveryWaitSchema.parse(await response.json());
 */
export const recoveryWaitSchema: Schema<RecoveryWait> = recoveryWait.schema;

/**
 * Parses the server's answer to whether a person waits for a bank: `{ type, notifiedBy, since }`.
 *
 * @example
 * const { notifiedBy, since } = parseRecoveryWait(await response.json());
 * @throws {SchemaError} when it isn't an object.
 */
export function parseRecoveryWait(value: unknown, options?: ParseOptions): RecoveryWait {
  return recoveryWait.parse(value, options);
}
