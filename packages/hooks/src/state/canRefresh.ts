import {
  type Connection,
  dailyLimitUntil,
  failuresInARow,
  isRunning,
  type Job,
  passesAt,
  refreshPauseUntil,
} from "@basiq-kit/schema";
import type { AsksForPerson } from "./connectorState.js";
import { jobFailure } from "./failure.js";
import { guidance } from "./guidance.js";
import { heardOfAt } from "./jobsOf.js";

/** Whether fresh data may be asked for now; the first reason that holds, the most lasting one first. */
export type CanRefresh =
  | {
      readonly allowed: true;
      /** Whether the person must be there while the job runs. */
      readonly asksForPerson: AsksForPerson;
      /** Only once the person has cleared what waits for them in internet banking. */
      readonly after: "open-bank" | undefined;
    }
  | {
      readonly allowed: false;
      readonly reason: Block | "major-outage" | "job-running";
    }
  | {
      readonly allowed: false;
      readonly reason:
        /** 20 a day by open banking. */
        | "daily-limit"
        /** The bank couldn't be reached a moment ago. */
        | "recently-failed"
        | "recently-refreshed";
      /** When this reason has passed, in epoch milliseconds. */
      readonly until: number;
    };

/** What about the connection itself stands in the way, until the person does something. */
export type Block =
  | "ended"
  | "not-active"
  /** The same credentials would be refused again, and banks lock accounts. */
  | "cause-not-cleared";

export interface CanRefreshOptions {
  readonly connection: Connection;
  readonly blockedBy: Block | undefined;
  /** What the person has to clear at the bank first. */
  readonly after: "open-bank" | undefined;
  /** This connection's own, the newest first. */
  readonly jobs: readonly Job[];
  readonly majorOutage: boolean;
  readonly asksForPerson: AsksForPerson;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Basiq's rules on refreshing (basiq-api.md, Connections), and the moments at which they let go. */
export function canRefresh(options: CanRefreshOptions): {
  readonly canRefresh: CanRefresh;
  readonly moments: readonly (number | undefined)[];
} {
  const { connection, blockedBy, jobs, now, majorOutage, asksForPerson, after } = options;
  const passes = [
    { reason: "daily-limit", until: dailyLimitUntil(connection, jobs) },
    { reason: "recently-failed", until: failedUntil(jobs, now) },
    { reason: "recently-refreshed", until: refreshPauseUntil(connection, now) },
  ] as const;
  const lasting = blockedBy ?? (majorOutage ? "major-outage" : undefined);
  const passing = passes.find(({ until }) => until > now);
  const running = jobs.some(isRunning) ? "job-running" : undefined;
  const reason = lasting ?? (passing === undefined ? running : undefined);
  return {
    canRefresh:
      reason !== undefined
        ? { allowed: false, reason }
        : passing !== undefined
          ? { allowed: false, ...passing }
          : { allowed: true, asksForPerson, after },
    moments: passes.map(({ until }) => until),
  };
}

function failedUntil(jobs: readonly Job[], now: number): number {
  const [newest] = jobs;
  if (newest?.status !== "failed") return -Infinity;
  const { action } = guidance(jobFailure(newest.steps), { attempts: failuresInARow(jobs) });
  return action.type === "retry-later"
    ? passesAt(heardOfAt(newest), action.afterMs, now)
    : -Infinity;
}
