/** The key in a `whsec_` secret. Throws a `TypeError` for an invalid secret, and never repeats it. */
export function webhookKey(secret: string): Uint8Array<ArrayBuffer> {
  const [, encoded] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  const bytes = encoded === undefined ? null : decode(encoded);
  if (!bytes || bytes.length < 16)
    throw new TypeError(
      "basiq-kit/sandbox: a webhook's secret must be whsec_ and at least 16 bytes in base64, as the Standard Webhooks scheme requires.",
    );
  return bytes;
}

function decode(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
