import { BasiqError } from "../errors/BasiqError.js";
import type { Environment } from "../environment/environment.js";
import { DAY_MS } from "../state/timed.js";

const PREFIX = "basiq-kit:";

/** What was stored. Its shape is unknown, because anyone can write to a browser's storage. */
export interface StoredValue {
  readonly value: unknown;
  /** Whether it has expired; it is stored a day longer, so that the app can explain it to the person. */
  readonly expired: boolean;
}

/** One person's share of the browser's storage: it holds pending returns and job ids only. */
export interface PersonStorage {
  /** @throws {BasiqError} `storage-blocked` */
  readonly set: (name: string, value: unknown, expiresAt: number) => void;
  /** `undefined` for what is missing, unreadable, or another person's. */
  readonly get: (name: string) => StoredValue | undefined;
  readonly remove: (name: string) => void;
  /** The names of everything stored, also another person's. */
  readonly names: () => string[];
  /** Removes what belongs to another person or expired a day ago. */
  readonly sweep: () => void;
}

/** The storage of a person who isn't known yet: nothing is read, written or removed. */
export const NO_STORAGE: PersonStorage = {
  set() {},
  get: () => undefined,
  remove() {},
  names: () => [],
  sweep() {},
};

export function createPersonStorage(
  { storage, now }: Pick<Environment, "storage" | "now">,
  person: string,
): PersonStorage {
  /** `undefined` if storage is blocked. */
  function orUndefined<Value>(access: () => Value): Value | undefined {
    try {
      return access();
    } catch {
      return undefined;
    }
  }
  function read(name: string) {
    const stored: Partial<Record<string, unknown>> = Object(
      orUndefined(() => JSON.parse(storage.get(PREFIX + name) ?? "")),
    );
    const { person: whose, until, value } = stored;
    return whose === person && typeof until === "number" ? { value, until } : undefined;
  }
  const remove = (name: string) => orUndefined(() => storage.remove(PREFIX + name));
  const names = () =>
    (orUndefined(() => storage.keys()) ?? []).flatMap((key) =>
      key.startsWith(PREFIX) ? key.slice(PREFIX.length) : [],
    );
  return {
    set(name, value, until) {
      try {
        storage.set(PREFIX + name, JSON.stringify({ person, until, value }));
      } catch (cause) {
        throw new BasiqError("storage-blocked", { cause });
      }
    },
    get(name) {
      const stored = read(name);
      return stored && { value: stored.value, expired: now() >= stored.until };
    },
    remove,
    names,
    sweep() {
      for (const name of names())
        if (now() >= (read(name)?.until ?? -Infinity) + DAY_MS) remove(name);
    },
  };
}
