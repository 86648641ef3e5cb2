"use client";

import { useSyncExternalStore } from "react";

/** The value of a store; also on a server, where nothing has been requested yet. */
export function useStore<Value>(
  subscribe: (listener: () => void) => () => void,
  read: () => Value,
): Value {
  return useSyncExternalStore(subscribe, read, read);
}
