import type { Shapes } from "../world/shapes.js";

/** A time on the wire. Documents show both `2021-06-08T09:10:32.000Z` and, in whole seconds, `2024-09-25T04:22:25Z`. */
export function isoTime(at: number, wholeSeconds = false): string {
  const text = new Date(at).toISOString();
  return wholeSeconds ? text.replace(/\.\d+Z$/, "Z") : text;
}

/** A time as a sandbox of these shapes writes it: the examples of Basiq's OpenAPI have whole seconds. */
export function wireTime({ shapes }: { shapes: Shapes }, at: number): string {
  return isoTime(at, shapes === "documented");
}
