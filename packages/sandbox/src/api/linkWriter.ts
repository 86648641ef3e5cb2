/** Writes the links in one job's payloads, which are all relative or all absolute. */
export type LinkWriter = (path: string) => string;

export function linkWriter(apiUrl: string, isRelative: boolean): LinkWriter {
  return (path) => (isRelative ? path : `${apiUrl}${path}`);
}
