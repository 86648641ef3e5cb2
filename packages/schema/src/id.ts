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
