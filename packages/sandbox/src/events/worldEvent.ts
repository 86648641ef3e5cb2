import type { Account } from "../data/accounts.js";
import { derivedId } from "../world/derivedId.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import type { ConsentRecord } from "../world/consentRecord.js";
import type { UserRecord } from "../world/userRecord.js";
import type { EventType } from "../world/eventTypes.js";

/** The resource that an event is about. */
export type EventSubject =
  | { entity: "user"; user: UserRecord }
  | { entity: "consent"; consent: ConsentRecord }
  | { entity: "connection" | "transactions"; connection: ConnectionRecord }
  | { entity: "account"; account: Account };

/** An event in the world. */
export interface WorldEvent {
  id: string;
  type: EventType;
  /** Epoch milliseconds. */
  at: number;
  userId: string;
  /** The path of the resource it happened to. */
  entity: string;
  subject: EventSubject;
}

/** Makes an event. Its id is computed from its content, so that the same event always has the same id. */
export function worldEvent(type: EventType, at: number, subject: EventSubject): WorldEvent {
  const { userId, entity } = ownerAndPath(subject);
  return { id: derivedId(`event:${type}:${entity}:${at}`), type, at, userId, entity, subject };
}

function ownerAndPath(subject: EventSubject): { userId: string; entity: string } {
  switch (subject.entity) {
    case "user":
      return { userId: subject.user.id, entity: `/users/${subject.user.id}` };
    case "consent": {
      const { id, userId } = subject.consent;
      return { userId, entity: `/users/${userId}/consents/${id}` };
    }
    case "connection": {
      const { id, userId } = subject.connection;
      return { userId, entity: `/users/${userId}/connections/${id}` };
    }
    case "transactions": {
      const { id, userId } = subject.connection;
      return { userId, entity: `/users/${userId}/transactions?filter=connection.id.eq('${id}')` };
    }
    case "account": {
      const { id, connection } = subject.account;
      return { userId: connection.userId, entity: `/users/${connection.userId}/accounts/${id}` };
    }
    default:
      return subject satisfies never;
  }
}
