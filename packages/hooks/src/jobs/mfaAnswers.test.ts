import { BANK, networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { openChallenge } from "../testing/openChallenge.js";
import { ANSWER_REQUEST, JOB_REQUEST } from "../testing/sandboxWorld.js";
import { expired } from "../testing/openClient.js";

describe("mfaAnswers: answering a challenge", () => {
  it("sends the code straight to Basiq, and the job goes on", async () => {
    const { answers, jobId, network, events, submission, until, status } = await openChallenge();
    await answers.submit(jobId, [" 12 34 "]);
    expect(network.sent(ANSWER_REQUEST).map(({ url }) => url)).toEqual([
      `https://au-api.basiq.io/jobs/${jobId}/mfa`,
    ]);
    expect(submission()).toMatchObject({ status: "accepted", challengeNumber: 1 });
    expect(events.at(-1)).toMatchObject({ type: "mfa-answered", outcome: "accepted" });
    await until(() => status() === "success");
  });

  it("sends one request for a double click", async () => {
    const { answers, jobId, network, submission } = await openChallenge();
    const both = Promise.all([answers.submit(jobId, ["1234"]), answers.submit(jobId, ["1234"])]);
    expect(submission()?.status).toBe("submitting");
    await both;
    expect(network.sent(ANSWER_REQUEST)).toHaveLength(1);
  });

  it("polls the job at once, so that nobody waits for the next poll", async () => {
    const { answers, jobId, network, clock, poller } = await openChallenge();
    const before = network.sent(JOB_REQUEST).length;
    await answers.submit(jobId, ["1234"]);
    expect(network.sent(JOB_REQUEST).slice(before)).toMatchObject([{ at: clock.now() }]);
    expect(poller.job(jobId).snapshot().trace?.challenge).toBeUndefined();
  });

  it("goes on polling in the usual rhythm while the bank checks it and the challenge stays in the job", async () => {
    const { answers, jobId, network, clock } = await openChallenge();
    network.fail(ANSWER_REQUEST, networkFaults.answers(202, { type: "job", id: jobId }));
    const [before, start] = [network.sent(JOB_REQUEST).length, clock.now()];
    await answers.submit(jobId, ["1234"]);
    await clock.advance(5_000);
    const polls = network.sent(JOB_REQUEST).slice(before);
    expect(polls.map(({ at }) => at - start)).toEqual([0, 3_072, 4_882]);
  });

  it("says that a wrong code was rejected, and sends the right one after it", async () => {
    const { answers, jobId, errors, submission } = await openChallenge();
    await answers.submit(jobId, ["9999"]);
    expect(submission()).toMatchObject({
      status: "rejected",
      error: { code: "rejected", status: 400, apiCode: "invalid-credentials", jobId },
    });
    expect(errors.map(({ code }) => code)).toEqual(["rejected"]);
    await answers.submit(jobId, ["1234"]);
    expect(submission()).toMatchObject({ status: "accepted" });
  });

  it("sends a corrected code while the poll of the job is still under way", async () => {
    const { answers, jobId, network, submission, clock } = await openChallenge();
    network.fail(JOB_REQUEST, networkFaults.hangs, 1);
    const first = answers.submit(jobId, ["9999"]);
    await clock.settle();
    expect(submission()?.status).toBe("rejected");
    const second = answers.submit(jobId, ["1234"]);
    await clock.advance(20_000);
    await Promise.all([first, second]);
    expect(network.sent(ANSWER_REQUEST)).toHaveLength(2);
    expect(submission()).toMatchObject({ status: "accepted" });
  });

  it("sends another answer when the challenge is still there after 20 s", async () => {
    const { answers, jobId, network, clock } = await openChallenge();
    network.fail(ANSWER_REQUEST, networkFaults.answers(202, { type: "job", id: jobId }));
    await answers.submit(jobId, ["1234"]);
    await clock.advance(19_999);
    await answers.submit(jobId, ["5678"]);
    expect(network.sent(ANSWER_REQUEST)).toHaveLength(1);
    await clock.advance(1);
    await answers.submit(jobId, ["5678"]);
    expect(network.sent(ANSWER_REQUEST)).toHaveLength(2);
  });

  it("renews a token that has expired, and sends the answer once more", async () => {
    const { answers, jobId, network, submission, minted } = await openChallenge({
      route: "direct",
    });
    network.fail(ANSWER_REQUEST, expired, 1);
    await answers.submit(jobId, ["1234"]);
    const [first, second] = network.sent(ANSWER_REQUEST);
    expect(second?.init.body).toBe(first?.init.body);
    expect(second?.headers.get("authorization")).not.toBe(first?.headers.get("authorization"));
    expect(minted).toEqual(["first", "refused"]);
    expect(network.sent(ANSWER_REQUEST)).toHaveLength(2);
    expect(submission()).toMatchObject({ status: "accepted" });
  });
});

describe("mfaAnswers: an answer that can't be sent", () => {
  it("is refused without a challenge", async () => {
    const { answers, jobId, network } = await openChallenge({ bank: BANK.withoutMfa });
    const refused = { code: "invalid-argument", jobId };
    await expect(answers.submit(jobId, ["1234"])).rejects.toMatchObject(refused);
    await expect(answers.submit("unknown", ["1234"])).rejects.toThrow(/no challenge to answer/);
    expect(network.sent(ANSWER_REQUEST)).toEqual([]);
  });

  it("is refused when the challenge wants it elsewhere: nothing leaves", async () => {
    const { answers, jobId, network, changeJob } = await openChallenge();
    await changeJob((text) =>
      text.replace(/"response":"[^"]*"/, `"response":"https://evil.example/jobs/${jobId}/mfa"`),
    );
    await expect(answers.submit(jobId, ["1234"])).rejects.toMatchObject({
      code: "foreign-challenge-link",
      jobId,
    });
    expect(network.sent(ANSWER_REQUEST)).toEqual([]);
  });
});
