import { backgroundRefreshes } from "../connections/backgroundRefreshes.js";
import { consentsOf } from "../consents/consentState.js";
import type { JobRecord } from "../world/jobRecord.js";
import type { Records } from "../world/records.js";
import type { UserRecord } from "../world/userRecord.js";
import { connectionEvents } from "./connectionEvents.js";
import { consentEvents } from "./consentEvents.js";
import { worldEvent, type WorldEvent } from "./worldEvent.js";

/**
 * All events up to `now`, oldest first. Like everything else, events aren't stored but computed from the records and
 * the clock; past events never change.
 */
export function worldEvents(records: Records, now: number): WorldEvent[] {
  const jobs = jobsByConnection(records);
  const users = [...records.users.values()];
  const events = [
    ...users.flatMap(userEvents),
    ...users.flatMap(({ id }) => consentEventsOf(records, id, now)),
    ...[...records.connections.values()].flatMap((connection) =>
      connectionEvents(connection, {
        jobs: jobs.get(connection.id) ?? [],
        refreshes: backgroundRefreshes(records, connection, now),
        now,
      }),
    ),
  ];
  const past = events.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
  // Two jobs that end in the same millisecond are one event.
  return [...new Map(past.map((event) => [event.id, event])).values()];
}

function jobsByConnection({ jobs }: Records): Map<string, JobRecord[]> {
  const grouped = new Map<string, JobRecord[]>();
  for (const job of jobs.values()) {
    const group = grouped.get(job.connectionId);
    if (group) group.push(job);
    else grouped.set(job.connectionId, [job]);
  }
  return grouped;
}

function userEvents(user: UserRecord): WorldEvent[] {
  const { createdAt, updates, deletedAt } = user;
  const event = (type: "user.created" | "user.updated" | "user.deleted", at: number) =>
    worldEvent(type, at, { entity: "user", user });
  return [
    event("user.created", createdAt),
    ...updates.map((at) => event("user.updated", at)),
    ...(deletedAt === null ? [] : [event("user.deleted", deletedAt)]),
  ];
}

function consentEventsOf(records: Records, userId: string, now: number): WorldEvent[] {
  const consents = consentsOf(records, userId);
  return consents.flatMap((consent, index) =>
    consentEvents(consent, consents[index + 1]?.createdAt ?? null, now),
  );
}
