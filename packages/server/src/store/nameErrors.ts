import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqStore } from "./store.js";

/** The same store, whose errors are all `store-unavailable`, also those of a store that the app wrote. */
export function nameErrors(store: BasiqStore): BasiqStore {
  const failed = (cause: unknown) => {
    throw new BasiqServerError("store-unavailable", { cause, headers: { "Retry-After": "5" } });
  };
  return {
    get: (key) => store.get(key).catch(failed),
    set: (key, value, ttlMs) => store.set(key, value, ttlMs).catch(failed),
    setIfAbsent: (key, value, ttlMs) => store.setIfAbsent(key, value, ttlMs).catch(failed),
    compareDelete: (key, value) => store.compareDelete(key, value).catch(failed),
    increment: (key, ttlMs) => store.increment(key, ttlMs).catch(failed),
    append: (key, value, max, ttlMs) => store.append(key, value, max, ttlMs).catch(failed),
    readFrom: (key, id) => store.readFrom(key, id).catch(failed),
    ...(store.watch && { watch: (key, listener) => store.watch?.(key, listener) ?? noop }),
  };
}

const noop = () => {};
