import {
  type BasiqWebhookEvent,
  type BasiqWebhook,
  isBasiqId,
  parseEvent,
} from "@basiq-kit/schema";
import { BasiqServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { pathOnApi } from "../basiq/pathOnApi.js";
import { readAnswer } from "../basiq/readAnswer.js";

/**
 * Asks Basiq for the event that a webhook is about: it alone says whose it is.
 *
 * @throws {BasiqServerError} `malformed-answer` when the link leads elsewhere, or to another event.
 */
export async function readEvent(api: BasiqApi, webhook: BasiqWebhook): Promise<BasiqWebhookEvent> {
  const { eventId, eventLink, type } = webhook;
  if (!isBasiqId(eventId)) throw new BasiqServerError("malformed-answer");
  const path = eventLink === undefined ? `/events/${eventId}` : pathOnApi(eventLink, api.apiUrl);
  const event = readAnswer(await api.get(path), parseEvent);
  if (event.id !== eventId || event.type !== type) throw new BasiqServerError("malformed-answer");
  return event;
}
