import type { Shapes } from "../world/shapes.js";

/** A time on the wire. Documents show `2021-06-08T09:10:32.000Z` and also whole seconds, `2024-09-25T04:22:25Z`. */
export function isoTime(at: number, wholeSeconds = false): string {
  const text = new Date(at).toISOString();
  return wholeSeconds ? text.replace(/\.\d+Z$/, "Z") : text;
}

/** A time as a sandbox with these shapes writes it: in whole seconds if they are the documented ones. */
export function wireTime({ shapes }: { shapes: Shapes }, at: number): string {
  return isoTime(at, shapes === "documented");
}
