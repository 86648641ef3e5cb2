import { networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { openChallenge } from "../testing/openChallenge.js";
import { ANSWER_REQUEST, JOB_REQUEST } from "../testing/sandboxWorld.js";

describe("mfaAnswers: an answer without a response", () => {
  it("is unconfirmed, and not sent again automatically", async () => {
    const { answers, jobId, network, submission, events, clock } = await openChallenge();
    network.fail(ANSWER_REQUEST, networkFaults.htmlPage);
    await answers.submit(jobId, ["1234"]);
    await clock.advance(60_000);
    expect(submission()).toMatchObject({
      status: "unconfirmed",
      error: { code: "unavailable", jobId },
    });
    expect(network.sent(ANSWER_REQUEST)).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: "mfa-answered", outcome: "unconfirmed" });
  });

  it("turns out not to have arrived, when the job was polled and still waits", async () => {
    const { answers, jobId, network, submission, clock } = await openChallenge({ route: "direct" });
    network.fail(ANSWER_REQUEST, networkFaults.dropped, 1);
    const before = network.sent(JOB_REQUEST).length;
    network.latencyMs = 100;
    const sent = answers.submit(jobId, ["1234"]);
    await clock.advance(100);
    expect(submission()).toMatchObject({ status: "unconfirmed", checked: false });
    // Another click now waits for the poll.
    void answers.submit(jobId, ["1234"]);
    await clock.advance(100);
    await sent;
    expect(submission()).toMatchObject({ status: "unconfirmed", checked: true });
    expect(network.sent(ANSWER_REQUEST)).toHaveLength(1);
    expect(network.sent(JOB_REQUEST)).toHaveLength(before + 1);
  });

  it("is checked as soon as the network is back", async () => {
    const { answers, jobId, network, submission, clock } = await openChallenge();
    const restore = network.fail(/\/jobs\//, networkFaults.dropped);
    await answers.submit(jobId, ["1234"]);
    await clock.advance(5_000);
    expect(submission()).toMatchObject({ status: "unconfirmed", checked: false });
    restore();
    await clock.advance(5_000);
    expect(submission()).toMatchObject({ status: "unconfirmed", checked: true });
  });
});

describe("mfaAnswers: an answer under way when everything is forgotten", () => {
  it("is never reported, and nothing is sent after that", async () => {
    const { runtime, answers, jobId, network, clock, events, errors } = await openChallenge();
    const unmount = runtime.mount();
    network.latencyMs = 1_000;
    network.fail(ANSWER_REQUEST, networkFaults.dropped);
    const sent = answers.submit(jobId, ["1234"]);
    unmount();
    await clock.advance(0);
    const [emittedBefore, sentBefore] = [events.length, network.requests.length];
    await clock.advance(60_000);
    await sent;
    expect(answers.submission(jobId)).toBeUndefined();
    expect(events).toHaveLength(emittedBefore);
    expect(network.requests).toHaveLength(sentBefore);
    expect(errors).toEqual([]);
  });

  it("is never sent if it still waited for its token", async () => {
    const { runtime, answers, jobId, network, clock } = await openChallenge();
    const unmount = runtime.mount();
    network.latencyMs = 1_000;
    const sent = answers.submit(jobId, ["1234"]);
    unmount();
    await clock.advance(60_000);
    await sent;
    expect(network.sent(ANSWER_REQUEST)).toEqual([]);
  });
});
