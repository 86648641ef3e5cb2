import { type BasiqWebhookEvent, type BasiqWebhook, parseEvent } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { pathOnApi } from "../basiq/pathOnApi.js";
import { readAnswer } from "../basiq/readAnswer.js";

/**
 * Asks Basiq for the event that a webhook is about; its id is checked. Only this answer says whose event it is.
 *
 * If post and event disagree about what happened, both are refused, because data may be deleted on their word.
 * Basiq tries again, and `onError` gets the reason.
 *
 * @throws {BasiqServerError} `malformed-answer` if the link leads to another server, or to another event.
 */
export async function readEvent(api: BasiqApi, webhook: BasiqWebhook): Promise<BasiqWebhookEvent> {
  const { eventId, eventLink, type } = webhook;
  const path = eventLink === undefined ? `/events/${eventId}` : pathOnApi(eventLink, api.apiUrl);
  const event = readAnswer(await api.get(path), parseEvent, api);
  if (event.id !== eventId) throw disagree("which event it is");
  if (event.type !== type) throw disagree("what happened");
  return event;
}

function disagree(on: string): BasiqServerError {
  const cause = new Error(`A webhook post and the event that it names don't agree on ${on}.`);
  return new BasiqServerError("malformed-answer", { cause });
}
