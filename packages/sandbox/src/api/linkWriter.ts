import type { PayloadShape } from "../payloadShape.js";

/** Writes a path as one job's payloads write links: relative or absolute. */
export type LinkWriter = (path: string) => string;

export function linkWriter(apiUrl: string, { relativeLinks }: PayloadShape): LinkWriter {
  return (path) => (relativeLinks ? path : `${apiUrl}${path}`);
}
