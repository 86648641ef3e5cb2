import { BasiqServerError } from "../errors/BasiqServerError.js";

/**
 * Refuses a path that `URL` would read as something else: it takes `//host` and `/\host` for another host,
 * drops line breaks, and with `..` climbs out of the user whose id the path names.
 *
 * @throws {BasiqServerError} `path-not-valid`.
 */
export function checkAppPath(path: string, apiUrl: string): void {
  const plain = typeof path === "string" && /^\/(?![/\\])[^\\#\p{Cc}]*$/u.test(path);
  const url = plain && URL.canParse(path, apiUrl) ? new URL(path, apiUrl) : undefined;
  if (url?.origin !== apiUrl || url.pathname !== path.split("?", 1)[0])
    throw new BasiqServerError("path-not-valid");
}
