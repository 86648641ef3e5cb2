import { describe, expectTypeOf, it } from "vitest";
import type { BasiqError } from "./errors/BasiqError.js";
import type { CanRefresh } from "./state/canRefresh.js";
import type { ConnectionState } from "./state/connectionState.js";
import type { CheckupItem } from "./state/jobsCheckup.js";
import type { UseConnectionsResult } from "./useConnections.js";
import type { UseConnectorsResult } from "./useConnectors.js";
import type { UseConnectorStatusResult } from "./useConnectorStatus.js";
import type { UseConsentResult } from "./useConsent.js";
import type { UseDeleteConnectionResult } from "./useDeleteConnection.js";
import type { UseJobsCheckupResult } from "./useJobsCheckup.js";
import type { UsePurgeConnectionResult } from "./usePurgeConnection.js";
import type { UseRevokeConsentResult } from "./useRevokeConsent.js";

type Arm<Union extends { status: string }, Status extends Union["status"]> = Extract<
  Union,
  { status: Status }
>;
type Consent<Status extends UseConsentResult["status"]> = Arm<UseConsentResult, Status>;
type Connection<Status extends ConnectionState["status"]> = Arm<ConnectionState, Status>;
type Bank<Status extends UseConnectorStatusResult["status"]> = Arm<
  UseConnectorStatusResult,
  Status
>;

// The compiler checks these; at run time they do nothing.
describe("UseConsentResult", () => {
  it("is a closed set of states", () => {
    expectTypeOf<UseConsentResult["status"]>().toEqualTypeOf<
      "loading" | "error" | "none" | "active" | "expiring" | "expired" | "revoked"
    >();
  });

  it("recommends only what is possible in each state", () => {
    expectTypeOf<Consent<"none">["recommendedAction"]>().toEqualTypeOf<"give-consent">();
    expectTypeOf<Consent<"active">["recommendedAction"]>().toEqualTypeOf<"none" | "update">();
    expectTypeOf<Consent<"expiring">["recommendedAction"]>().toEqualTypeOf<"extend" | "update">();
    expectTypeOf<Consent<"expired">["recommendedAction"]>().toEqualTypeOf<"give-consent">();
  });

  it("has days and a policy only while the consent is valid", () => {
    expectTypeOf<Consent<"expiring">["daysLeft"]>().toBeNumber();
    expectTypeOf<Consent<"active">["policyChanged"]>().toBeBoolean();
    expectTypeOf<Consent<"revoked">>().not.toHaveProperty("daysLeft");
    expectTypeOf<Consent<"expired">>().not.toHaveProperty("policyChanged");
    expectTypeOf<Consent<"none">>().not.toHaveProperty("consentId");
    expectTypeOf<Consent<"loading">>().not.toHaveProperty("refetch");
    expectTypeOf<Consent<"error">["error"]>().toEqualTypeOf<BasiqError>();
  });
});

describe("UseConnectorStatusResult and UseConnectorsResult", () => {
  it("is a closed set of states", () => {
    expectTypeOf<UseConnectorStatusResult["status"]>().toEqualTypeOf<
      | "loading"
      | "error"
      | "operational"
      | "degraded"
      | "partial-outage"
      | "major-outage"
      | "maintenance"
      | "unknown"
    >();
  });

  it("can't be connected only in a major outage", () => {
    expectTypeOf<Bank<"major-outage">["canConnect"]>().toEqualTypeOf<false>();
    expectTypeOf<Bank<"major-outage">["advice"]>().toEqualTypeOf<"wait">();
    expectTypeOf<UseConnectorStatusResult>()
      .extract<{ canConnect: true }>()
      .not.toEqualTypeOf<never>();
    expectTypeOf<Bank<"loading">>().not.toHaveProperty("canConnect");
  });

  it("has rows together with the search", () => {
    type Ready = Arm<UseConnectorsResult, "ready">;
    expectTypeOf<Ready["search"]>().toBeString();
    expectTypeOf<Ready["institutions"][number]["connected"]>().toEqualTypeOf<boolean | undefined>();
  });
});

describe("ConnectionState", () => {
  it("is a closed set of states", () => {
    expectTypeOf<ConnectionState["status"]>().toEqualTypeOf<
      "active" | "expiring" | "pending" | "invalid" | "unfinished" | "ended" | "unknown"
    >();
    expectTypeOf<UseConnectionsResult["status"]>().toEqualTypeOf<"loading" | "error" | "ready">();
  });

  it("recommends only what is possible in each state", () => {
    expectTypeOf<Connection<"expiring">["recommendedAction"]>().toEqualTypeOf<"reauthorise">();
    expectTypeOf<Connection<"unfinished">["recommendedAction"]>().toEqualTypeOf<"finish">();
    expectTypeOf<Connection<"ended">["recommendedAction"]>().toEqualTypeOf<
      "none" | "give-consent"
    >();
    expectTypeOf<Connection<"invalid">["recommendedAction"]>().toEqualTypeOf<
      "reauthorise" | "update-credentials" | "open-bank" | "give-consent"
    >();
  });

  it("has an expiry only while it is alive", () => {
    expectTypeOf<Connection<"expiring">["expiresInDays"]>().toBeNumber();
    expectTypeOf<Connection<"ended">>().not.toHaveProperty("expiresInDays");
  });

  it("may be refreshed, or says why not and, if only time is needed, until when", () => {
    type No = Exclude<CanRefresh, { allowed: true }>;
    expectTypeOf<No["reason"]>().toEqualTypeOf<
      | "ended"
      | "not-active"
      | "cause-not-cleared"
      | "major-outage"
      | "job-running"
      | "daily-limit"
      | "recently-failed"
      | "recently-refreshed"
    >();
    expectTypeOf<Extract<No, { until: number }>["reason"]>().toEqualTypeOf<
      "daily-limit" | "recently-failed" | "recently-refreshed"
    >();
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
    expectTypeOf<Arm<UseDeleteConnectionResult, "error">["purged"]>().toBeBoolean();
    expectTypeOf<Arm<UseDeleteConnectionResult, "done">>().not.toHaveProperty("purged");
    expectTypeOf<Arm<UsePurgeConnectionResult, "error">>().not.toHaveProperty("purged");
  });
});

describe("UseJobsCheckupResult", () => {
  it("has at least one item when attention is needed", () => {
    expectTypeOf<UseJobsCheckupResult["status"]>().toEqualTypeOf<
      "loading" | "error" | "clear" | "attention"
    >();
    expectTypeOf<Arm<UseJobsCheckupResult, "attention">["items"][0]>().toEqualTypeOf<CheckupItem>();
    expectTypeOf<Arm<UseJobsCheckupResult, "clear">>().not.toHaveProperty("items");
  });
});
