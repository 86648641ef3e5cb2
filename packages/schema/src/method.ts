import { text } from "./tolerant.js";

/** A method as this kit spells it: `openbanking` is also seen as `open-banking` (basiq-api.md, "Connections"). */
export function methodOf(value: unknown): string | undefined {
  return text(value)?.replace("-", "");
}
