import { BANK, networkFaults } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aChallenge, aWireJob, MFA } from "./testing/jobs.js";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import {
  ANSWER_REQUEST,
  createSandboxWorld,
  JOB_REQUEST,
  type WorldOptions,
} from "./testing/sandboxWorld.js";
import { useJobProgress } from "./useJobProgress.js";
import { useMfaChallenge, type UseMfaChallengeResult } from "./useMfaChallenge.js";

async function openChallenge(options: WorldOptions & { readonly signedIn?: boolean } = {}) {
  const world = createSandboxWorld({ bank: BANK.withMfa, ...options });
  const jobId = await world.startJob();
  if (options.signedIn === false) world.signIn(null);
  const hook = renderHookInWorld(world, () => useMfaChallenge({ jobId }), undefined);
  const is = (status: UseMfaChallengeResult["status"]) =>
    hook.until((mfa) => mfa.status === status);
  /** Submits as a component would, without waiting for the outcome. */
  const submit = async (...typed: string[]) => {
    const mfa = hook.current();
    if (!("submit" in mfa)) throw new Error(`nothing can be submitted while ${mfa.status}`);
    await act(async () => void mfa.submit(typed).catch(() => undefined));
  };
  const statuses = () =>
    hook.seen.map(({ status }) => status).filter((status, n, all) => status !== all[n - 1]);
  return { ...world, ...hook, jobId, is, submit, statuses };
}

describe("useMfaChallenge: a challenge", () => {
  it("comes with the job and goes when the right code is sent", async () => {
    const { is, submit, current, statuses, advance, network, sandbox, jobId } =
      await openChallenge();
    network.latencyMs = 10;
    await is("required");
    expect(current()).toMatchObject({
      challenge: {
        number: 1,
        description: "A code has been sent to your mobile. Enter it to continue.",
        inputs: [{ kind: "code", label: "OTP Password" }],
      },
    });
    await submit("1234");
    await advance(60_000);
    expect(statuses()).toEqual("loading none required submitting accepted none".split(" "));
    expect(sandbox.world.jobs.get(jobId)?.status).toBe("success");
  });

  it.each([
    [
      "two questions, answered in their order",
      { login: "Whistler" },
      [
        { kind: "answer", label: "What's your favourite company?" },
        { kind: "answer", label: "What's the ID of this institution?" },
      ],
      ["Basiq", BANK.withMfa],
    ],
    [
      "a confirmation in the bank's app, with nothing to type",
      { bank: BANK.confirmsInApp },
      [{ kind: "confirm" }],
      [],
    ],
  ])("may be %s", async (_, options, inputs, typed) => {
    const { is, submit, current, advance, sandbox, jobId } = await openChallenge(options);
    await is("required");
    expect(current()).toMatchObject({ challenge: { inputs } });
    await submit(...typed);
    await advance(60_000);
    expect(sandbox.world.jobs.get(jobId)?.status).toBe("success");
  });

  it("goes when the job fails after too many wrong codes", async () => {
    const { is, submit, advance, sandbox, jobId } = await openChallenge();
    await is("required");
    for (const code of ["1", "2", "3"]) {
      await submit(code);
      await advance(1_000);
    }
    await is("none");
    expect(sandbox.world.jobs.get(jobId)?.status).toBe("failed");
  });

  it("expires at its moment with one render, and closes only when Basiq says so", async () => {
    const { is, current, seen, advance, clock } = await openChallenge();
    await is("required");
    const mfa = current();
    const expiresAt = ("expiresAt" in mfa && mfa.expiresAt) || 0;
    await advance(expiresAt - 1 - clock.now());
    expect(current().status).toBe("required");
    const before = seen.length;
    await advance(1);
    expect(current()).toMatchObject({ status: "expired", submit: expect.any(Function) });
    expect(seen).toHaveLength(before + 1);
    await advance(2_000);
    expect(current().status).toBe("none");
  });

  it("is shared: an answer from one component shows in the other, without a second poll", async () => {
    const world = createSandboxWorld({ bank: BANK.withMfa });
    const jobId = await world.startJob();
    const use = () => ({
      job: useJobProgress({ jobId, kind: "refresh" }),
      one: useMfaChallenge({ jobId }),
      other: useMfaChallenge({ jobId }),
    });
    const { until, current } = renderHookInWorld(world, use, undefined);
    await until(({ one }) => one.status === "required");
    expect(current().job.status).toBe("needs-mfa");
    const { one } = current();
    if ("submit" in one) await act(async () => void one.submit(["9999"]));
    expect(current()).toMatchObject({ one: { status: "rejected" }, other: { status: "rejected" } });
    const sent = world.network.sent(JOB_REQUEST);
    expect(new Set(sent.map(({ at }) => at)).size).toBe(sent.length);
  });
});

describe("useMfaChallenge: an answer without a response", () => {
  it("is unconfirmed until the next poll of the job shows that it arrived", async () => {
    const { is, submit, network, statuses, advance } = await openChallenge();
    network.latencyMs = 10;
    await is("required");
    network.fail(ANSWER_REQUEST, networkFaults.answerLost);
    await submit("1234");
    await advance(60_000);
    expect(statuses()).toEqual("loading none required submitting unconfirmed none".split(" "));
    expect(network.sent(ANSWER_REQUEST)).toHaveLength(1);
  });
});

describe("useMfaChallenge: a challenge that can't be shown", () => {
  it("is `loading` until the job is known, and `none` if the bank asks nothing", async () => {
    const { statuses, advance } = await openChallenge({ bank: BANK.withoutMfa });
    await advance(60_000);
    expect(statuses()).toEqual(["loading", "none"]);
  });

  it("is an error that can be retried, when the job can't be fetched", async () => {
    const { signIn, user, current, advance } = await openChallenge({ signedIn: false });
    await advance(60_000);
    const mfa = current();
    expect(mfa).toMatchObject({ status: "error", error: { code: "not-signed-in" } });
    signIn(user);
    if (mfa.status === "error") void mfa.retry();
    await advance(0);
    expect(current().status).toBe("required");
  });

  it("is an error without `submit` if its link leads elsewhere", async () => {
    const { is, network, current, advance, jobId } = await openChallenge();
    await is("required");
    const foreign = aChallenge({ links: { response: "https://evil.example/mfa" } });
    const job = aWireJob([[MFA, "in-progress", foreign]], { id: jobId });
    network.fail(JOB_REQUEST, networkFaults.answers(200, job));
    await advance(21_000);
    expect(current()).toMatchObject({
      status: "error",
      error: { code: "foreign-challenge-link", jobId },
    });
    expect(current()).not.toHaveProperty("submit");
  });
});
