import type { WebhookKey } from "./webhookKey.js";

/** How far a post's timestamp may be off, so that an old one can't be sent again (basiq-api.md, Events and webhooks). */
export const TOLERANCE_MS = 5 * 60_000;

/** A post that is Basiq's own. */
export interface VerifiedPost {
  /** The same for every try to deliver one event. */
  readonly id: string;
}

/**
 * Checks a post's signature and age by the Standard Webhooks scheme: HMAC-SHA256 over
 * `id.timestamp.body`, to the byte; `undefined` when it isn't Basiq's.
 *
 * By WebCrypto, whose `verify` takes the same time for every wrong signature: the `standardwebhooks`
 * package computes in JavaScript, and its clock can't be set.
 */
export async function verifyWebhook(
  keys: readonly WebhookKey[],
  headers: Headers,
  body: Uint8Array,
  now: number,
): Promise<VerifiedPost | undefined> {
  const id = headers.get("webhook-id") ?? "";
  const timestamp = headers.get("webhook-timestamp") ?? "";
  if (!/^[\w.:-]{1,256}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return undefined;
  if (Math.abs(now - Number(timestamp) * 1000) > TOLERANCE_MS) return undefined;
  const signed = signedBytes(`${id}.${timestamp}.`, body);
  const signatures = readSignatures(headers.get("webhook-signature") ?? "");
  // While a secret is being replaced there are two of each.
  for (const key of keys)
    for (const signature of signatures)
      // One after another: the first that fits ends it.
      // oxlint-disable-next-line no-await-in-loop
      if (await crypto.subtle.verify("HMAC", await key, signature, signed)) return { id };
  return undefined;
}

function signedBytes(head: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = new TextEncoder().encode(head);
  const bytes = new Uint8Array(start.length + body.length);
  bytes.set(start);
  bytes.set(body, start.length);
  return bytes;
}

// Nobody has that many secrets, and each costs work.
const MAX_SIGNATURES = 5;

/** `v1,<base64> v1,<base64> …`; other versions are for others. */
function readSignatures(header: string): Uint8Array<ArrayBuffer>[] {
  return header
    .split(" ")
    .filter((part) => /^v1,[A-Za-z0-9+/]{43}=$/.test(part))
    .slice(0, MAX_SIGNATURES)
    .map((part) => Uint8Array.from(atob(part.slice(3)), (letter) => letter.charCodeAt(0)));
}
