import type { Core } from "../world/core.js";

/** The size of a list whose document has none: other lists of Basiq's have it, so clients may meet it. */
export function undocumentedSize({ shapes }: Core, data: readonly unknown[]): { size?: number } {
  return shapes === "mixed" ? { size: data.length } : {};
}
