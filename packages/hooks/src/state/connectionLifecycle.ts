import { type Connection, isUploaded, REAUTHORISE_DAYS } from "@basiq-kit/schema";
import { authorisedUntil } from "./authorisedUntil.js";
import type { RefreshBlocker } from "./canRefresh.js";
import { daysUntil } from "./timed.js";
import { cureOfPerson, type UnresolvedFailure } from "./unresolvedFailure.js";

/**
 * The status of a connection.
 *
 * ```
 * unfinished ─▶ pending ─▶ active ⇄ invalid        ended: deleted, or its consent is over
 *                            └─▶ expiring ─▶ invalid        (open banking)
 * ```
 */
export type ConnectionLifecycle =
  | {
      readonly status: "active";
      /** When the bank's authorisation ends, in epoch milliseconds; open banking only. */
      readonly expiresAt: number | undefined;
      /** Whole days, rounded down. */
      readonly expiresInDays: number | undefined;
      /** `none`: all is well, or it is up to the bank or Basiq, or a refresh is enough. */
      readonly recommendedAction: Cure | "contact-support" | "none";
    }
  | {
      readonly status: "expiring";
      /** When the bank's authorisation ends, in epoch milliseconds. */
      readonly expiresAt: number;
      /** Whole days: 6 at most, 0 on the last one. */
      readonly expiresInDays: number;
      /** Needed even after the consent was extended (basiq-api.md, Consents). */
      readonly recommendedAction: "reauthorise";
    }
  | {
      readonly status: "invalid";
      /**
       * `sign-in-again`: no job that is known says why the bank stopped sharing. `none`: the bank or Basiq has to
       * act, or a refresh is enough.
       */
      readonly recommendedAction: Cure | "sign-in-again" | "contact-support" | "none";
    }
  /** The person left the flow before signing in to the bank: run it again. */
  | { readonly status: "unfinished"; readonly recommendedAction: "finish" }
  | { readonly status: "ended"; readonly recommendedAction: "none" | "give-consent" }
  | { readonly status: "pending" | "unknown"; readonly recommendedAction: "none" };

type Cure = "reauthorise" | "update-credentials" | "open-bank" | "give-consent";

export interface LifecycleOptions {
  /** What its jobs say is wrong; `undefined` if nothing, or if they aren't known. */
  readonly failure: UnresolvedFailure | undefined;
  /** Whether there is an active consent, because another connection depends on one. */
  readonly consented: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

export function lifecycleOf(
  connection: Connection,
  { failure, consented, now }: LifecycleOptions,
): ConnectionLifecycle {
  const { status } = connection;
  if (isUploaded(connection)) return lifecycleOfStatement(status);
  const expiresAt = authorisedUntil(connection);
  const expiresInDays = expiresAt === undefined ? undefined : daysUntil(expiresAt, now);
  const expired = expiresAt !== undefined && expiresAt <= now;
  const cure: Cure | undefined = expired ? "reauthorise" : cureOfPerson(failure);
  switch (status) {
    case "active":
      if (expired) return { status: "invalid", recommendedAction: "reauthorise" };
      return cure === undefined &&
        expiresAt !== undefined &&
        expiresInDays !== undefined &&
        expiresInDays < REAUTHORISE_DAYS
        ? { status: "expiring", expiresAt, expiresInDays, recommendedAction: "reauthorise" }
        : {
            status,
            expiresAt,
            expiresInDays,
            recommendedAction: cure ?? (needsSupport(failure) ? "contact-support" : "none"),
          };
    case "invalid":
      return { status, recommendedAction: cure ?? withoutCure(failure) };
    case "unfinished":
      return { status, recommendedAction: "finish" };
    case "deleted":
      return { status: "ended", recommendedAction: "none" };
    case "revoked":
      return { status: "ended", recommendedAction: consented ? "none" : "give-consent" };
    case "pending":
    case "unknown":
      return { status, recommendedAction: "none" };
    default:
      return status satisfies never;
  }
}

/** Of an uploaded statement: there is no sign-in to finish or repair, and no consent that it needs. */
function lifecycleOfStatement(status: Connection["status"]): ConnectionLifecycle {
  const recommendedAction = "none";
  switch (status) {
    case "active":
      return { status, expiresAt: undefined, expiresInDays: undefined, recommendedAction };
    case "deleted":
    case "revoked":
      return { status: "ended", recommendedAction };
    case "invalid":
    case "pending":
    case "unknown":
      return { status, recommendedAction };
    case "unfinished":
      // Its file wasn't read: the upload says so, and the way on is another file.
      return { status: "unknown", recommendedAction };
    default:
      return status satisfies never;
  }
}

/** Only the job knows why a connection is invalid: without its word nothing is said of credentials or consent. */
function withoutCure(failure: UnresolvedFailure | undefined) {
  if (failure === undefined) return "sign-in-again";
  return needsSupport(failure) ? "contact-support" : "none";
}

function needsSupport(failure: UnresolvedFailure | undefined): boolean {
  return failure?.guidance.action.type === "contact-support";
}

/** Basiq's documents disagree on invalid connections: here they may be refreshed once the cause is cleared. */
export function blockerOf(
  { status, recommendedAction }: ConnectionLifecycle,
  failure: UnresolvedFailure | undefined,
): RefreshBlocker | undefined {
  switch (status) {
    case "expiring":
      return needsSupport(failure) ? "needs-support" : undefined;
    case "active":
    case "invalid":
      // Only the person knows whether a prompt at the bank has been dealt with; the next job shows it.
      if (recommendedAction === "contact-support") return "needs-support";
      return recommendedAction === "none" || recommendedAction === "open-bank"
        ? undefined
        : "cause-not-cleared";
    case "ended":
      return "ended";
    case "unfinished":
    case "pending":
    case "unknown":
      return "not-active";
    default:
      return status satisfies never;
  }
}
