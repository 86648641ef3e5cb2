/**
 * A yes-or-no state of the outside world that a test changes.
 *
 * @example
 * world.page.online.set(false);
 */
export interface Switch {
  readonly get: () => boolean;
  readonly set: (value: boolean) => void;
  /** Calls back after each change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** How many listeners there are. */
  readonly listeners: () => number;
}

/** A switch that is on. */
export function createSwitch(): Switch {
  const listeners = new Set<() => void>();
  let value = true;
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    listeners: () => listeners.size,
  };
}
