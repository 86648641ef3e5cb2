import { describe, expectTypeOf, it } from "vitest";
import type { BasiqEvent } from "./session/events.js";
import type { CanRefresh } from "./state/canRefresh.js";
import type { ConnectionState } from "./state/connectionState.js";
import type { CheckupItem } from "./state/jobsCheckup.js";
import type { UseConnectionsResult } from "./useConnections.js";
import type { UseConnectorsResult } from "./useConnectors.js";
import type { UseConnectorStatusResult } from "./useConnectorStatus.js";
import type { UseConsentRedirectOptions, UseConsentRedirectResult } from "./useConsentRedirect.js";
import type { UseConsentResult } from "./useConsent.js";
import type { UseConsentsResult } from "./useConsents.js";
import type { UseConsentReturnResult } from "./useConsentReturn.js";
import type { UseDeleteConnectionResult } from "./useDeleteConnection.js";
import type { UseJobProgressResult } from "./useJobProgress.js";
import type { UseJobsCheckupResult } from "./useJobsCheckup.js";
import type { UseMfaChallengeResult } from "./useMfaChallenge.js";
import type { UsePendingJobsResult } from "./usePendingJobs.js";
import type { UsePurgeConnectionResult } from "./usePurgeConnection.js";
import type { UseRefreshConnectionResult } from "./useRefreshConnection.js";
import type { UseRevokeConsentResult } from "./useRevokeConsent.js";

// The compiler checks these (`npm run typecheck`); nothing runs them.

type State<Result extends { status: string }, Status extends Result["status"]> = Extract<
  Result,
  { status: Status }
>;
/** The states that have all of these properties, required or not. */
type StatesWith<Result extends { status: string }, Names extends NamesOf<Result>> = Having<
  Result,
  Names
>;

/** All names that a result has in any of its states: one that no state has is a mistake of the test. */
type NamesOf<Result> = Result extends unknown ? keyof Result : never;

type Having<Result extends { status: string }, Names extends PropertyKey> = Result extends unknown
  ? [Names] extends [keyof Result]
    ? Result["status"]
    : never
  : never;

describe("UseJobProgressResult", () => {
  type Result = UseJobProgressResult;
  type Known = "waiting" | "running" | "needs-mfa" | "delayed" | "succeeded" | "failed";

  it("is a closed set of states", () => {
    expectTypeOf<Result["status"]>().toEqualTypeOf<"loading" | "error" | Known>();
  });

  it("has an error and a function to retry only in `error`", () => {
    expectTypeOf<StatesWith<Result, "error">>().toEqualTypeOf<"error">();
    expectTypeOf<StatesWith<Result, "retry">>().toEqualTypeOf<"error">();
  });

  it("has a failure and its guidance only if the job failed or is delayed", () => {
    expectTypeOf<StatesWith<Result, "failure">>().toEqualTypeOf<"failed" | "delayed">();
    expectTypeOf<StatesWith<Result, "guidance">>().toEqualTypeOf<"failed" | "delayed">();
    expectTypeOf<StatesWith<Result, "givesUpAt">>().toEqualTypeOf<"delayed">();
  });

  it("has progress and steps once the job is known, and never before", () => {
    expectTypeOf<StatesWith<Result, "progress">>().toEqualTypeOf<Known>();
    expectTypeOf<StatesWith<Result, "steps">>().toEqualTypeOf<Known>();
    expectTypeOf<State<Result, "running">["pace"]>().toEqualTypeOf<"usual" | "slow">();
  });

  it("is never `stopped` while it loads, because that is `error`", () => {
    expectTypeOf<State<Result, "loading">["reachability"]["status"]>().toEqualTypeOf<
      "live" | "retrying" | "offline"
    >();
  });
});

describe("UseMfaChallengeResult", () => {
  type Result = UseMfaChallengeResult;
  type Asked = "required" | "submitting" | "accepted" | "rejected" | "expired" | "unconfirmed";

  it("is a closed set of states", () => {
    expectTypeOf<Result["status"]>().toEqualTypeOf<"loading" | "error" | "none" | Asked>();
  });

  it("has a challenge once the bank asked", () => {
    expectTypeOf<StatesWith<Result, "challenge">>().toEqualTypeOf<Asked>();
    expectTypeOf<StatesWith<Result, "submit">>().toEqualTypeOf<Asked | "none">();
  });

  it("has an error only if a request failed", () => {
    expectTypeOf<StatesWith<Result, "error">>().toEqualTypeOf<
      "error" | "rejected" | "unconfirmed"
    >();
    expectTypeOf<StatesWith<Result, "checked">>().toEqualTypeOf<"unconfirmed">();
  });
});

