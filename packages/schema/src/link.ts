import { isBasiqId } from "./id.js";

/**
 * The id that follows `segment` in an absolute or relative link, or `undefined`.
 *
 * @example
 * idInLink("/users/ea3a81/connections/8fce3b", "connections"); // "8fce3b"
 */
export function idInLink(link: string | undefined, segment: string): string | undefined {
  const parts = withoutOrigin(link)?.split(/[?#]/, 1)[0]?.split("/") ?? [];
  const at = parts.indexOf(segment);
  const id = parts[at + 1];
  return at >= 0 && isBasiqId(id) ? id : undefined;
}

/** A link as Basiq would write it relatively: documents show both, for one and the same thing. */
export function withoutOrigin(link: string | undefined): string | undefined {
  return link?.replace(/^\w+:\/\/[^/]*/, "");
}
