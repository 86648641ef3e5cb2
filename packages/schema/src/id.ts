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
  if (link === undefined) return undefined;
  const path = link.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "").split(/[?#]/, 1)[0] ?? "";
  const parts = path.split("/");
  const id = parts[parts.indexOf(segment) + 1];
  return parts.includes(segment) && isBasiqId(id) ? id : undefined;
}
