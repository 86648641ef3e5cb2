import { type Connection, type Job, refreshRule } from "@basiq-kit/schema";
import type { AsksForPerson } from "./connectorState.js";

/** Whether fresh data may be requested now; if not, the reason that lasts longest. */
export type CanRefresh =
  | {
      readonly allowed: true;
      /** Whether the person must be there while the job runs. */
      readonly asksForPerson: AsksForPerson;
      readonly after: AfterBank | undefined;
    }
  | {
      readonly allowed: false;
      readonly reason: RefreshBlocker | "major-outage" | "job-running";
    }
  | {
      readonly allowed: false;
      readonly reason:
        /** Open banking allows 20 a day. */
        | "daily-limit"
        /** The bank couldn't be reached a short time ago. */
        | "recently-failed"
        /** A job brought its data a short time ago. */
        | "recently-refreshed"
        /** Basiq used it a short time ago, and no job that is known says what for. */
        | "recently-used";
      /** When this reason has passed, in epoch milliseconds. */
      readonly until: number;
    };

/** What the person has to do before a refresh can help. */
export type AfterBank =
  /** Deal with a prompt in internet banking. */
  | "open-bank"
  /** Have the bank unlock their account. */
  | "unlock-account";

/** What prevents a refresh until someone does something about the connection itself. */
export type RefreshBlocker =
  | "ended"
  | "not-active"
  /** Its data is from a statement that the person uploaded: no bank is asked for it. */
  | "uploaded-statement"
  /** The same credentials would be refused again, and banks lock accounts. */
  | "cause-not-cleared"
  /** Nothing that the person can do helps: `recommendedAction` is `contact-support`. */
  | "needs-support";

export interface CanRefreshOptions {
  readonly connection: Connection;
  readonly blockedBy: RefreshBlocker | undefined;
  readonly after: AfterBank | undefined;
  /** Only this connection's jobs, newest first. */
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
