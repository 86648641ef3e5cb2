import type { Failure } from "@basiq-kit/schema";
import { describe, expectTypeOf, it } from "vitest";
import type { BasiqError } from "./errors/BasiqError.js";
import type { Guidance } from "./state/guidance.js";
import type { UseJobProgressResult } from "./useJobProgress.js";
import type { UseMfaChallengeResult } from "./useMfaChallenge.js";
import type { UseRefreshConnectionResult } from "./useRefreshConnection.js";

type Arm<Union extends { status: string }, Status extends Union["status"]> = Extract<
  Union,
  { status: Status }
>;
type Job<Status extends UseJobProgressResult["status"]> = Arm<UseJobProgressResult, Status>;
type Mfa<Status extends UseMfaChallengeResult["status"]> = Arm<UseMfaChallengeResult, Status>;
type Refresh<Status extends UseRefreshConnectionResult["status"]> = Arm<
  UseRefreshConnectionResult,
  Status
>;

// The compiler checks these: when the tests run, nothing is left of them.
describe("the type of a job's result", () => {
  it("is a closed set of states", () => {
    expectTypeOf<UseJobProgressResult["status"]>().toEqualTypeOf<
      "loading" | "error" | "waiting" | "running" | "needs-mfa" | "delayed" | "succeeded" | "failed"
    >();
  });

  it("has an error where there is one, and a way to try again", () => {
    expectTypeOf<Job<"error">["error"]>().toEqualTypeOf<BasiqError>();
    expectTypeOf<Job<"error">>().toHaveProperty("retry");
    expectTypeOf<Job<"running">>().not.toHaveProperty("error");
    expectTypeOf<Job<"loading">>().not.toHaveProperty("retry");
  });

  it("has a failure and its guidance only where the job failed or is delayed", () => {
    expectTypeOf<Job<"failed">["failure"]>().toEqualTypeOf<Failure>();
    expectTypeOf<Job<"delayed">["guidance"]>().toEqualTypeOf<Guidance>();
    expectTypeOf<Job<"delayed">>().toHaveProperty("givesUpAt");
    expectTypeOf<Job<"succeeded">>().not.toHaveProperty("failure");
    expectTypeOf<Job<"running">>().not.toHaveProperty("guidance");
  });

  it("has progress and steps once the job is known, and never before", () => {
    expectTypeOf<Job<"waiting">["progress"]>().toBeNumber();
    expectTypeOf<Job<"loading">>().not.toHaveProperty("progress");
    expectTypeOf<Job<"error">>().not.toHaveProperty("steps");
    expectTypeOf<Job<"running">["pace"]>().toEqualTypeOf<"usual" | "slow">();
  });

  it("is never stopped while it loads: that is its error", () => {
    expectTypeOf<Job<"loading">["reachability"]["status"]>().toEqualTypeOf<
      "live" | "retrying" | "offline" | "paused"
    >();
  });
});

describe("the type of a challenge's result", () => {
  it("is a closed set of states", () => {
    expectTypeOf<UseMfaChallengeResult["status"]>().toEqualTypeOf<
      | "loading"
      | "error"
      | "none"
      | "required"
      | "submitting"
      | "accepted"
      | "rejected"
      | "expired"
      | "unconfirmed"
    >();
  });

  it("can be answered only once the job is known", () => {
    expectTypeOf<Mfa<"required">["submit"]>().returns.toEqualTypeOf<Promise<void>>();
    expectTypeOf<Mfa<"loading">>().not.toHaveProperty("submit");
    expectTypeOf<Mfa<"error">>().not.toHaveProperty("submit");
    expectTypeOf<Mfa<"none">>().not.toHaveProperty("challenge");
  });

  it("has an error where an answer went wrong, and nowhere else", () => {
    expectTypeOf<Mfa<"rejected">["error"]>().toEqualTypeOf<BasiqError>();
    expectTypeOf<Mfa<"unconfirmed">["checked"]>().toBeBoolean();
    expectTypeOf<Mfa<"required">>().not.toHaveProperty("error");
    expectTypeOf<Mfa<"accepted">>().not.toHaveProperty("error");
  });
});

describe("the type of a refresh's result", () => {
  it("has a job once there is one", () => {
    expectTypeOf<Refresh<"started">["jobId"]>().toBeString();
    expectTypeOf<Refresh<"started">["alreadyRunning"]>().toBeBoolean();
    expectTypeOf<Refresh<"idle">>().not.toHaveProperty("jobId");
    expectTypeOf<Refresh<"error">["error"]>().toEqualTypeOf<BasiqError>();
  });

  it("can always be started and reset", () => {
    expectTypeOf<UseRefreshConnectionResult>().toHaveProperty("refresh");
    expectTypeOf<UseRefreshConnectionResult["reset"]>().returns.toBeVoid();
  });
});
