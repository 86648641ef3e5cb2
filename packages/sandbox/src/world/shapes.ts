/**
 * How payloads are written. `documented`: one shape for each resource, as the examples of Basiq's OpenAPI show it.
 * `mixed`: every shape that some document of Basiq's shows, which a client has to read as well.
 *
 * @example
 * const shapes: Shapes = "documented";
 */
export type Shapes = "documented" | "mixed";
