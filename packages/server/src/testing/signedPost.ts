import { APP } from "./testServer.js";

/** A webhook's secret, how the app takes webhooks, and where. */
export const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
export const WEBHOOKS = { secret: SECRET, onConsentEnded: "declined" } as const;
export const WEBHOOKS_URL = `${APP}/api/basiq/webhooks`;

/** A post to the webhooks, signed with the secret. */
export async function signedPost(id: string, body: unknown, nowMs: number): Promise<Request> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const timestamp = String(Math.floor(nowMs / 1000));
  const bytes = (value: string) => Uint8Array.from(value, (letter) => letter.charCodeAt(0));
  const secret = bytes(atob(SECRET.replace("whsec_", "")));
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"]);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${text}`);
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, signed));
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${btoa(String.fromCharCode(...signature))}`,
  };
  return new Request(WEBHOOKS_URL, { method: "POST", headers, body: text });
}
