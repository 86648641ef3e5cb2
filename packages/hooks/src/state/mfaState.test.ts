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
  it("is `none` without a challenge", () => {
    const fetching = traceJob(undefined, life.fetching, { now: T0 });
    expect(mfaState(fetching, undefined, { now: T0, apiUrl })).toEqual({ status: "none" });
  });

  it("is `required` until the bank's time limit, then `expired`, when an answer can still be sent", () => {
    expect(stateAt(END - 1)).toMatchObject({ status: "required", expiresAt: END });
    expect(stateAt(END)).toMatchObject({ status: "expired", challenge: { number: 1 } });
  });

  it("has no expiry if the bank names none", () => {
    const job = aJob([[MFA, "in-progress", aChallenge({ expiryMs: undefined })]]);
    const trace = traceJob(undefined, job, { now: T0 });
    expect(mfaState(trace, undefined, { now: T0 * 2, apiUrl })).toMatchObject({
      status: "required",
      expiresAt: undefined,
    });
  });

  it("shows the outcome of an answer", () => {
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

  it("is `expired`, not `rejected`, once the time has run out", () => {
    expect(stateAt(END, { challengeNumber: 1, status: "rejected", error }).status).toBe("expired");
  });

  it("is `accepted` for 20 s while the bank checks the answer, then `required` again", () => {
    const accepted = { challengeNumber: 1, status: "accepted", at: T0 } as const;
    expect(stateAt(T0 + 19_999, accepted).status).toBe("accepted");
    expect(stateAt(T0 + 20_000, accepted).status).toBe("required");
    expect(mfaMoments(challenged, accepted)).toEqual([END, T0 + 20_000]);
  });

  it("is `required` again for the next challenge, whatever the outcome of the last answer", () => {
    const accepted = { challengeNumber: 0, status: "accepted", at: T0 } as const;
    expect(stateAt(T0, accepted).status).toBe("required");
  });

  it("is `refused`, with the job's id, if the challenge's link leads elsewhere", () => {
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
