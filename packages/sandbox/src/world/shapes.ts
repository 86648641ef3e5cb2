/**
 * How payloads are written. `documented`: one shape for each resource, as in the examples of Basiq's OpenAPI. `mixed`:
 * every shape that any of Basiq's documents shows, because a client must read them all.
 *
 * @example
 * const shapes: Shapes = "documented";
 */
export type Shapes = "documented" | "mixed";
