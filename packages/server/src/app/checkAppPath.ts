import { BasiqServerError } from "../errors/BasiqServerError.js";

/**
 * Only a path that means what it says: `URL` reads `//host` and `/\host` as another host, drops line
 * breaks, and climbs with `..` out of the very user that an id was meant to name.
 *
 * @throws {BasiqServerError} `path-not-valid`.
 */
export function checkAppPath(path: string, apiUrl: string): void {
  const plain = typeof path === "string" && /^\/(?![/\\])[^\\#\p{Cc}]*$/u.test(path);
  const url = plain && URL.canParse(path, apiUrl) ? new URL(path, apiUrl) : undefined;
  if (url?.origin !== apiUrl || url.pathname !== path.split("?", 1)[0])
    throw new BasiqServerError("path-not-valid");
}
