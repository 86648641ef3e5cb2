import { BasiqServerError } from "../errors/BasiqServerError.js";

/**
 * The app's body as it is sent to Basiq: a form as it is, an object or a list as JSON.
 *
 * @throws {BasiqServerError} `body-not-valid` for anything else: JSON would turn bytes, maps or query
 *   parameters into `{}`.
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
