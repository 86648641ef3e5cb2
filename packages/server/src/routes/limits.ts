import { BasiqServerError } from "../errors/BasiqServerError.js";

// Node's own limit for all headers together; other runtimes take more, or anything.
const MAX_HEADER_LETTERS = 16_384;
const MAX_URL_LETTERS = 4_096;
// The largest body that any route reads is a webhook's; one that takes files says how large they may be.
const MAX_BODY_BYTES = 16_000;

/** The headers that are read, here or by `getUserId`. Walking through all headers costs more than finding a token. */
const READ = ["cookie", "authorization", "origin", "last-event-id", "webhook-signature"];

/**
 * Refuses what is far larger than anything a page of the app or Basiq sends, before it is looked at.
 *
 * @throws {BasiqServerError} `headers-too-large`, `body-too-large`.
 */
export function requireLimits({ url, headers }: Request, maxBodyBytes = MAX_BODY_BYTES): void {
  let letters = 0;
  for (const name of READ) letters += headers.get(name)?.length ?? 0;
  if (letters > MAX_HEADER_LETTERS || url.length > MAX_URL_LETTERS)
    throw new BasiqServerError("headers-too-large");
  // A body without a length is read up to its route's own limit, or not at all.
  if (Number(headers.get("content-length") ?? 0) > maxBodyBytes)
    throw new BasiqServerError("body-too-large");
}
