import { withoutReturn } from "./returnUrl.js";

/**
 * A path of this origin as a browser would read it, or `undefined` for what could lead anywhere
 * else: another scheme, `//host` (also where `/.//host` hides it), backslashes, control characters.
 */
export function readPath(text: unknown): string | undefined {
  if (typeof text !== "string" || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(text)) return undefined;
  const { pathname, search, hash } = new URL(text, "https://app.invalid");
  // A router that decodes once more would read the encoded ones as `//host` too.
  return /^\/(?:\/|%2f|%5c)/i.test(pathname) ? undefined : pathname + search + hash;
}

/** The page a person is on, without what a return added to its address. */
export function currentPath(href: string | undefined): string {
  if (href === undefined) return "/";
  const { pathname, search, hash } = withoutReturn(href);
  return readPath(pathname + search + hash) ?? "/";
}
