import type { Sandbox } from "../sandbox/createSandbox.js";

/** Delivers the webhooks that are due every real second, until the returned function is called. */
export function deliverEverySecond(sandbox: Pick<Sandbox, "deliverWebhooks">): () => void {
  const timer = setInterval(() => void sandbox.deliverWebhooks(), 1_000);
  return () => clearInterval(timer);
}
