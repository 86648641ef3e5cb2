/** Shortens a path: ids, and the start that all paths share, take space and say nothing. */
export function shortPath(path: string): string {
  return path
    .replace(/^\/api\/basiq/, "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => `${id.slice(0, 4)}…`);
}
