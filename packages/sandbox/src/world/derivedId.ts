/**
 * A UUID-like id that is computed from a text. Events and accounts, which are computed instead of stored, get the same
 * id each time.
 */
export function derivedId(text: string): string {
  const digits = [1, 2, 3, 4]
    .map((salt) => hash(text, salt).toString(16).padStart(8, "0"))
    .join("");
  const part = (from: number, to: number) => digits.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
}

/** FNV-1a with a final mix: 32 bits, the same on every machine. */
export function hash(text: string, salt = 0): number {
  let mixed = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1);
  for (let index = 0; index < text.length; index += 1)
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
