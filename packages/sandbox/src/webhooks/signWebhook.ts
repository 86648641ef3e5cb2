/** The signed content: the message's id, the time of the post (epoch seconds), and the exact body. */
export interface WebhookMessage {
  id: string;
  timestamp: number;
  body: string;
}

/** `v1,<base64>`: HMAC-SHA256 over `id.timestamp.body` (the Standard Webhooks scheme), by WebCrypto, so in browsers too. */
export async function signWebhook(
  key: Uint8Array<ArrayBuffer>,
  { id, timestamp, body }: WebhookMessage,
): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", key, algorithm, false, ["sign"]);
  const text = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", imported, text));
  return `v1,${btoa(String.fromCharCode(...signature))}`;
}
