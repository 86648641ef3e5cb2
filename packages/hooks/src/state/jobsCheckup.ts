import {
  type Connection,
  type Connector,
  type Job,
  unresolvedJobs,
  type UnresolvedJobs,
} from "@basiq-kit/schema";
import type { CanRefresh } from "./canRefresh.js";
import { cardsCanRefresh, guidanceOfCards } from "./cardsCanRefresh.js";
import {
  type ConnectionState,
  connectionsState,
  type ConnectorNamed,
  connectorOf,
} from "./connectionState.js";
import { type Institution, institutionOf } from "./connectorState.js";
import { unresolvedFailure, type UnresolvedFailure } from "./unresolvedFailure.js";

/** A failure that hasn't been resolved since. */
export interface CheckupItem extends UnresolvedFailure {
  /** `undefined` if the job doesn't say and several connections at its institution are possible. */
  readonly connectionId: string | undefined;
  readonly institutionId: string | undefined;
  /** `undefined` while its connector isn't known. */
  readonly institution: Institution | undefined;
  /** Whether its connector is still being fetched, so that the bank's name may still come. */
  readonly isInstitutionLoading: boolean;
  /**
   * Whether its card can refresh it, so that a button here does no more and no less. Of several possible connections
   * it is that of the one that helps first.
   */
  readonly canRefresh: CanRefresh;
}

/** Whether any failure of the last 7 days still needs attention. */
export type JobsCheckup =
  | { readonly status: "clear" }
  | {
      readonly status: "attention";
      /** At least one: first what the person can fix, then the newest. */
      readonly items: readonly [CheckupItem, ...CheckupItem[]];
    };

export interface JobsCheckupOptions {
  readonly connections: readonly Connection[];
  /** The connectors of these connections, as far as they are known. */
  readonly connectors: readonly Connector[];
  /** The connectors that are still being fetched. @default none */
  readonly loading?: readonly ConnectorNamed[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The failures of a person's jobs that no newer job has resolved; deleted connections don't count. A job that
 * names no connection, and whose institution isn't that of a connection either, waits until it can be named.
 *
 * @example
 * jobsCheckup(jobs, { connections, connectors, now: Date.now() }).status; // "clear"
 */
export function jobsCheckup(
  jobs: readonly Job[],
  { connections, connectors, loading = [], now }: JobsCheckupOptions,
): JobsCheckup {
  const { state: states } = connectionsState(connections, { jobs, connectors, now });
  const items = unresolvedJobs({ connections, jobs }).flatMap((unresolved) =>
    itemsOf(unresolved, { connectors, loading, states, now }),
  );
  const [first, ...rest] = items.toSorted(
    (a, b) => urgency(a) - urgency(b) || (b.failedAt ?? 0) - (a.failedAt ?? 0),
  );
  return first === undefined
    ? { status: "clear" }
    : { status: "attention", items: [first, ...rest] };
}

interface ItemOptions extends Required<Pick<JobsCheckupOptions, "connectors" | "loading" | "now">> {
  readonly states: readonly ConnectionState[];
}

function itemsOf(
  { jobs, connectionId, possible }: UnresolvedJobs,
  { connectors, loading, states, now }: ItemOptions,
): CheckupItem[] {
  const [first] = possible;
  const isMatched = connectionId !== undefined;
  // Where they are connected in different ways, neither way's advice nor outage is certain.
  const isOneMethod = possible.every(({ method }) => method === first.method);
  const connector = connectorOf(first, connectors);
  const failure = unresolvedFailure(jobs, {
    connection: isMatched ? first : undefined,
    method: isOneMethod ? first.method : undefined,
    connector: isOneMethod ? connector : undefined,
    now,
  });
  if (failure === undefined) return [];
  const cards = states.filter((state) => possible.some(({ id }) => id === state.connectionId));
  const canRefresh = cardsCanRefresh(cards, failure.guidance.action);
  return [
    {
      ...failure,
      guidance: isMatched ? failure.guidance : guidanceOfCards(failure.guidance, canRefresh),
      canRefresh,
      connectionId,
      institutionId: first.institutionId,
      institution: connector && institutionOf(connector),
      isInstitutionLoading: connectorOf(first, loading) !== undefined,
    },
  ];
}

/** What the person can fix comes first. */
function urgency({ guidance: { who } }: CheckupItem): number {
  return who === "person" ? 0 : 1;
}
