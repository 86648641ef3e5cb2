/** Writes a path as one job's payloads write links: relative or absolute. */
export type LinkWriter = (path: string) => string;

export function linkWriter(apiUrl: string, isRelative: boolean): LinkWriter {
  return (path) => (isRelative ? path : `${apiUrl}${path}`);
}