describe("UseRefreshConnectionResult", () => {
  it("has a job once there is one", () => {
    type Result = UseRefreshConnectionResult;
    expectTypeOf<StatesWith<Result, "jobId">>().toEqualTypeOf<"started">();
    expectTypeOf<StatesWith<Result, "alreadyRunning">>().toEqualTypeOf<"started">();
    expectTypeOf<StatesWith<Result, "error">>().toEqualTypeOf<"error">();
  });
});

describe("UseConsentsResult", () => {
  type Result = UseConsentsResult;
  type One = State<Result, "ready">["consents"][number];
  type Ended = State<One, "ended">;

  it("is a closed set of states, of the whole and of each", () => {
    expectTypeOf<Result["status"]>().toEqualTypeOf<"loading" | "error" | "ready">();
    expectTypeOf<One["status"]>().toEqualTypeOf<"active" | "ended" | "unknown">();
    expectTypeOf<Ended["reason"]>().toEqualTypeOf<"withdrawn" | "expired" | "replaced">();
  });

  it("has an end only once it has ended, and what replaced it only where something did", () => {
    expectTypeOf<StatesWith<One, "expiresAt">>().toEqualTypeOf<"active">();
    expectTypeOf<StatesWith<One, "endedAt">>().toEqualTypeOf<"ended">();
    expectTypeOf<Extract<Ended, { replacedBy: string }>["reason"]>().toEqualTypeOf<"replaced">();
    expectTypeOf<Extract<Ended, { reason: "replaced" }>["endedAt"]>().toEqualTypeOf<number>();
  });
});

describe("UseConsentResult", () => {
  type Result = UseConsentResult;
  type Given = "active" | "expiring" | "expired" | "revoked";

  it("is a closed set of states", () => {
    expectTypeOf<Result["status"]>().toEqualTypeOf<"loading" | "error" | "none" | Given>();
  });

  it("recommends only what is possible in each state", () => {
    type Recommended<Status extends Given | "none"> = State<Result, Status>["recommendedAction"];
    expectTypeOf<Recommended<"none">>().toEqualTypeOf<"give-consent">();
    expectTypeOf<Recommended<"active">>().toEqualTypeOf<"none" | "update">();
    expectTypeOf<Recommended<"expiring">>().toEqualTypeOf<"extend" | "update">();
    expectTypeOf<Recommended<"expired">>().toEqualTypeOf<"give-consent">();
  });

  it("has days and a policy only while the consent is valid", () => {
    expectTypeOf<StatesWith<Result, "daysLeft">>().toEqualTypeOf<"active" | "expiring">();
    expectTypeOf<StatesWith<Result, "policyChanged">>().toEqualTypeOf<"active" | "expiring">();
    expectTypeOf<StatesWith<Result, "consentId">>().toEqualTypeOf<Given>();
    expectTypeOf<StatesWith<Result, "error">>().toEqualTypeOf<"error">();
  });
});

describe("UseConnectorStatusResult", () => {
  type Result = UseConnectorStatusResult;
  type Known =
    | "operational"
    | "degraded"
    | "partial-outage"
    | "major-outage"
    | "maintenance"
    | "unknown";

  it("is a closed set of states", () => {
    expectTypeOf<Result["status"]>().toEqualTypeOf<"loading" | "error" | Known>();
  });

  it("can't be connected only in a major outage", () => {
    expectTypeOf<
      Extract<Result, { canConnect: false }>["status"]
    >().toEqualTypeOf<"major-outage">();
    expectTypeOf<State<Result, "major-outage">["advice"]>().toEqualTypeOf<"wait">();
    expectTypeOf<StatesWith<Result, "canConnect">>().toEqualTypeOf<Known>();
  });
});

describe("UseConnectorsResult", () => {
  it("has rows together with the search", () => {
    type Row = State<UseConnectorsResult, "ready">["institutions"][number];
    expectTypeOf<
      StatesWith<UseConnectorsResult, "search" | "institutions">
    >().toEqualTypeOf<"ready">();
    expectTypeOf<Row["connected"]>().toEqualTypeOf<boolean | undefined>();
  });
});

