import * as z from "zod/mini";
import { date } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { resource, type Schema } from "./resource.js";
import { instant } from "./values.js";

/** Whether a person waits for a bank to recover from an outage, as `@basiq-kit/server` answers it. */
export interface RecoveryWait {
  /**
   * Who tells them: the `app` wherever they are, by its own mail or message; their open `page`; or `nobody`, because
   * the server doesn't look, and then it remembers nothing either.
   */
  readonly toldBy: "app" | "page" | "nobody";
  /** Since when they wait, in epoch milliseconds; `undefined` if they don't. */
  readonly since: number | undefined;
}

const recoveryWait = resource({
  name: "recovery",
  documented: z.object({
    type: z.literal("recovery"),
    toldBy: z.optional(z.enum(["app", "page", "nobody"])),
    since: z.optional(z.nullable(date)),
  }),
  absent: { type: "recovery" },
  derive: ({ toldBy, since }): RecoveryWait => ({
    // Nothing is promised that isn't certain.
    toldBy: toldBy ?? "nobody",
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
 * Parses the server's answer to whether a person waits for a bank: `{ type, toldBy, since }`.
 *
 * @example
 * const { toldBy, since } = parseRecoveryWait(await response.json());
 * @throws {SchemaError} when it isn't an object.
 */
export function parseRecoveryWait(value: unknown, options?: ParseOptions): RecoveryWait {
  return recoveryWait.parse(value, options);
}
