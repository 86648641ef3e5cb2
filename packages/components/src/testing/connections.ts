import type { ConnectionState } from "@basiq-kit/hooks";
import {
  connectionsState,
  parseConnections,
  parseConnectors,
  parseJobs,
} from "@basiq-kit/hooks/core";
import { BRAND_COLORS } from "./brandColors.js";
import { ACCOUNTS, DAY, HOUR, iso, MFA, MINUTE, NOW, TRANSACTIONS, VERIFY } from "./states.js";

// As `states.ts`: what the kit's own functions make of Basiq's answers.

/** A connection as Basiq sends it. */
export interface WireConnection {
  readonly id?: string;
  readonly method?: "web" | "openbanking" | "pdf" | "csv";
  readonly status?: string;
  /**
   * Milliseconds since a job fetched its data; `null` where none did.
   * @default 30 minutes, or an hour before the first failure
   */
  readonly fetchedAgo?: number | null;
  /** Milliseconds since Basiq used it. @default when its data was fetched */
  readonly usedAgo?: number;
  /** Milliseconds since it was created. @default 90 days */
  readonly createdAgo?: number;
  /** Milliseconds since the person deleted the fetched data here. @default never */
  readonly purgedAgo?: number | undefined;
  /** Milliseconds until the bank's authorisation ends. */
  readonly endsIn?: number;
  /** Its bank; `null` where its connector isn't known. @default "Hooli" */
  readonly bank?: string | null;
  /** Whether its connector is still being fetched. @default false */
  readonly bankLoading?: boolean;
  readonly bankStatus?: string;
  /** Its connector's stage. @default "live" */
  readonly stage?: string;
  /** Where its bank gives people a new password. @default unknown */
  readonly newPassword?: string | undefined;
  readonly logo?: string;
  readonly signIn?: string;
  readonly jobs?: readonly WireJob[];
}

export interface WireJob {
  readonly ago: number;
  /** That of every step if it is `success`, else that of the sign-in. */
  readonly status: string;
  readonly code?: string;
  /** The step that failed after all before it succeeded. @default the sign-in */
  readonly failedStep?: string;
}

export const failedWith = (code: string, ago = HOUR): readonly WireJob[] => [
  { ago, status: "failed", code },
];

/** Its first job failed two days ago, and none has followed: nothing was ever fetched. */
export const NEVER_FETCHED: WireConnection = {
  createdAgo: 2 * DAY,
  fetchedAgo: null,
  jobs: failedWith("job-timed-out", 2 * DAY),
};

/** As many refreshes as open banking allows in a day, an hour apart. */
export const TWENTY_TODAY: readonly WireJob[] = Array.from({ length: 20 }, (_, index) => ({
  ago: (index + 1) * HOUR,
  status: "success",
}));

/** The job that fetched its data, unless one of its jobs is given as such. */
function fetchOf({ fetchedAgo, jobs = [] }: WireConnection): readonly WireJob[] {
  if (fetchedAgo === null || jobs.some(({ status }) => status === "success")) return [];
  const failures = jobs.flatMap(({ ago, status }) => (status === "failed" ? [ago + HOUR] : []));
  return [{ ago: fetchedAgo ?? Math.max(30 * MINUTE, ...failures), status: "success" }];
}

function usedAt({ usedAgo, ...one }: WireConnection): string | null {
  const ago = usedAgo ?? fetchOf(one)[0]?.ago ?? one.jobs?.at(0)?.ago;
  return ago === undefined || (one.fetchedAgo === null && usedAgo === undefined)
    ? null
    : iso(NOW - ago);
}

function stepsOf({ status, code, failedStep = VERIFY }: WireJob) {
  const asked = failedStep === MFA ? [MFA] : [];
  const titles = [VERIFY, ...asked, ACCOUNTS, TRANSACTIONS];
  const at = titles.indexOf(failedStep);
  return titles.map((title, index) => ({
    title,
    status: status === "success" || index < at ? "success" : index === at ? status : "pending",
    result: code !== undefined && index === at ? { code } : null,
  }));
}

/** What Basiq sends of connections, their banks and their jobs, parsed. */
export function parsedLists(wanted: readonly WireConnection[]) {
  const wire = wanted.map((one, index) => ({ id: `connection-${index + 1}`, ...one }));
  const connections = wire.map(({ id, method = "web", status = "active", ...one }, index) => ({
    type: "connection",
    id,
    method,
    status,
    createdDate: iso(NOW - (one.createdAgo ?? 90 * DAY)),
    lastUsed: usedAt(one),
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
          stage: one.stage ?? "live",
          status: one.bankStatus ?? "operational",
          institution: {
            name: bank,
            shortName: bank,
            logo: { colors: { primary: BRAND_COLORS[bank] }, links: { square: one.logo } },
          },
          authorization: {
            type: one.signIn ?? "user",
            meta: { forgotten_password_url: one.newPassword },
          },
        },
  );
  const jobs = wire.flatMap(({ id, ...one }) =>
    [...(one.jobs ?? []), ...fetchOf(one)].map((job, index) => ({
      type: "job",
      id: `job-${id}-${index}`,
      created: iso(NOW - job.ago),
      updated: iso(NOW - job.ago),
      steps: stepsOf(job),
      links: { source: `/users/user-1/connections/${id}` },
    })),
  );
  const list = (data: readonly unknown[]) => ({ type: "list", data });
  const purges = wire.flatMap(({ id, purgedAgo }) =>
    purgedAgo === undefined
      ? []
      : {
          connectionId: id,
          at: NOW - purgedAgo,
          outcome: "done" as const,
          jobIds: jobs.map((job) => job.id),
          isComplete: true,
        },
  );
  return {
    purges,
    loading: wire.flatMap(({ bankLoading = false, method = "web" }, index) =>
      bankLoading ? [{ id: `AU0000${index}`, method }] : [],
    ),
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
