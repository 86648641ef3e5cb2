/** Listeners by key. */
export interface Listeners {
  /** Adds one; returns how to remove it. */
  add(key: string, listener: () => void): () => void;
  call(key: string): void;
  callAll(): void;
}

export function createListeners(): Listeners {
  const byKey = new Map<string, Set<() => void>>();
  // A copy: a listener may stop listening, or make another stop, while all are called.
  const call = (key: string) => [...(byKey.get(key) ?? [])].forEach((listener) => listener());

  return {
    add(key, listener) {
      // Each call gets a listener of its own: the same function may subscribe twice.
      const own = () => listener();
      const listening = byKey.get(key) ?? new Set();
      byKey.set(key, listening.add(own));
      return () => {
        listening.delete(own);
        if (listening.size === 0 && byKey.get(key) === listening) byKey.delete(key);
      };
    },
    call,
    callAll: () => [...byKey.keys()].forEach(call),
  };
}