describe("ConnectionState", () => {
  type Recommended<Status extends ConnectionState["status"]> = State<
    ConnectionState,
    Status
  >["recommendedAction"];

  it("is a closed set of states", () => {
    expectTypeOf<ConnectionState["status"]>().toEqualTypeOf<
      "active" | "expiring" | "pending" | "invalid" | "unfinished" | "ended" | "unknown"
    >();
    expectTypeOf<UseConnectionsResult["status"]>().toEqualTypeOf<"loading" | "error" | "ready">();
  });

  it("recommends only what is possible in each state", () => {
    expectTypeOf<Recommended<"expiring">>().toEqualTypeOf<"reauthorise">();
    expectTypeOf<Recommended<"unfinished">>().toEqualTypeOf<"finish">();
    expectTypeOf<Recommended<"ended">>().toEqualTypeOf<"none" | "give-consent">();
    expectTypeOf<Recommended<"active">>().toEqualTypeOf<
      | "reauthorise"
      | "update-credentials"
      | "open-bank"
      | "give-consent"
      | "contact-support"
      | "none"
    >();
    expectTypeOf<Recommended<"invalid">>().toEqualTypeOf<
      | "reauthorise"
      | "update-credentials"
      | "open-bank"
      | "give-consent"
      | "sign-in-again"
      | "contact-support"
      | "none"
    >();
  });

  it("has the time of a fetch only where there was one, and of a purge only after one", () => {
    type With<Field extends string> = Extract<ConnectionState, Record<Field, unknown>>;
    expectTypeOf<With<"refreshedAt">["refreshedAt"]>().toEqualTypeOf<number>();
    expectTypeOf<With<"refreshedAt">["freshness"]>().toEqualTypeOf<
      "fresh" | "recent" | "stale" | "partial"
    >();
    expectTypeOf<With<"purgedAt">["purgedAt"]>().toEqualTypeOf<number>();
    expectTypeOf<With<"purgedAt">["freshness"]>().toEqualTypeOf<"purged">();
    expectTypeOf<With<"jobFetchedAt">["freshness"]>().toEqualTypeOf<"background">();
    expectTypeOf<With<"jobFetchedAt">["lastUsedAt"]>().toEqualTypeOf<number>();
  });

  it("has an expiry only while it is alive", () => {
    expectTypeOf<StatesWith<ConnectionState, "expiresInDays">>().toEqualTypeOf<
      "active" | "expiring"
    >();
  });

  it("may be refreshed, or says why not and, if only time is needed, until when", () => {
    type No = Exclude<CanRefresh, { allowed: true }>;
    type Later = "daily-limit" | "recently-failed" | "recently-refreshed" | "recently-used";
    expectTypeOf<No["reason"]>().toEqualTypeOf<
      | Later
      | "ended"
      | "not-active"
      | "uploaded-statement"
      | "cause-not-cleared"
      | "needs-support"
      | "major-outage"
      | "job-running"
    >();
    expectTypeOf<Extract<No, { until: number }>["reason"]>().toEqualTypeOf<Later>();
    expectTypeOf<Extract<CanRefresh, { allowed: true }>>().not.toHaveProperty("reason");
  });
});

describe("the removal hooks' results", () => {
  it("have a closed set of states", () => {
    type Status = "idle" | "requesting" | "done" | "error";
    expectTypeOf<UseRevokeConsentResult["status"]>().toEqualTypeOf<Status>();
    expectTypeOf<UsePurgeConnectionResult["status"]>().toEqualTypeOf<Status>();
    expectTypeOf<UseDeleteConnectionResult["status"]>().toEqualTypeOf<Status>();
  });

  it("have actions that need a confirmation", () => {
    type Asked = Parameters<UseRevokeConsentResult["revoke"]>[0];
    expectTypeOf<{ consentId: string }>().not.toExtend<Asked>();
    expectTypeOf<{ consentId: string; confirm: string }>().toExtend<Asked>();
  });

  it("say whether the data is gone only for a failed deletion", () => {
    expectTypeOf<StatesWith<UseDeleteConnectionResult, "purged">>().toEqualTypeOf<"error">();
    expectTypeOf<"purged">().not.toExtend<NamesOf<UsePurgeConnectionResult>>();
  });
});

