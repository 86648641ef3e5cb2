/** A set of listeners that can be notified together. */
export interface Listeners<Args extends readonly unknown[] = []> {
  /** Returns a function that removes the listener. */
  readonly add: (listener: (...args: Args) => void) => () => void;
  readonly notify: (...args: Args) => void;
  /** Whether there is at least one listener. */
  readonly some: () => boolean;
}

/** @param start Runs when the first listener is added; the function it returns runs when the last is removed. */
export function createListeners<Args extends readonly unknown[] = []>(
  start: () => () => void = () => () => {},
): Listeners<Args> {
  const listeners = new Set<(...args: Args) => void>();
  let end = () => {};
  return {
    add(listener) {
      // A listener that is added twice counts once.
      const isFirst = listeners.size === 0;
      listeners.add(listener);
      if (isFirst) end = start();
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) end();
      };
    },
    notify(...args) {
      for (const listener of listeners) listener(...args);
    },
    some: () => listeners.size > 0,
  };
}

/** Several stop functions as one. */
export function stopAll(...stops: readonly (() => void)[]): () => void {
  return () => stops.forEach((stop) => stop());
}
