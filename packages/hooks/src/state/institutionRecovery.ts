import type { ConnectorStatus } from "@basiq-kit/schema";
import type { BasiqError } from "../errors/BasiqError.js";

/**
 * Who notifies the person that their bank is back: the `app`, wherever they are, by its own mail or message; or this
 * `page`, only while it is open.
 */
export type RecoveryNotifiedBy = "app" | "page";

/** Whether the person waits for a bank, as far as this page knows. */
export interface KnownWait {
  readonly notifiedBy: RecoveryNotifiedBy;
  /** Epoch milliseconds; `undefined` if they don't wait. */
  readonly since: number | undefined;
  /** Whether this page has said that the bank is back: in the next outage they don't wait. */
  readonly isOver: boolean;
}

/** What the person has asked for on this page, and how that went. */
export type RecoveryRequest =
  | { readonly status: "asking" | "cancelling" | "done" }
  | {
      readonly status: "failed";
      readonly during: "asking" | "cancelling";
      readonly error: BasiqError;
    };

/** A status that is no outage, and that the kit knows. */
export type WorkingStatus = Exclude<ConnectorStatus, "major-outage" | "unknown">;

/** Whether a person can be notified that a bank is back after a major outage, and whether it is. */
export type InstitutionRecoveryState =
  /** Whether the person waits already isn't known yet. */
  | { readonly status: "loading" }
  /** There is nothing to wait for. */
  | { readonly status: "no-outage" }
  | { readonly status: "idle" | "asking"; readonly notifiedBy: RecoveryNotifiedBy }
  /** Asking to be notified has failed, and nobody will be. */
  | {
      readonly status: "failed";
      readonly notifiedBy: RecoveryNotifiedBy;
      readonly error: BasiqError;
    }
  | {
      readonly status: "waiting";
      readonly notifiedBy: RecoveryNotifiedBy;
      /** Since when, in epoch milliseconds. */
      readonly since: number;
      readonly isCancelling: boolean;
      /** Why cancelling has failed. */
      readonly cancelError: BasiqError | undefined;
    }
  /** Somebody waited on this page, and the outage is over. */
  | { readonly status: "recovered"; readonly connectorStatus: WorkingStatus };

/**
 * What a connector's status means for somebody who may wait for it. A status that isn't known is neither an outage nor
 * a recovery.
 */
export function institutionRecovery(
  status: ConnectorStatus,
  wait: KnownWait | undefined,
  request: RecoveryRequest | undefined,
): InstitutionRecoveryState {
  const since = wait?.isOver === true && status === "major-outage" ? undefined : wait?.since;
  if (status !== "major-outage" && status !== "unknown" && since !== undefined)
    return { status: "recovered", connectorStatus: status };
  if (since !== undefined) return waiting(since, wait?.notifiedBy ?? "page", request);
  if (status !== "major-outage") return { status: "no-outage" };
  if (wait === undefined) return { status: "loading" };
  const { notifiedBy } = wait;
  if (request?.status === "asking") return { status: "asking", notifiedBy };
  if (request?.status === "failed" && request.during === "asking")
    return { status: "failed", notifiedBy, error: request.error };
  return { status: "idle", notifiedBy };
}

function waiting(
  since: number,
  notifiedBy: RecoveryNotifiedBy,
  request: RecoveryRequest | undefined,
): InstitutionRecoveryState {
  const hasFailed = request?.status === "failed" && request.during === "cancelling";
  return {
    status: "waiting",
    notifiedBy,
    since,
    isCancelling: request?.status === "cancelling",
    cancelError: hasFailed ? request.error : undefined,
  };
}
