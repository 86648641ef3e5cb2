/**
 * A short name of a person for the app's own storage and tabs, that doesn't show their key. It only
 * tells people of one device apart (cyrb53, public domain): nothing secret rests on it.
 */
export function personHash(userKey: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const char of userKey) {
    const code = char.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
