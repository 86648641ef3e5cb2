/** Values by key that a component can subscribe to one of. */
export interface KeyedStore<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value | undefined) => void;
  readonly subscribe: (key: string, listener: () => void) => () => void;
  readonly clear: () => void;
}

export function createKeyedStore<Value>(): KeyedStore<Value> {
  const values = new Map<string, Value>();
  const listeners = new Map<string, Set<() => void>>();
  const notify = (key: string) => {
    for (const listener of listeners.get(key) ?? []) listener();
  };
  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      notify(key);
    },
    subscribe(key, listener) {
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(key) === set) listeners.delete(key);
      };
    },
    clear() {
      const keys = [...values.keys()];
      values.clear();
      keys.forEach(notify);
    },
  };
}
