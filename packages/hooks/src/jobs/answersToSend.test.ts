import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import type { MfaState } from "../state/mfaState.js";
import { answersToSend } from "./answersToSend.js";

const error = new BasiqError("foreign-challenge-link");
const asked = {
  challenge: {
    jobId: "job-1",
    number: 2,
    description: undefined,
    inputs: [
      { kind: "code", label: "Code" },
      { kind: "answer", label: "Your first pet" },
    ],
  },
  expiresAt: undefined,
} as const;

describe("answersToSend: the answers", () => {
  it.each<MfaState>([
    { status: "required", ...asked },
    { status: "submitting", ...asked },
    { status: "rejected", error, ...asked },
    { status: "expired", ...asked },
    { status: "unconfirmed", error, checked: false, ...asked },
  ])("are what was typed while the challenge is $status", (state) => {
    expect(answersToSend("job-1", state, ["12 34", " Rex "])).toEqual({
      challengeNumber: 2,
      answers: ["1234", "Rex"],
    });
  });

  it("are none when the challenge was already answered", () => {
    expect(
      answersToSend("job-1", { status: "accepted", at: 0, ...asked }, ["1", "2"]),
    ).toBeUndefined();
  });

  it.each([[[]], [["1"]], [["1", " "]], [["", "Rex"]]])(
    "can't be %j, because one is empty",
    (typed) => {
      expect(() => answersToSend("job-1", { status: "required", ...asked }, typed)).toThrow(
        /2 input\(s\), and each needs an answer/,
      );
    },
  );

  it.each<MfaState | undefined>([undefined, { status: "none" }])(
    "don't exist without a challenge: %j",
    (state) => {
      expect(() => answersToSend("job-1", state, ["1"])).toThrow(/There is no challenge to answer/);
    },
  );

  it("are refused to a challenge whose link doesn't lead to Basiq", () => {
    expect(() => answersToSend("job-1", { status: "refused", error }, ["1"])).toThrow(error);
  });
});
