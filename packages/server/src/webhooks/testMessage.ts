import type { BasiqWebhook, BasiqWebhookEvent } from "@basiq-kit/schema";
import * as z from "zod/mini";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readEvent } from "./readEvent.js";

/** A test message repeats the text that it was requested with (testMessage of Basiq's OpenAPI). */
const testMessage = z.object({ Text: z.string() });

/**
 * The event that a post is about, or `undefined` for a test message, for which Basiq has no event.
 * A developer who tests a webhook should see it succeed, instead of a failure that Basiq repeats for a day.
 *
 * The event is still looked for, so that a real event is never taken for a test.
 *
 * @throws {BasiqServerError} as `readEvent` does.
 */
export async function readEventUnlessTest(
  api: BasiqApi,
  webhook: BasiqWebhook,
  body: unknown,
): Promise<BasiqWebhookEvent | undefined> {
  try {
    return await readEvent(api, webhook);
  } catch (thrown) {
    const isAbsent = thrown instanceof BasiqServerError && thrown.code === "resource-not-found";
    if (isAbsent && z.safeParse(testMessage, body).success) return undefined;
    throw thrown;
  }
}
