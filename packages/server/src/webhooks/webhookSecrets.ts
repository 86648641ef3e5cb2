/** A secret, ready to verify with; it can't be read out again. */
export type WebhookKey = Promise<CryptoKey>;

// Less than that could be guessed; the scheme asks for 24 to 64 bytes.
const MIN_BYTES = 16;

/**
 * Reads the secrets of webhooks.
 *
 * @throws {Error} on what is no such secret; the message never holds it.
 */
export function readWebhookKeys(secret: string | readonly string[]): readonly WebhookKey[] {
  const secrets = typeof secret === "string" ? [secret] : secret;
  if (!Array.isArray(secrets) || secrets.length === 0) refuse("is missing");
  return secrets.map((one) => {
    const bytes = secretBytes(one);
    if (bytes === undefined) refuse("is not `whsec_` and base64");
    if (bytes.length < MIN_BYTES) refuse(`has fewer than ${MIN_BYTES} bytes`);
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    return crypto.subtle.importKey("raw", bytes, algorithm, false, ["verify"]);
  });
}

function secretBytes(secret: unknown): Uint8Array<ArrayBuffer> | undefined {
  const [, encoded] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(String(secret)) ?? [];
  try {
    return encoded === undefined
      ? undefined
      : Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function refuse(what: string): never {
  throw new Error(
    `basiq-kit/server: \`webhooks.secret\` ${what}, so that no webhook of Basiq's could be told from a forged one. ` +
      "Give the secret as Basiq's dashboard shows it, from an environment variable of the server.",
  );
}
