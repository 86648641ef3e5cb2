import { type Connection, type Job, refreshRule } from "@basiq-kit/schema";
import type { AsksForPerson } from "./connectorState.js";

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
      readonly reason: RefreshBlocker | "major-outage" | "job-running";
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
export type RefreshBlocker =
  | "ended"
  | "not-active"
  /** The same credentials would be refused again, and banks lock accounts. */
  | "cause-not-cleared";

export interface CanRefreshOptions {
  readonly connection: Connection;
  readonly blockedBy: RefreshBlocker | undefined;
  /** What the person has to clear at the bank first. */
  readonly after: "open-bank" | undefined;
  /** This connection's own, the newest first. */
  readonly jobs: readonly Job[];
  readonly majorOutage: boolean;
  readonly asksForPerson: AsksForPerson;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Whether a connection may be refreshed, and the moments at which that changes. */
export function canRefresh(options: CanRefreshOptions): {
  readonly canRefresh: CanRefresh;
  readonly moments: readonly (number | undefined)[];
} {
  const { connection, blockedBy, jobs, now, majorOutage, asksForPerson, after } = options;
  const lasting = blockedBy ?? (majorOutage ? "major-outage" : undefined);
  const rule = refreshRule({ connection, jobs, now });
  return {
    canRefresh:
      lasting !== undefined
        ? { allowed: false, reason: lasting }
        : rule.allowed
          ? { allowed: true, asksForPerson, after }
          : rule,
    moments: "until" in rule ? [rule.until] : [],
  };
}
