import { describe, expect, it } from "vitest";
import { BasiqError, type BasiqErrorCode } from "../errors/BasiqError.js";
import {
  NOTHING_SENT,
  settledSubmission,
  type SubmissionEvent,
  type SubmissionState,
  submissionStep,
} from "./submissionStep.js";

const error = new BasiqError("network");
const accepted = { status: "accepted", challengeNumber: 1, at: 100 } as const;
const rejected = { status: "rejected", challengeNumber: 1, error } as const;
const unconfirmed = { status: "unconfirmed", challengeNumber: 1, error, checked: false } as const;

const ACCEPTED: SubmissionState = { submission: accepted, awaitsJob: false };
const REJECTED: SubmissionState = { submission: rejected, awaitsJob: false };
const SUBMITTING: SubmissionState = {
  submission: { status: "submitting", challengeNumber: 1 },
  awaitsJob: false,
};
const LOST: SubmissionState = { submission: unconfirmed, awaitsJob: false };
const LOST_AND_UNREACHED: SubmissionState = { submission: unconfirmed, awaitsJob: true };
const CHECKED: SubmissionState = {
  submission: { ...unconfirmed, checked: true },
  awaitsJob: false,
};

const SENT: SubmissionEvent = { type: "sent", challengeNumber: 1 };
const REACHED: SubmissionEvent = { type: "polled", reachedJob: true };
const UNREACHED: SubmissionEvent = { type: "polled", reachedJob: false };
const JOB_SEEN: SubmissionEvent = { type: "job-seen" };

describe("submissionStep: a submission", () => {
  it.each<[string, SubmissionState, SubmissionEvent, SubmissionState]>([
    ["is submitting once it is sent", NOTHING_SENT, SENT, SUBMITTING],
    ["is submitting again after a rejection", REJECTED, SENT, SUBMITTING],
    ["is submitting again after one that was accepted", ACCEPTED, SENT, SUBMITTING],
    ["no longer waits for the job once it is sent again", LOST_AND_UNREACHED, SENT, SUBMITTING],
    ["is accepted", SUBMITTING, { type: "settled", submission: accepted }, ACCEPTED],
    ["is rejected", SUBMITTING, { type: "settled", submission: rejected }, REJECTED],
    ["is unconfirmed", SUBMITTING, { type: "settled", submission: unconfirmed }, LOST],
    ["is checked by the poll that follows its loss", LOST, REACHED, CHECKED],
    ["waits for the job where that poll failed", LOST, UNREACHED, LOST_AND_UNREACHED],
    ["is checked once the job is seen after that", LOST_AND_UNREACHED, JOB_SEEN, CHECKED],
  ])("%s", (_, before, event, after) => {
    expect(submissionStep(before, event)).toEqual(after);
  });

  it.each<[string, SubmissionState, SubmissionEvent]>([
    ["a poll that was sent before the answer got lost", LOST, JOB_SEEN],
    ["a job that was seen again", CHECKED, JOB_SEEN],
    ["a job that was seen before anything was sent", NOTHING_SENT, JOB_SEEN],
    ["an answer about the job while the submission is under way", SUBMITTING, JOB_SEEN],
    ["a job that was seen after an accepted answer", ACCEPTED, JOB_SEEN],
    ["the poll after an accepted answer", ACCEPTED, REACHED],
    ["the poll after a rejected answer", REJECTED, UNREACHED],
    ["the poll after a rejected answer, while another one is under way", SUBMITTING, REACHED],
  ])("ignores %s", (_, before, event) => {
    expect(submissionStep(before, event)).toBe(before);
  });
});

describe("settledSubmission: the outcome of an answer", () => {
  it("is accepted without an error", () => {
    expect(settledSubmission(undefined, 1, 100)).toEqual(accepted);
  });

  it.each<[BasiqErrorCode, string]>([
    ["network", "unconfirmed"],
    ["timeout", "unconfirmed"],
    ["unavailable", "unconfirmed"],
    ["rejected", "rejected"],
    ["rate-limited", "rejected"],
    ["token-endpoint-failed", "rejected"],
    ["token-refused", "rejected"],
  ])("after %s is %s", (code, status) => {
    expect(settledSubmission(new BasiqError(code), 1, 100).status).toBe(status);
  });
});
