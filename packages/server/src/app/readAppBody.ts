import { BasiqServerError } from "../errors/BasiqServerError.js";

/**
 * A body of the app's as it is sent: a form as it is, an object or a list as JSON.
 *
 * @throws {BasiqServerError} `body-not-valid` for anything else: of bytes, maps or queries JSON would make `{}`.
 */
export function readAppBody(body: unknown): string | FormData | undefined {
  if (body === undefined || body instanceof FormData) return body;
  const kind = Object.prototype.toString.call(body);
  const json = kind === "[object Object]" || kind === "[object Array]" ? toJson(body) : undefined;
  if (json === undefined) throw new BasiqServerError("body-not-valid");
  return json;
}

function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
