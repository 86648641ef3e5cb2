/** One entry of a Redis Stream that has one field. */
export interface StreamEntry {
  /** `<milliseconds>-<number>`. */
  readonly id: string;
  readonly value: string;
}

/** Reads what XRANGE and XREVRANGE answer: `[[id, [field, value]], …]`. */
export function readEntries(reply: unknown): StreamEntry[] {
  return listOf(reply).flatMap((entry) => {
    const [id, fields] = listOf(entry);
    const [, value] = listOf(fields);
    return typeof id === "string" && typeof value === "string" ? [{ id, value }] : [];
  });
}

/**
 * Reads what XREAD answers for one stream: null when its time is over, else `[[name, entries]]`, or
 * `[name, entries]` or `{ [name]: entries }` where a client speaks RESP3.
 */
export function readOneStream(reply: unknown): StreamEntry[] {
  if (typeof reply === "object" && reply !== null && !Array.isArray(reply))
    return readEntries(Object.values(reply)[0]);
  const [first, second] = listOf(reply);
  return readEntries(Array.isArray(first) ? listOf(first)[1] : second);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
