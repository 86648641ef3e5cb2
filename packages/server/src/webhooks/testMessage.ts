import type { BasiqWebhook, BasiqWebhookEvent } from "@basiq-kit/schema";
import * as z from "zod/mini";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readEvent } from "./readEvent.js";

/** A test message plays back the text that it was asked for with (testMessage of Basiq's OpenAPI). */
const testMessage = z.object({ Text: z.string() });

/**
 * The event that a post is about, or `undefined` for a test message, of which Basiq has no event: whoever
 * tries a webhook out is to see it succeed, and not a failure that Basiq repeats for a day.
 *
 * The event is looked for all the same, so that nothing that happened is ever taken for a trial.
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
