import type { ConnectionState } from "@basiq-kit/hooks";
import {
  connectionsState,
  parseConnections,
  parseConnectors,
  parseJobs,
} from "@basiq-kit/hooks/core";
import { DAY, HOUR, iso, MINUTE, NOW, VERIFY } from "./states.js";

// As `states.ts`: what the kit's own functions make of Basiq's answers.

/** A connection as Basiq sends it. */
export interface WireConnection {
  readonly id?: string;
  readonly method?: "web" | "openbanking";
  readonly status?: string;
  /** Milliseconds since its data was fetched; `null` where it never was. @default 30 minutes */
  readonly fetchedAgo?: number | null;
  /** Milliseconds until the bank's authorisation ends. */
  readonly endsIn?: number;
  /** Its bank; `null` where its connector isn't known. @default "Hooli" */
  readonly bank?: string | null;
  readonly bankStatus?: string;
  readonly logo?: string;
  readonly signIn?: string;
  readonly jobs?: readonly WireJob[];
}

export interface WireJob {
  readonly ago: number;
  readonly status: string;
  readonly code?: string;
}

export const failedWith = (code: string, ago = HOUR): readonly WireJob[] => [
  { ago, status: "failed", code },
];

/** As many refreshes as open banking allows in a day, an hour apart. */
export const TWENTY_TODAY: readonly WireJob[] = Array.from({ length: 20 }, (_, index) => ({
  ago: (index + 1) * HOUR,
  status: "success",
}));

/** What Basiq sends of connections, their banks and their jobs, parsed. */
export function parsedLists(wanted: readonly WireConnection[]) {
  const wire = wanted.map((one, index) => ({ id: `connection-${index + 1}`, ...one }));
  const connections = wire.map(({ id, method = "web", status = "active", ...one }, index) => ({
    type: "connection",
    id,
    method,
    status,
    createdDate: iso(NOW - 90 * DAY),
    lastUsed: one.fetchedAgo === null ? null : iso(NOW - (one.fetchedAgo ?? 30 * MINUTE)),
    expiryDate: one.endsIn === undefined ? null : iso(NOW + one.endsIn),
    institution: { id: `AU0000${index}` },
  }));
  const connectors = wire.flatMap(({ bank = "Hooli", method = "web", ...one }, index) =>
    bank === null
      ? []
      : {
          type: "connector",
          id: `AU0000${index}`,
          method,
          stage: "live",
          status: one.bankStatus ?? "operational",
          institution: { name: bank, shortName: bank, logo: { links: { square: one.logo } } },
          authorization: { type: one.signIn ?? "user" },
        },
  );
  const jobs = wire.flatMap(({ id, jobs: past = [] }) =>
    past.map(({ ago, status, code }, index) => ({
      type: "job",
      id: `job-${id}-${index}`,
      created: iso(NOW - ago),
      updated: iso(NOW - ago),
      steps: [{ title: VERIFY, status, result: code === undefined ? null : { code } }],
      links: { source: `/users/user-1/connections/${id}` },
    })),
  );
  const list = (data: readonly unknown[]) => ({ type: "list", data });
  return {
    connections: parseConnections(list(connections)).items,
    connectors: parseConnectors(list(connectors)).items,
    jobs: parseJobs(list(jobs)).items,
  };
}

/** What connections mean at `NOW`. */
export function connectionStates(wanted: readonly WireConnection[]): readonly ConnectionState[] {
  const { connections, ...others } = parsedLists(wanted);
  return connectionsState(connections, { ...others, now: NOW }).state;
}

/** What one connection means at `NOW`. */
export function connectionState(wanted: WireConnection = {}): ConnectionState {
  const [state] = connectionStates([wanted]);
  if (state === undefined) throw new Error("there is no connection");
  return state;
}
