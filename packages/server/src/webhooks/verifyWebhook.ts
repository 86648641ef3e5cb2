import { timingSafeEqual } from "hono/utils/buffer";
import type { Webhook } from "standardwebhooks";

/** How far a post's timestamp may be off, so that an old one can't be sent again (basiq-api.md, Events and webhooks). */
const TOLERANCE_MS = 5 * 60_000;

/** A post that is Basiq's own. */
export interface VerifiedPost {
  /** The same for every attempt to deliver one event. */
  readonly id: string;
}

/**
 * Checks a post's age and its signature by the Standard Webhooks scheme; `undefined` when it isn't Basiq's.
 *
 * The signature that it should have comes from the scheme's own library. Its `verify` only compares signatures,
 * and takes the post's age from `Date.now()`, whereas this server uses the clock from its options
 * (docs/decisions/006).
 */
export async function verifyWebhook(
  secrets: readonly Webhook[],
  headers: Headers,
  body: Uint8Array,
  now: number,
): Promise<VerifiedPost | undefined> {
  const id = headers.get("webhook-id") ?? "";
  const timestamp = headers.get("webhook-timestamp") ?? "";
  // Whole seconds and nothing behind them: the library signs what `parseInt` reads.
  if (!/^[\w.:-]{1,256}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return undefined;
  const at = new Date(Number(timestamp) * 1000);
  if (Math.abs(now - at.getTime()) > TOLERANCE_MS) return undefined;
  const text = readText(body);
  if (text === undefined) return undefined;
  const given = readSignatures(headers.get("webhook-signature") ?? "");
  // While a secret is being replaced there are two of each.
  for (const secret of secrets) {
    const expected = secret.sign(id, at, text);
    for (const signature of given)
      // One after another: the first that matches is enough.
      if (await timingSafeEqual(signature, expected)) return { id };
  }
  return undefined;
}

/** The exact bytes as text, or `undefined` if they aren't UTF-8: a repaired text would have another signature. */
function readText(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

// Nobody has that many secrets, and each takes time to check.
const MAX_SIGNATURES = 5;

/** `v1,<base64> v1,<base64> …`; other versions are skipped. */
function readSignatures(header: string): readonly string[] {
  return header
    .split(" ")
    .filter((part) => /^v1,[A-Za-z0-9+/]{43}=$/.test(part))
    .slice(0, MAX_SIGNATURES);
}
