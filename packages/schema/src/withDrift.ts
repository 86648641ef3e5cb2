import type { Drift } from "./drift.js";

type Listener = (drift: Drift) => void;

let listener: Listener | undefined;

/**
 * Reads by a schema and reports the drift of every resource in it: a zod schema takes no listener, so this sets
 * one while `read` runs. `read` is synchronous, so no other read can get in between.
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

/** The listener of the `read` that runs now. */
export function listeningOnDrift(): Listener | undefined {
  return listener;
}
