import { createRandom } from "../world/random.js";
import { hash } from "../world/derivedId.js";

const SECRET_STREAM = 701;

/**
 * The secret a registered webhook's posts are signed with: `whsec_` and 24 bytes in base64, as the Standard
 * Webhooks scheme has it. It is computed from the seed and the webhook's id, so that no exported state holds
 * it.
 */
export function registeredSecret(seed: number, webhookId: string): string {
  const random = createRandom(seed, SECRET_STREAM, hash(webhookId));
  const bytes = Array.from({ length: 24 }, () => Math.floor(random() * 256));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}
