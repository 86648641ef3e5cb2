import type { Signal } from "../environment/environment.js";

/** A fact about the outside world that a test flips. */
export interface Switch extends Signal {
  set(value: boolean): void;
  /** How many listeners there are. */
  readonly listeners: () => number;
}

export function createSwitch(initial = true): Switch {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listeners: () => listeners.size,
  };
}

/** The same numbers in each run: no jitter at 0.5. */
export function createRandom(...numbers: readonly number[]): () => number {
  let next = 0;
  return () => numbers[next++ % numbers.length] ?? 0.5;
}
