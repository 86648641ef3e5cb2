"use client";

import { useSyncExternalStore } from "react";

/** What a store holds; the same on a server, where nobody has asked for anything yet. */
export function useStore<Value>(
  subscribe: (listener: () => void) => () => void,
  read: () => Value,
): Value {
  return useSyncExternalStore(subscribe, read, read);
}
