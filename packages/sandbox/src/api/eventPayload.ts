import type { Core } from "../world/core.js";
import { accountsOf } from "../data/accounts.js";
import { transactionsOf } from "../data/transactions.js";
import type { EventSubject, WorldEvent } from "../events/worldEvent.js";
import { accountSummary } from "./accountPayload.js";
import { connectionSummary } from "./connectionPayload.js";
import { consentAt } from "./consentPayload.js";
import { wireTime } from "./isoTime.js";
import { userSummary } from "./userPayload.js";

/**
 * An event as `GET /events` has it (basiq-api.md, "Events and webhooks"): the kind of resource it happened to, what
 * happened, and the resource itself. It has no `eventTypeId` or `eventEntity`, which only webhooks' posts have.
 */
export function eventPayload(core: Core, event: WorldEvent) {
  const { id, at, userId, entity, subject } = event;
  return {
    type: "event",
    id,
    createdDate: wireTime(core, at),
    entity: subject.entity,
    eventType: eventTypeOf(event),
    userId,
    dataRef: `${core.apiUrl}${entity}`,
    data: dataOf(core, subject, at),
    links: { self: `${core.apiUrl}/events/${id}` },
  };
}

/** What happened, without the kind of resource: `created` of `user.created`. */
export function eventTypeOf({ type }: WorldEvent): string {
  return type.slice(type.indexOf(".") + 1);
}

/** The resource it happened to, as it was then; but a user as they are now. */
function dataOf(core: Core, subject: EventSubject, at: number) {
  switch (subject.entity) {
    case "user":
      return userSummary(core, subject.user);
    case "consent":
      return consentAt(core, subject.consent, at);
    case "connection":
      return connectionSummary(core, subject.connection, at);
    case "account": {
      const { account } = subject;
      const transactions = transactionsOf(account, at);
      return accountSummary(core, { account, accountsAt: at, transactions });
    }
    case "transactions": {
      const { id, userId } = subject.connection;
      const counts = accountsOf(subject.connection).map(
        (account) => transactionsOf(account, at).length,
      );
      const self = `${core.apiUrl}/users/${userId}/transactions?filter=connection.id.eq('${id}')`;
      return {
        connection: { id },
        count: counts.reduce((sum, count) => sum + count, 0),
        links: { self },
      };
    }
    default:
      return subject satisfies never;
  }
}
