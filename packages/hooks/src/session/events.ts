import type { BasiqErrorCode } from "../errors/BasiqError.js";
import type { TokenReason } from "./fetchToken.js";
import type { ConsentAction } from "../state/consentAction.js";
import type { FailureReason, JobStepTitle } from "@basiq-kit/schema";

/** A step of a job: one that Basiq documents, or `other`, because titles are Basiq's free text. */
export type EventStep = JobStepTitle | "other";

/**
 * What happens in the kit, for analytics: a closed set, which by construction has no tokens, answers,
 * ids, names or bank text. `flow` is random and ties the events of one job together; durations are in
 * milliseconds.
 */
export type BasiqEvent =
  | { readonly type: "token-minted"; readonly reason: TokenReason; readonly durationMs: number }
  | {
      readonly type: "refresh-requested";
      /** `undefined` if the refresh failed and there is no job. */
      readonly flow: string | undefined;
      readonly outcome: "started" | "already-running" | "failed";
      readonly durationMs: number;
    }
  | {
      /** A file was sent, or a report asked for. A file that can't be a statement isn't sent, and has no event. */
      readonly type: "upload-requested" | "report-requested";
      /** `undefined` if it failed and there is no job. */
      readonly flow: string | undefined;
      readonly outcome: "started" | "failed";
      readonly durationMs: number;
    }
  | {
      readonly type: "job-step-changed";
      readonly flow: string;
      readonly step: EventStep;
      readonly status: "pending" | "in-progress" | "success" | "failed" | "unknown";
    }
  | { readonly type: "mfa-shown"; readonly flow: string; readonly number: number }
  | {
      readonly type: "mfa-answered";
      readonly flow: string;
      readonly outcome: "accepted" | "rejected" | "unconfirmed";
      readonly durationMs: number;
    }
  | {
      /** The time a bank gives for an answer is over, and none was accepted. */
      readonly type: "mfa-expired";
      readonly flow: string;
      readonly number: number;
    }
  | {
      /** Something went wrong between the app and Basiq; `onError` has the error itself. */
      readonly type: "failure";
      readonly code: BasiqErrorCode;
      /** `undefined` if it doesn't concern a job. */
      readonly flow: string | undefined;
    }
  | {
      /** A job can be polled again; `durationMs` is how long it couldn't be. */
      readonly type: "recovered";
      readonly flow: string;
      readonly durationMs: number;
    }
  | {
      /** An action that can't be undone; a deletion with `purgeFirst` emits two events. */
      readonly type: "consent-revoked" | "connection-purged" | "connection-deleted";
      /** Also `failed` if the response was lost, although the action may have happened. */
      readonly outcome: "done" | "failed";
      readonly durationMs: number;
    }
  | {
      readonly type: "job-finished";
      readonly flow: string;
      readonly outcome: "succeeded" | "failed";
      /** Why it failed; `undefined` when it succeeded. */
      readonly reason: FailureReason | undefined;
      readonly durationMs: number;
    }
  | {
      /** A person leaves for the Consent UI; `flow` is the same when they return. */
      readonly type: "redirect-started";
      readonly flow: string;
      /** `undefined` for a first consent, and for a connection that is repaired. */
      readonly action: ConsentAction | undefined;
    }
  | {
      /** A person came back, or a link only looks like a return. */
      readonly type: "returned";
      /** `undefined` if no redirect started this return. */
      readonly flow: string | undefined;
      readonly outcome: "returned" | "unknown-outcome" | "state-mismatch" | "expired";
      /** How many jobs the return brought. */
      readonly jobs: number;
      /** How long they were away; `undefined` if no redirect started this return. */
      readonly durationMs: number | undefined;
    };
