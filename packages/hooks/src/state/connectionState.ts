import { type Connection, type Connector, isRunning, type Job } from "@basiq-kit/schema";
import { canRefresh, type CanRefresh } from "./canRefresh.js";
import {
  authorisedUntil,
  blockerOf,
  type ConnectionLifecycle,
  lifecycleOf,
  type LifecycleOptions,
} from "./connectionLifecycle.js";
import {
  type AsksForPerson,
  asksForPerson,
  type Institution,
  institutionOf,
} from "./connectorState.js";
import { isAlive } from "./isAlive.js";
import { connectionOf, newestFirst } from "./jobsOf.js";
import { DAY_MS, dayChangesAt, soonest, type Timed } from "./timed.js";

interface Facts {
  readonly connectionId: string;
  readonly institutionId: string | undefined;
  /** `undefined` until its connector is known. */
  readonly institution: Institution | undefined;
  readonly method: Connection["method"];
  /** How old the data is: `fresh` for an hour, `recent` for a day. */
  readonly freshness: "fresh" | "recent" | "stale" | "never";
  /** When the data was last fetched, in epoch milliseconds. */
  readonly refreshedAt: number | undefined;
  /** A job that runs for it, for `useJobProgress`. */
  readonly runningJobId: string | undefined;
  readonly canRefresh: CanRefresh;
}

/** A connection, what is known of it, and what may be done with it. */
export type ConnectionState = Facts & ConnectionLifecycle;

export interface ConnectionsStateOptions {
  /** The person's jobs of the last 7 days. */
  readonly jobs: readonly Job[];
  /** Those that are known of these connections'. */
  readonly connectors: readonly Connector[];
  /** Epoch milliseconds. */
  readonly now: number;
}

const HOUR_MS = DAY_MS / 24;

/**
 * What a person's connections mean now, in Basiq's order.
 *
 * @example
 * connectionsState(connections, { jobs, connectors, now }).state[0]?.canRefresh;
 */
export function connectionsState(
  connections: readonly Connection[],
  { jobs, connectors, now }: ConnectionsStateOptions,
): Timed<readonly ConnectionState[]> {
  const newest = newestFirst(jobs);
  const consented = connections.some(isAlive);
  const states = connections.map((connection) =>
    connectionState(connection, {
      jobs: newest.filter((job) => connectionOf(job, connections) === connection.id),
      connector: connectorOf(connection, connectors),
      consented,
      now,
    }),
  );
  return {
    state: states.map(({ state }) => state),
    changesAt: soonest(
      now,
      states.map(({ changesAt }) => changesAt),
    ),
  };
}

/** The connector by which something was connected. */
export function connectorOf(
  { institutionId, method }: Pick<Connection, "institutionId" | "method">,
  connectors: readonly Connector[],
): Connector | undefined {
  return connectors.find((one) => one.id === institutionId && one.method === method);
}

interface ConnectionStateOptions extends LifecycleOptions {
  readonly connector: Connector | undefined;
}

function connectionState(
  connection: Connection,
  { jobs, connector, consented, now }: ConnectionStateOptions,
): Timed<ConnectionState> {
  const { id, institutionId, method, lastUsedAt, mfaEnabled } = connection;
  const lifecycle = lifecycleOf(connection, { jobs, consented, now });
  const { canRefresh: may, moments } = canRefresh({
    connection,
    blockedBy: blockerOf(lifecycle),
    after: lifecycle.recommendedAction === "open-bank" ? "open-bank" : undefined,
    jobs,
    majorOutage: connector?.status === "major-outage",
    asksForPerson: connector ? asksForPerson(connector) : askedBy(mfaEnabled),
    now,
  });
  const expiresAt = authorisedUntil(connection);
  return {
    state: {
      connectionId: id,
      institutionId,
      institution: connector && institutionOf(connector),
      method,
      freshness: freshnessOf(lastUsedAt, now),
      refreshedAt: lastUsedAt,
      runningJobId: jobs.find(isRunning)?.id,
      canRefresh: may,
      ...lifecycle,
    },
    changesAt: soonest(now, [
      ...moments,
      lastUsedAt && lastUsedAt + HOUR_MS,
      lastUsedAt && lastUsedAt + DAY_MS,
      expiresAt,
      expiresAt && expiresAt > now ? dayChangesAt(expiresAt, now) : undefined,
    ]),
  };
}

function freshnessOf(lastUsedAt: number | undefined, now: number): Facts["freshness"] {
  if (lastUsedAt === undefined) return "never";
  const age = now - lastUsedAt;
  return age < HOUR_MS ? "fresh" : age < DAY_MS ? "recent" : "stale";
}

function askedBy(mfaEnabled: boolean | undefined): AsksForPerson {
  return mfaEnabled === undefined ? "unknown" : mfaEnabled ? "always" : "never";
}
