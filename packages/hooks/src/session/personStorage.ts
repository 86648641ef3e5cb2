import { BasiqError } from "../errors/BasiqError.js";
import type { Environment } from "../environment/environment.js";

const PREFIX = "basiq-kit:";
const A_DAY_MS = 24 * 60 * 60_000;

/** What was kept, as unknown as it is: anyone can write to a browser's storage. */
export interface Kept {
  readonly value: unknown;
  /** Whether its time is over; kept a day longer, so that the person can be told why. */
  readonly expired: boolean;
}

/** The one person's share of the browser's storage: it holds pending returns and job ids only. */
export interface PersonStorage {
  /** @throws {BasiqError} `storage-blocked` */
  readonly set: (name: string, value: unknown, expiresAt: number) => void;
  /** `undefined` for what is missing, unreadable, or another person's. */
  readonly get: (name: string) => Kept | undefined;
  readonly remove: (name: string) => void;
  /** The names of what is kept, whoever's it is. */
  readonly names: () => string[];
  /** Removes what is another person's or long over. */
  readonly sweep: () => void;
}

export function createPersonStorage(
  { storage, now }: Pick<Environment, "storage" | "now">,
  person: string,
): PersonStorage {
  /** Blocked storage holds nothing. */
  function attempt<Value>(touch: () => Value): Value | undefined {
    try {
      return touch();
    } catch {
      return undefined;
    }
  }
  function read(name: string) {
    const kept: Partial<Record<string, unknown>> = Object(
      attempt(() => JSON.parse(storage.get(PREFIX + name) ?? "")),
    );
    const { person: whose, until, value } = kept;
    return whose === person && typeof until === "number" ? { value, until } : undefined;
  }
  const remove = (name: string) => attempt(() => storage.remove(PREFIX + name));
  const names = () =>
    (attempt(() => storage.keys()) ?? []).flatMap((key) =>
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
      const kept = read(name);
      return kept && { value: kept.value, expired: now() >= kept.until };
    },
    remove,
    names,
    sweep() {
      for (const name of names())
        if (now() >= (read(name)?.until ?? -Infinity) + A_DAY_MS) remove(name);
    },
  };
}
