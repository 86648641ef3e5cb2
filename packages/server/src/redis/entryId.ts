/**
 * An entry's id as browsers see it: Redis's own with a mark of its log. Redis takes ids from the clock, so
 * entries of two logs may have the same one.
 */
export function entryId(key: string, streamId: string): string {
  return `${streamId}-${markOf(key)}`;
}

/** Redis's own id in an id of this log; `undefined` for anything else that a browser may send. */
export function streamIdOf(key: string, id: string | undefined): string | undefined {
  const [, streamId, mark] = /^(\d{1,15}-\d{1,10})-(\w+)$/.exec(id ?? "") ?? [];
  return mark === markOf(key) ? streamId : undefined;
}

/** FNV-1a, 32 bits: it distinguishes logs, and protects nothing. */
function markOf(key: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
