/**
 * A short name of a person for the app's own storage and tabs, that doesn't show their key. It only
 * tells people of one device apart (FNV-1a, twice): nothing secret rests on it.
 */
export function personHash(userKey: string): string {
  return fnv(userKey, 0x811c9dc5) + fnv(userKey, 0x9dc5);
}

function fnv(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0");
}
