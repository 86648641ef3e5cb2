import { accountsOf } from "../data/accounts.js";
import { jobTimeline, type StepState } from "../jobs/jobTimeline.js";
import { needsPerson } from "../jobs/needsPerson.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import type { JobRecord } from "../world/jobRecord.js";
import { worldEvent, type WorldEvent } from "./worldEvent.js";

export interface ConnectionHistory {
  /** The connection's. */
  jobs: readonly JobRecord[];
  /** When the smart cache refreshed it, epoch milliseconds. */
  refreshes: readonly number[];
  now: number;
}

/** The events of a connection and its data up to `now`. */
export function connectionEvents(
  connection: ConnectionRecord,
  { jobs, refreshes, now }: ConnectionHistory,
): WorldEvent[] {
  const { createdAt, deletedAt } = connection;
  const timelines = jobs.map((job) => jobTimeline(job, now));
  const subject = { entity: "connection", connection } as const;
  const events = [worldEvent("connection.created", createdAt, subject)];
  for (const { at, turns } of statusChangesOf(connection, timelines, now))
    events.push(worldEvent(`connection.${turns}`, at, subject));
  for (const { status, steps, changedAt } of timelines) {
    if (status === "success") events.push(worldEvent("connection.updated", changedAt, subject));
    for (const step of steps) {
      if (step.status !== "success") continue;
      if (step.title === "retrieve-accounts") events.push(...accountsUpdated(connection, step.at));
      if (step.title === "retrieve-transactions")
        events.push(transactionsUpdated(connection, step.at));
    }
  }
  for (const at of refreshes)
    events.push(...accountsUpdated(connection, at), transactionsUpdated(connection, at));
  if (deletedAt !== null) events.push(worldEvent("connection.deleted", deletedAt, subject));
  return events;
}

function accountsUpdated(connection: ConnectionRecord, at: number): WorldEvent[] {
  return accountsOf(connection).map((account) =>
    worldEvent("account.updated", at, { entity: "account", account }),
  );
}

function transactionsUpdated(connection: ConnectionRecord, at: number): WorldEvent {
  return worldEvent("transactions.updated", at, { entity: "transactions", connection });
}

interface StatusChange {
  at: number;
  turns: "activated" | "invalidated";
}

/** The moments at which it became active or invalid, without those that change nothing. */
function statusChangesOf(
  { established, createdAt, authorisations, deletedAt }: ConnectionRecord,
  timelines: readonly { steps: readonly StepState[] }[],
  now: number,
): StatusChange[] {
  const turns: StatusChange[] = established ? [{ at: createdAt, turns: "activated" }] : [];
  for (const { steps } of timelines) {
    const signedInAt = signInOf(steps);
    if (signedInAt !== null) turns.push({ at: signedInAt, turns: "activated" });
    for (const step of steps)
      if (step.status === "failed" && needsPerson(step.failure))
        turns.push({ at: step.at, turns: "invalidated" });
  }
  authorisations.forEach(({ until }, index) => {
    const renewedAt = authorisations[index + 1]?.from ?? Infinity;
    // An authorisation that ends in the same millisecond as it is renewed or its connection deleted has ended, so its
    // event stays.
    if (until <= Math.min(renewedAt, deletedAt ?? Infinity, now))
      turns.push({ at: until, turns: "invalidated" });
  });
  return turns
    .toSorted((a, b) => a.at - b.at)
    .filter((turn, index, all) => turn.turns !== all[index - 1]?.turns);
}

/** When sign-in and any second factor succeeded, or null if they haven't. */
function signInOf(steps: readonly StepState[]): number | null {
  const before = steps.filter(({ title }) => !title.startsWith("retrieve-"));
  const moments = before.map((step) => (step.status === "success" ? step.at : null));
  return moments.reduce<number | null>(
    (latest, at) => (latest === null || at === null ? null : Math.max(latest, at)),
    -Infinity,
  );
}
