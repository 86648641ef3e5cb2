import * as z from "zod/mini";
import type { ApiErrorEntry } from "./apiError.js";
import { text } from "./documented.js";
import type { Fields } from "./fields.js";
import { spelled } from "./values.js";

/** An error of an HTTP answer or of a failed step, as documented. */
export const errorEntry = z.object({
  code: text,
  title: text,
  detail: text,
  source: z.optional(z.object({ parameter: text, pointer: text })),
});

/** Documents show `detail` and `details`. */
export function unifyErrorEntry(raw: Fields): Fields {
  return { ...raw, detail: spelled(raw, "detail", "details") };
}

/** In the kit's terms. */
export function deriveErrorEntry(wire: z.output<typeof errorEntry>): ApiErrorEntry {
  return {
    code: wire.code ?? "unknown-error",
    title: wire.title,
    detail: wire.detail,
    parameter: wire.source?.parameter ?? wire.source?.pointer,
  };
}
