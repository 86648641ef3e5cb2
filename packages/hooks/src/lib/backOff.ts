export interface BackOffOptions {
  /** How long to wait after the first failure, in milliseconds. */
  readonly firstMs: number;
  /** How many times as long after each further one. @default 2 */
  readonly factor?: number;
  readonly longestMs: number;
}

/** How long to wait after this many failures in a row (1 or more), in milliseconds. */
export function backOff(
  failures: number,
  { firstMs, factor = 2, longestMs }: BackOffOptions,
): number {
  return Math.min(longestMs, firstMs * factor ** (failures - 1));
}
