import type { Drift } from "./drift.js";

type Listener = (drift: Drift) => void;

let listener: Listener | undefined;

/**
 * Reads by a schema and reports the drift of every resource in it: a zod schema can't be given a listener,
 * so it is the one of the reading under way. Reading takes no time that another could come between.
 *
 * @example
 * const accounts = withDrift((drift) => log.warn(drift), () => z.array(accountSchema).parse(body.data));
 */
export function withDrift<Value>(onDrift: Listener | undefined, read: () => Value): Value {
  const before = listener;
  listener = onDrift;
  try {
    return read();
  } finally {
    listener = before;
  }
}

/** Who listens to the reading under way. */
export function listeningOnDrift(): Listener | undefined {
  return listener;
}