describe("UseJobsCheckupResult", () => {
  it("has at least one item when attention is needed", () => {
    type Result = UseJobsCheckupResult;
    expectTypeOf<Result["status"]>().toEqualTypeOf<"loading" | "error" | "clear" | "attention">();
    expectTypeOf<State<Result, "attention">["items"][0]>().toEqualTypeOf<CheckupItem>();
    expectTypeOf<StatesWith<Result, "items">>().toEqualTypeOf<"attention">();
  });
});

describe("UseConsentRedirectOptions", () => {
  type Options = UseConsentRedirectOptions;

  it("allows what the Consent UI understands", () => {
    type Understood =
      | object
      | { institutionId: string }
      | { connectionId: string; returnTo: string }
      | { action: "connect" | "update"; institutionId: string }
      | { action: "update" | "extend" }
      | { action: undefined }
      | { onBeforeRedirect: () => Promise<void> };
    expectTypeOf<Exclude<Understood, Options>>().toBeNever();
  });

  it("refuses what it doesn't", () => {
    type Refused =
      | { action: "delete" }
      | { action: null }
      | { action: "connect"; connectionId: string }
      | { action: "reauthorise"; connectionId: string }
      | { action: "manage"; institutionId: string }
      | { action: "extend"; institutionId: string }
      | { action: "update"; connectionId: string }
      | { connectionId: string; institutionId: string }
      | { connectionId: null }
      | { returnTo: URL };
    expectTypeOf<Extract<Refused, Options>>().toBeNever();
  });
});

describe("UseConsentRedirectResult", () => {
  type Result = UseConsentRedirectResult;

  it("is a closed set of states", () => {
    expectTypeOf<Result["status"]>().toEqualTypeOf<
      "idle" | "preparing" | "confirming" | "redirecting" | "error"
    >();
  });

  it("has a question only while `confirming`, and an error only in `error`", () => {
    expectTypeOf<StatesWith<Result, "connections">>().toEqualTypeOf<"confirming">();
    expectTypeOf<StatesWith<Result, "confirm" | "cancel">>().toEqualTypeOf<"confirming">();
    expectTypeOf<StatesWith<Result, "error">>().toEqualTypeOf<"error">();
  });

  it("can always be started and prepared", () => {
    expectTypeOf<Result["redirect"]>().toEqualTypeOf<() => void>();
    expectTypeOf<Result["prepare"]>().toEqualTypeOf<() => void>();
  });
});

describe("UseConsentReturnResult", () => {
  type Result = UseConsentReturnResult;

  it("is a closed set of states", () => {
    expectTypeOf<Result["status"]>().toEqualTypeOf<
      "checking" | "none" | "returned" | "unknown-outcome" | "state-mismatch" | "expired"
    >();
  });

  it("has jobs only if there are some, and `returnTo` only if it can be trusted", () => {
    type Arrived = "returned" | "unknown-outcome";
    expectTypeOf<StatesWith<Result, "jobs">>().toEqualTypeOf<"returned">();
    expectTypeOf<StatesWith<Result, "returnTo">>().toEqualTypeOf<Arrived>();
    expectTypeOf<Extract<StatesWith<Result, "dismiss">, "checking" | "none">>().toBeNever();
  });
});

describe("UsePendingJobsResult", () => {
  it("has jobs once they are known", () => {
    expectTypeOf<StatesWith<UsePendingJobsResult, "jobs">>().toEqualTypeOf<"ready">();
  });
});

describe("BasiqEvent", () => {
  type Fields<Event> = Event extends unknown ? Event[keyof Event] : never;
  /** The names of the fields that could contain any text. */
  type OpenText<Event> = Event extends unknown
    ? { [Name in keyof Event]: string extends Event[Name] ? Name : never }[keyof Event]
    : never;

  it("has no field that could hold an object, so no answer, job or connection", () => {
    expectTypeOf<Fields<BasiqEvent>>().toExtend<string | number | undefined>();
  });

  it("has one field of free text, the flow; all others are closed sets", () => {
    expectTypeOf<OpenText<BasiqEvent>>().toEqualTypeOf<"flow">();
  });

  it("of a redirect contains a flow and outcomes, and no address, id or name", () => {
    type Started = Extract<BasiqEvent, { type: "redirect-started" }>;
    type Returned = Extract<BasiqEvent, { type: "returned" }>;
    expectTypeOf<keyof Started>().toEqualTypeOf<"type" | "flow" | "action">();
    expectTypeOf<keyof Returned>().toEqualTypeOf<
      "type" | "flow" | "outcome" | "jobs" | "durationMs"
    >();
  });
});
