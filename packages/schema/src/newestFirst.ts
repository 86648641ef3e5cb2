/**
 * Sorted by when each was created, newest first; what has no date comes last.
 *
 * @example
 * const [newest] = newestFirst(jobs);
 */
export function newestFirst<Item extends { readonly createdAt?: number | undefined }>(
  items: readonly Item[],
): readonly Item[] {
  return items.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
}
