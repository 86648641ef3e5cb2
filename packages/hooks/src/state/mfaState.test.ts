import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import { ACCOUNTS, aChallenge, aJob, life, MFA, T0, VERIFY } from "../testing/jobs.js";
import { traceJob } from "./jobTrace.js";
import { mfaMoments, mfaState, type MfaSubmission } from "./mfaState.js";

const apiUrl = "https://au-api.basiq.io";
const challenged = traceJob(undefined, life.challenged, { now: T0 });
const error = new BasiqError("rejected");
const END = T0 + 120_000;

const stateAt = (now: number, submission?: MfaSubmission) =>
  mfaState(challenged, submission, { now, apiUrl });

describe("mfaState", () => {
  it("asks for nothing while no challenge stands", () => {
    const fetching = traceJob(undefined, life.fetching, { now: T0 });
    expect(mfaState(fetching, undefined, { now: T0, apiUrl })).toEqual({ status: "none" });
  });

  it("requires an answer until the bank's time has run out, then says so and still takes one", () => {
    expect(stateAt(END - 1)).toMatchObject({ status: "required", expiresAt: END });
    expect(stateAt(END)).toMatchObject({ status: "expired", challenge: { number: 1 } });
  });

  it("has no end when the bank names none", () => {
    const job = aJob([[MFA, "in-progress", aChallenge({ expiryMs: undefined })]]);
    const trace = traceJob(undefined, job, { now: T0 });
    expect(mfaState(trace, undefined, { now: T0 * 2, apiUrl })).toMatchObject({
      status: "required",
      expiresAt: undefined,
    });
  });

  it("says what became of an answer", () => {
    const sent = { challengeNumber: 1 } as const;
    expect(stateAt(T0, { ...sent, status: "submitting" }).status).toBe("submitting");
    expect(stateAt(T0, { ...sent, status: "rejected", error })).toMatchObject({
      status: "rejected",
      error,
    });
    expect(stateAt(T0, { ...sent, status: "unconfirmed", error, checked: true })).toMatchObject({
      status: "unconfirmed",
      checked: true,
    });
  });

  it("calls a rejected answer expired once the time has run out", () => {
    expect(stateAt(END, { challengeNumber: 1, status: "rejected", error }).status).toBe("expired");
  });

  it("gives an accepted answer 20 s to be checked, then asks again", () => {
    const accepted = { challengeNumber: 1, status: "accepted", at: T0 } as const;
    expect(stateAt(T0 + 19_999, accepted).status).toBe("accepted");
    expect(stateAt(T0 + 20_000, accepted).status).toBe("required");
    expect(mfaMoments(challenged, accepted)).toEqual([END, T0 + 20_000]);
  });

  it("asks anew when another challenge follows, whatever became of the last answer", () => {
    const accepted = { challengeNumber: 0, status: "accepted", at: T0 } as const;
    expect(stateAt(T0, accepted).status).toBe("required");
  });

  it("refuses a challenge that wants its answer elsewhere, with the job's id", () => {
    const job = aJob([
      [VERIFY, "success"],
      [MFA, "in-progress", aChallenge({ links: { response: "https://evil.example/mfa" } })],
      [ACCOUNTS, "pending"],
    ]);
    const trace = traceJob(undefined, job, { now: T0 });
    expect(mfaState(trace, undefined, { now: T0, apiUrl })).toMatchObject({
      status: "refused",
      error: { code: "foreign-challenge-link", jobId: "job-1" },
    });
  });
});
