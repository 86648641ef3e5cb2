import type { Core } from "../world/core.js";

/** The size of a list that is documented without one. Mixed shapes have it, as other lists of Basiq's do. */
export function undocumentedSize({ shapes }: Core, data: readonly unknown[]): { size?: number } {
  return shapes === "mixed" ? { size: data.length } : {};
}
