import type { BasiqWebhookEvent } from "@basiq-kit/schema";

/** An event in the shape that Basiq documents: `GET /events/{id}`, and each entry of `GET /events`. */
export function documentedEvent(facts: {
  readonly userId: string;
  readonly entity: "connection" | "consent" | "user";
  readonly eventType: string;
  /** The event's own id. */
  readonly eventId?: string;
  /** The id of what it happened to. */
  readonly id?: string;
  /** Epoch milliseconds. */
  readonly at?: number;
}) {
  const { userId, entity, eventType, eventId = "e1", id = "x1", at = 0 } = facts;
  const user = `https://au-api.basiq.io/users/${userId}`;
  return {
    type: "event",
    id: eventId,
    createdDate: new Date(at).toISOString(),
    entity,
    eventType,
    userId,
    dataRef: entity === "user" ? user : `${user}/${entity}s/${id}`,
    data: { type: entity, id: entity === "user" ? userId : id },
    links: { self: `https://au-api.basiq.io/events/${eventId}` },
  };
}

/** An event as the kit reads it; what isn't named is unknown. */
export function readEvent(facts: Partial<BasiqWebhookEvent>): BasiqWebhookEvent {
  return {
    id: "e1",
    type: "connection.created",
    userId: "u1",
    connectionId: undefined,
    consentId: undefined,
    createdAt: undefined,
    ...facts,
  };
}
