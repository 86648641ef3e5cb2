import {
  type Connection,
  connectionOf,
  type Connector,
  isPossible,
  isRunning,
  isUploaded,
  type Job,
  newestFirst,
} from "@basiq-kit/schema";
import { type AfterBank, canRefresh, type CanRefresh } from "./canRefresh.js";
import { authorisedUntil } from "./authorisedUntil.js";
import {
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
import { fetchedState, type FetchedState, type Purge } from "./fetchedState.js";
import { retryAllowedAt } from "./guidance.js";
import { isAlive } from "./isAlive.js";
import { dayChangesAt, soonest, type Timed } from "./timed.js";
import { unresolvedFailure, type UnresolvedFailure } from "./unresolvedFailure.js";

interface Facts {
  readonly connectionId: string;
  readonly institutionId: string | undefined;
  /** `undefined` while its connector isn't known. */
  readonly institution: Institution | undefined;
  /** Whether its connector is still being fetched, so that the bank's name may still come. */
  readonly isInstitutionLoading: boolean;
  readonly method: Connection["method"];
  /** What the last job says is wrong; `useJobsCheckup` has the same. `undefined` if nothing, or not known. */
  readonly failure: UnresolvedFailure | undefined;
  /** The id of a job that runs for it, to pass to `useJobProgress`. */
  readonly runningJobId: string | undefined;
  /**
   * Whether its bank asks the person while a job runs. Where it always does, Basiq's smart cache leaves the
   * connection out, and only a refresh that the person starts brings new data.
   */
  readonly asksForPerson: AsksForPerson;
  readonly canRefresh: CanRefresh;
}

/** A connection: the facts about it, its status, and what can be done with it. */
export type ConnectionState = Facts & FetchedState & ConnectionLifecycle;

export interface ConnectionsStateOptions {
  /** The person's jobs of the last 7 days. */
  readonly jobs: readonly Job[];
  /** Whether these could be read; if not, a use by Basiq isn't taken for a background refresh. @default true */
  readonly areJobsKnown?: boolean;
  /** The connectors of these connections, as far as they are known. */
  readonly connectors: readonly Connector[];
  /** The connectors that are still being fetched. @default none */
  readonly loading?: readonly ConnectorNamed[];
  /** The purges that this browser knows of: Basiq's answers don't show them. @default none */
  readonly purges?: readonly Purge[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The state of a person's connections now, in Basiq's order.
 *
 * @example
 * connectionsState(connections, { jobs, connectors, now }).state[0]?.canRefresh;
 */
export function connectionsState(
  connections: readonly Connection[],
  options: ConnectionsStateOptions,
): Timed<readonly ConnectionState[]> {
  const { jobs, areJobsKnown = true, connectors, loading = [], purges = [], now } = options;
  const known = { connections, jobs };
  const newest = newestFirst(jobs).map((job) => ({ job, id: connectionOf(job, known) }));
  const consented = connections.some(isAlive);
  const states = connections.map((connection) =>
    connectionState(connection, {
      jobs: newest.flatMap(({ job, id }) => (id === connection.id ? [job] : [])),
      otherJobs: newest.flatMap(({ job, id }) =>
        id === undefined && isPossible(job, connection) ? [job] : [],
      ),
      areJobsKnown,
      connector: connectorOf(connection, connectors),
      isInstitutionLoading: connectorOf(connection, loading) !== undefined,
      purge: purges.find(({ connectionId }) => connectionId === connection.id),
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

/** What identifies a connector. */
export type ConnectorNamed = Pick<Connector, "id" | "method">;

/** The connector of a connection. */
export function connectorOf<Named extends ConnectorNamed>(
  { institutionId, method }: Pick<Connection, "institutionId" | "method">,
  connectors: readonly Named[],
): Named | undefined {
  return connectors.find((one) => one.id === institutionId && one.method === method);
}

interface ConnectionStateOptions extends Pick<LifecycleOptions, "consented" | "now"> {
  /** Only this connection's, newest first. */
  readonly jobs: readonly Job[];
  /** Those that may be this connection's or another's. */
  readonly otherJobs: readonly Job[];
  readonly areJobsKnown: boolean;
  readonly connector: Connector | undefined;
  readonly isInstitutionLoading: boolean;
  readonly purge: Purge | undefined;
}

function connectionState(
  connection: Connection,
  options: ConnectionStateOptions,
): Timed<ConnectionState> {
  const { jobs, connector, isInstitutionLoading, consented, now } = options;
  const { id, institutionId, method, mfaEnabled } = connection;
  const failure = unresolvedFailure(jobs, {
    connection,
    method,
    connector,
    now,
  });
  const lifecycle = lifecycleOf(connection, { failure, consented, now });
  const asks = connector ? asksForPerson(connector) : askedBy(mfaEnabled);
  const fetched = fetchedState(connection, { ...options, asksForPerson: asks });
  const { canRefresh: may, moments } = canRefresh({
    connection,
    blockedBy: isUploaded(connection) ? "uploaded-statement" : blockerOf(lifecycle, failure),
    after: afterBank(lifecycle, failure),
    jobs,
    majorOutage: connector?.status === "major-outage",
    asksForPerson: asks,
    now,
  });
  const expiresAt = authorisedUntil(connection);
  return {
    state: {
      connectionId: id,
      institutionId,
      institution: connector && institutionOf(connector),
      isInstitutionLoading,
      method,
      ...fetched.state,
      failure,
      runningJobId: jobs.find(isRunning)?.id,
      asksForPerson: asks,
      canRefresh: may,
      ...lifecycle,
    },
    changesAt: soonest(now, [
      ...moments,
      fetched.changesAt,
      failure && retryAllowedAt(failure.guidance),
      expiresAt,
      expiresAt && expiresAt > now ? dayChangesAt(expiresAt, now) : undefined,
    ]),
  };
}

/** What the person has to do at the bank before a refresh can help. */
function afterBank(
  { recommendedAction }: ConnectionLifecycle,
  failure: UnresolvedFailure | undefined,
): AfterBank | undefined {
  if (recommendedAction !== "open-bank") return undefined;
  return failure?.guidance.reason === "account-locked" ? "unlock-account" : "open-bank";
}

function askedBy(mfaEnabled: boolean | undefined): AsksForPerson {
  return mfaEnabled === undefined ? "unknown" : mfaEnabled ? "always" : "never";
}
