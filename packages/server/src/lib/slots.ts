/** Limits how much runs at once. */
export interface Slots {
  /** Takes one for this key and returns how to free it; `undefined` where all are taken. */
  take(key: string): (() => void) | undefined;
}

export interface SlotsOptions {
  readonly perKey: number;
  /** Of all keys together. @default no limit */
  readonly total?: number;
}

export function createSlots({ perKey, total = Infinity }: SlotsOptions): Slots {
  const taken = new Map<string, number>();
  let all = 0;

  function count(key: string, by: 1 | -1): void {
    all += by;
    const now = (taken.get(key) ?? 0) + by;
    if (now === 0) taken.delete(key);
    else taken.set(key, now);
  }

  return {
    take(key) {
      if (all >= total || (taken.get(key) ?? 0) >= perKey) return undefined;
      count(key, 1);
      return () => count(key, -1);
    },
  };
}
