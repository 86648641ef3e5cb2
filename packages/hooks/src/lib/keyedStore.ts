import { createListeners } from "./listeners.js";

/**
 * Values by key. Who subscribes is told of all of them: a component compares its own, and is drawn for
 * that one alone.
 */
export interface KeyedStore<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly clear: () => void;
}

export function createKeyedStore<Value>(): KeyedStore<Value> {
  const values = new Map<string, Value | undefined>();
  const { add, notify } = createListeners();
  return {
    get: (key) => values.get(key),
    set(key, value) {
      values.set(key, value);
      notify();
    },
    subscribe: add,
    clear() {
      values.clear();
      notify();
    },
  };
}
