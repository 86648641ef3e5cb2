const ID = /^[A-Za-z0-9-]{1,64}$/;

/**
 * Whether a string may be a Basiq id (user, connection, job, consent, institution); checked before
 * one is put into a URL or a filter.
 *
 * @example
 * isBasiqId("61723"); // true
 * isBasiqId("../token"); // false
 */
export function isBasiqId(value: unknown): value is string {
  return typeof value === "string" && ID.test(value);
}

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
