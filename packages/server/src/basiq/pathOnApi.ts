import { BasiqServerError } from "../errors/BasiqServerError.js";

/**
 * A relative or absolute link as a path: the server's token goes to Basiq's origin and nowhere else.
 *
 * @throws {BasiqServerError} `malformed-answer` for a link to anywhere else.
 */
export function pathOnApi(link: string, apiUrl: string): string {
  const url = URL.canParse(link, apiUrl) ? new URL(link, apiUrl) : undefined;
  if (url?.origin !== apiUrl) throw new BasiqServerError("malformed-answer");
  return `${url.pathname}${url.search}`;
}
