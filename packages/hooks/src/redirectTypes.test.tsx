import { describe, expectTypeOf, it } from "vitest";
import type { BasiqError } from "./errors/BasiqError.js";
import type { BasiqEvent } from "./session/events.js";
import type { PendingJob } from "./jobs/storedJobs.js";
import type { UseConsentRedirectOptions, UseConsentRedirectResult } from "./useConsentRedirect.js";
import type { UseConsentReturnResult } from "./useConsentReturn.js";
import type { UsePendingJobsResult } from "./usePendingJobs.js";

type Arm<Union extends { status: string }, Status extends Union["status"]> = Extract<
  Union,
  { status: Status }
>;
type Redirect<Status extends UseConsentRedirectResult["status"]> = Arm<
  UseConsentRedirectResult,
  Status
>;
type Return<Status extends UseConsentReturnResult["status"]> = Arm<UseConsentReturnResult, Status>;

// The compiler checks these; at run time they do nothing.
describe("UseConsentRedirectOptions", () => {
  it("allows what the Consent UI understands", () => {
    expectTypeOf<object>().toExtend<UseConsentRedirectOptions>();
    expectTypeOf<{ institutionId: string }>().toExtend<UseConsentRedirectOptions>();
    expectTypeOf<{
      connectionId: string;
      returnTo: string;
    }>().toExtend<UseConsentRedirectOptions>();
    expectTypeOf<{
      action: "connect";
      institutionId: string;
    }>().toExtend<UseConsentRedirectOptions>();
    expectTypeOf<{
      action: "update";
      institutionId: string;
    }>().toExtend<UseConsentRedirectOptions>();
    expectTypeOf<{ action: "update" | "extend" }>().toExtend<UseConsentRedirectOptions>();
    expectTypeOf<{ onBeforeRedirect: () => Promise<void> }>().toExtend<UseConsentRedirectOptions>();
    expectTypeOf<{ action: undefined }>().toExtend<UseConsentRedirectOptions>();
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
    expectTypeOf<Extract<Refused, UseConsentRedirectOptions>>().toBeNever();
  });
});

describe("UseConsentRedirectResult", () => {
  it("is a closed set of states", () => {
    expectTypeOf<UseConsentRedirectResult["status"]>().toEqualTypeOf<
      "idle" | "preparing" | "confirming" | "redirecting" | "error"
    >();
  });

  it("has a question only while `confirming`, and an error only in `error`", () => {
    expectTypeOf<Redirect<"confirming">["connections"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Redirect<"confirming">>().toHaveProperty("cancel");
    expectTypeOf<Redirect<"error">["error"]>().toEqualTypeOf<BasiqError>();
    expectTypeOf<Redirect<"idle">>().not.toHaveProperty("confirm");
    expectTypeOf<Redirect<"preparing">>().not.toHaveProperty("error");
  });

  it("can always be started and prepared", () => {
    expectTypeOf<UseConsentRedirectResult["redirect"]>().toEqualTypeOf<() => void>();
    expectTypeOf<UseConsentRedirectResult["prepare"]>().toEqualTypeOf<() => void>();
  });
});

describe("UseConsentReturnResult", () => {
  it("is a closed set of states", () => {
    expectTypeOf<UseConsentReturnResult["status"]>().toEqualTypeOf<
      "checking" | "none" | "returned" | "unknown-outcome" | "state-mismatch" | "expired"
    >();
  });

  it("has jobs only if there are some, and `returnTo` only if it can be trusted", () => {
    expectTypeOf<Return<"returned">["jobs"]>().toEqualTypeOf<readonly PendingJob[]>();
    expectTypeOf<Return<"unknown-outcome">["returnTo"]>().toBeString();
    expectTypeOf<Return<"unknown-outcome">>().not.toHaveProperty("jobs");
    expectTypeOf<Return<"state-mismatch">>().not.toHaveProperty("returnTo");
    expectTypeOf<Return<"expired">>().not.toHaveProperty("returnTo");
    expectTypeOf<Return<"none">>().not.toHaveProperty("dismiss");
  });
});

describe("UsePendingJobsResult", () => {
  it("has jobs once they are known", () => {
    expectTypeOf<Arm<UsePendingJobsResult, "ready">["jobs"]>().toEqualTypeOf<
      readonly PendingJob[]
    >();
    expectTypeOf<Arm<UsePendingJobsResult, "loading">>().not.toHaveProperty("jobs");
  });
});

describe("BasiqEvent: the redirect's events", () => {
  it("contain a flow and outcomes, and no address, id or name", () => {
    type Started = Extract<BasiqEvent, { type: "redirect-started" }>;
    type Returned = Extract<BasiqEvent, { type: "returned" }>;
    expectTypeOf<keyof Started>().toEqualTypeOf<"type" | "flow" | "action">();
    expectTypeOf<keyof Returned>().toEqualTypeOf<
      "type" | "flow" | "outcome" | "jobs" | "durationMs"
    >();
    expectTypeOf<Returned["jobs"]>().toBeNumber();
  });
});
