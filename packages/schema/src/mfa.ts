import * as z from "zod/mini";
import { optionalText } from "./tolerant.js";

/** An MFA challenge as Basiq sends it, before the kit has checked its link or its expiry. */
export const mfaResult = z.pipe(
  z.object({
    type: z.literal("mfa"),
    method: optionalText,
    description: optionalText,
    // Confirm-in-app banks send no input, or none of the field.
    input: z.catch(z.array(z.string()), []),
    expiryMs: z.catch(z.optional(z.coerce.number().check(z.gt(0))), undefined),
    links: z.catch(z.nullish(z.object({ response: optionalText })), undefined),
  }),
  z.transform(({ method, links, ...rest }) => ({
    ...rest,
    method: method ?? "unknown",
    responseLink: links?.response,
  })),
);

/** `method` is an open set: `token`, `security-questions`, and others later. */
export type MfaResult = z.output<typeof mfaResult>;
