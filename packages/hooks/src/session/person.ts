/**
 * A short name of a person for the app's own storage and tabs that doesn't reveal their key. It only
 * distinguishes the people of one device (64 bits of a polynomial): nothing secret depends on it.
 */
export function personHash(userKey: string): string {
  let hash = 0n;
  for (const char of userKey)
    hash = BigInt.asUintN(64, hash * 1000003n + BigInt(char.codePointAt(0) ?? 0));
  return hash.toString(36);
}
