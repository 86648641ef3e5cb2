import type { Core } from "../world/core.js";

/** What a post has of an event: links to it, and no data. */
interface Reported {
  eventTypeId: string;
  eventId: string;
  entity: string;
  text?: string | null;
}

/** The body of a post (basiq-api.md, "Events and webhooks"). That of a test message has its text, too. */
export function messageBody({ apiUrl }: Pick<Core, "apiUrl">, reported: Reported) {
  const { eventTypeId, eventId, entity, text = null } = reported;
  const links = { event: `${apiUrl}/events/${eventId}`, eventEntity: `${apiUrl}${entity}` };
  return { eventTypeId, eventId, links, ...(text === null ? {} : { Text: text }) };
}
