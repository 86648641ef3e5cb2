/** Runs `work` under a key; callers that ask while it runs get the same result. */
export type SingleFlight<Value> = (key: string, work: () => Promise<Value>) => Promise<Value>;

/**
 * Runs one piece of work per key for any number of callers at once.
 *
 * @example
 * const once = createSingleFlight<string>();
 * await Promise.all([once("a", load), once("a", load)]); // loads once
 */
export function createSingleFlight<Value>(): SingleFlight<Value> {
  const running = new Map<string, Promise<Value>>();
  return (key, work) => {
    const present = running.get(key);
    if (present !== undefined) return present;
    const started = work().finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}
