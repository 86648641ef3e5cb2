import { Webhook } from "standardwebhooks";

// Fewer could be guessed; the scheme asks for 24 to 64 bytes.
const MIN_BYTES = 16;

/**
 * Reads the secrets of webhooks.
 *
 * @throws {Error} if one isn't such a secret; the message never holds it.
 */
export function readWebhookSecrets(secret: string | readonly string[]): readonly Webhook[] {
  const secrets = typeof secret === "string" ? [secret] : secret;
  if (!Array.isArray(secrets) || secrets.length === 0) refuse("is missing");
  return secrets.map((one: unknown) => {
    const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(String(one))?.[1];
    const bytes = encoded === undefined ? undefined : byteLength(encoded);
    if (encoded === undefined || bytes === undefined) refuse("is not `whsec_` and base64");
    if (bytes < MIN_BYTES) refuse(`has fewer than ${MIN_BYTES} bytes`);
    return new Webhook(encoded);
  });
}

function byteLength(encoded: string): number | undefined {
  try {
    return atob(encoded).length;
  } catch {
    return undefined;
  }
}

function refuse(what: string): never {
  throw new Error(
    `basiq-kit/server: \`webhooks.secret\` ${what}, so a forged webhook could look like Basiq's. ` +
      "Pass the secret as Basiq's dashboard shows it, from an environment variable of the server.",
  );
}
