import type { Runtime } from "./runtime.js";

/** A list in a person's storage, whose entries end one by one. */
export interface StoredList<Entry> {
  /** What is stored now, by whichever tab; nothing of what has ended or isn't an entry. */
  readonly read: () => readonly Entry[];
  /** Throws where the storage is blocked. */
  readonly write: (entries: readonly Entry[]) => void;
}

export interface StoredListOptions<Entry> {
  /** The name in the storage. */
  readonly name: string;
  readonly isEntry: (value: unknown) => value is Entry;
  /** How long each entry lasts from `at` on, in milliseconds. */
  readonly lifeMs: number;
}

/** @typeParam Entry `at`: when it was stored, in epoch milliseconds. */
export function storedList<Entry extends { readonly at: number }>(
  { storage, environment: { now } }: Pick<Runtime, "storage" | "environment">,
  { name, isEntry, lifeMs }: StoredListOptions<Entry>,
): StoredList<Entry> {
  return {
    read() {
      const value = storage.get(name)?.value;
      return Array.isArray(value)
        ? value.filter(isEntry).filter(({ at }) => now() < at + lifeMs)
        : [];
    },
    write(entries) {
      if (entries.length === 0) storage.remove(name);
      else storage.set(name, entries, now() + lifeMs);
    },
  };
}
