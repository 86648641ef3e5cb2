/** Those who want to be told of something. */
export interface Listeners<Told extends readonly unknown[] = []> {
  /** Returns how to stop. */
  readonly add: (listener: (...told: Told) => void) => () => void;
  readonly notify: (...told: Told) => void;
  /** Whether there is anyone. */
  readonly some: () => boolean;
}

/** @param begin Runs when the first one comes; what it returns runs when the last one has left. */
export function createListeners<Told extends readonly unknown[] = []>(
  begin: () => () => void = () => () => {},
): Listeners<Told> {
  const listeners = new Set<(...told: Told) => void>();
  let end = () => {};
  return {
    add(listener) {
      // One that comes twice comes once.
      const isFirst = listeners.size === 0;
      listeners.add(listener);
      if (isFirst) end = begin();
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) end();
      };
    },
    notify(...told) {
      for (const listener of listeners) listener(...told);
    },
    some: () => listeners.size > 0,
  };
}

/** One way to stop several things. */
export function stopAll(...stops: readonly (() => void)[]): () => void {
  return () => stops.forEach((stop) => stop());
}
