import { signWebhook } from "./signWebhook.js";

/** The function that posts webhooks: the global `fetch`, or a test's own. */
export type WebhookFetch = (url: string, init: RequestInit) => Promise<Response>;

/** The address of a message, and the key that signs it. */
interface Address {
  url: string;
  key: Uint8Array<ArrayBuffer>;
}

/** What is posted, and when (epoch milliseconds). */
interface OutgoingMessage {
  id: string;
  at: number;
  body: string;
}

/** The result of a post. `statusCode` is null if nobody answered. */
export interface PostResult {
  wasTaken: boolean;
  statusCode: number | null;
  response: string;
}

/** Posts a message once, signed by the Standard Webhooks scheme. Never rejects. */
export async function postMessage(
  fetch: WebhookFetch,
  { url, key }: Address,
  { id, at, body }: OutgoingMessage,
): Promise<PostResult> {
  const timestamp = Math.floor(at / 1_000);
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": await signWebhook(key, { id, timestamp, body }),
  };
  try {
    const answer = await fetch(url, { method: "POST", headers, body, redirect: "error" });
    return { wasTaken: answer.ok, statusCode: answer.status, response: answer.statusText };
  } catch {
    return { wasTaken: false, statusCode: null, response: "No answer" };
  }
}
