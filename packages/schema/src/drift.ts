/**
 * A field that isn't as Basiq's documents say, and that the kit therefore left out. Types only, never a value.
 *
 * @example
 * const onDrift = ({ resource, path, expected, received }: Drift) =>
 *   log.warn(`${resource}: ${path} is ${received}, and ${expected} is documented`);
 */
export interface Drift {
  /** What was read: `job`, `connection`, `consent`, … */
  readonly resource: string;
  /** Where, as in `steps[].result.expiryMs`: the same for every entry of a list. */
  readonly path: string;
  /** What is documented: a type such as `string`, or the documented words. */
  readonly expected: string;
  /** The type of what came: `string`, `number`, `boolean`, `list`, `object`, `null`. */
  readonly received: string;
}

/** How a value is read. */
export interface ParseOptions {
  /** Called for each field that isn't as documented, once the rest could be read. */
  readonly onDrift?: ((drift: Drift) => void) | undefined;
}

/** The JSON type of a value, and nothing else of it. */
export function jsonType(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}
