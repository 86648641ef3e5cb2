import {
  type Connection,
  cureOf,
  type Failure,
  failureReason,
  type FailureReason,
  type JobKind,
  RETRY_AFTER_MS,
} from "@basiq-kit/schema";
import { blamedStage, type ConnectorAdvice, newPasswordUrl } from "./connectorAdvice.js";
import { isWithoutBank } from "./jobKind.js";
import { retryFrom } from "./nextTry.js";
import { isRetriedByBasiq } from "./retriedByBasiq.js";

/** What can be done next. */
export type GuidanceAction =
  | {
      readonly type: "update-credentials";
      /** Where the person gets a new password, an https address, if the bank refused theirs and Basiq names one. */
      readonly forgottenPasswordUrl?: string | undefined;
    }
  /** The person approves sharing at the bank again; only where the method is known to be open banking. */
  | { readonly type: "reauthorise" }
  | { readonly type: "open-bank" }
  | { readonly type: "retry" }
  /** Not before `retryAt`, in epoch milliseconds; from then on the action is `retry`. */
  | { readonly type: "retry-later"; readonly retryAt: number }
  | { readonly type: "wait" }
  | { readonly type: "give-consent" }
  /** Of an uploaded statement: another file, or the same statement downloaded again. */
  | { readonly type: "choose-file" }
  /** Of an uploaded statement: the bank that was chosen isn't its bank. */
  | { readonly type: "choose-bank" }
  | { readonly type: "contact-support" }
  | { readonly type: "none" };

/** Who can act on a failure, how bad it is, and what to do next. It has no text: that is up to the copy. */
export interface Guidance {
  readonly reason: FailureReason;
  readonly who: "person" | "institution" | "basiq" | "developer" | "support";
  /** `caution`: it can be fixed here and now, or resolves itself. `critical`: it can't. */
  readonly severity: "caution" | "critical";
  readonly action: GuidanceAction;
  /** The connector's stage if it isn't live yet, where that may be why it failed; `undefined` otherwise. */
  readonly connectorStage?: "alpha" | "beta" | undefined;
}

export interface GuidanceOptions {
  readonly kind?: JobKind | undefined;
  /** The connector's `status`, an open set; `major-outage` means wait, don't try. */
  readonly connectorStatus?: string | undefined;
  /** The connector: its stage, and where it sends people who have forgotten their password. @default unknown */
  readonly connector?: ConnectorAdvice | undefined;
  /** How the connection reaches its bank: open banking has no sign-in details to update. @default unknown */
  readonly method?: Connection["method"] | undefined;
  /** How often this has been tried and failed so far, including this time. @default 1 */
  readonly attempts?: number | undefined;
  /** When the job failed, in epoch milliseconds: a pause counts from then. @default long ago */
  readonly failedAt?: number | undefined;
  /** Epoch milliseconds. @default long after the failure */
  readonly now?: number | undefined;
}

/**
 * Who can act on a failed step and what to offer, according to the table in basiq-api.md, Errors.
 *
 * @example
 * guidance(failure, { kind: "refresh" }).action; // { type: "update-credentials" }
 */
export function guidance(failure: Failure, options: GuidanceOptions = {}): Guidance {
  const reason = reasonOf(failure, options);
  const { who, action } = cureOf(reason, options.attempts);
  const type =
    action === "update-credentials" && options.method === "openbanking" ? "reauthorise" : action;
  return {
    reason,
    who,
    // The person can do nothing about these.
    severity: who === "support" || who === "developer" ? "critical" : "caution",
    action: actionOf(type, reason, options),
    connectorStage: blamedStage(reason, options.connector),
  };
}

function actionOf(
  type: GuidanceAction["type"],
  reason: FailureReason,
  options: GuidanceOptions,
): GuidanceAction {
  switch (type) {
    case "retry-later":
      return retryAfterPause(options);
    case "update-credentials":
      return { type, forgottenPasswordUrl: newPasswordUrl(reason, options.connector) };
    case "reauthorise":
    case "open-bank":
    case "retry":
    case "wait":
    case "give-consent":
    case "choose-file":
    case "choose-bank":
    case "contact-support":
    case "none":
      return { type };
    default:
      return type satisfies never;
  }
}

function retryAfterPause({ failedAt, now = Infinity }: GuidanceOptions): GuidanceAction {
  const next = retryFrom(pauseEndsAt(failedAt, now), now);
  return next.type === "later" ? { ...next, type: "retry-later" } : { type: "retry" };
}

/** When a bank that couldn't be reached may be tried again; a wrong clock holds nobody up for longer. */
function pauseEndsAt(failedAt: number | undefined, now: number): number | undefined {
  if (failedAt === undefined || failedAt - now >= RETRY_AFTER_MS) return undefined;
  return failedAt + RETRY_AFTER_MS;
}

function reasonOf(failure: Failure, { kind, connectorStatus }: GuidanceOptions): FailureReason {
  if (isRetriedByBasiq(kind, failure)) return "retried-by-basiq";
  const reason = failureReason(failure);
  if (isWithoutBank(kind)) return WITHOUT_BANK.get(reason) ?? reason;
  return reason === "bank-unavailable" && connectorStatus === "major-outage"
    ? "bank-outage"
    : reason;
}

/**
 * What a reason means where no bank was asked: the same codes say that Basiq couldn't read the file or make the
 * report for now, and there is no sign-in that could be repaired (Basiq's OpenAPI, JobsResult).
 */
const WITHOUT_BANK: ReadonlyMap<FailureReason, FailureReason> = new Map([
  ["bank-unavailable", "not-processed"],
  ["took-too-long", "not-processed"],
  ["connection-ended", "unknown"],
]);

/** When the pause after a failure is over, in epoch milliseconds; `undefined` if there is none. */
export function retryAllowedAt({ action }: Guidance): number | undefined {
  return action.type === "retry-later" ? action.retryAt : undefined;
}
