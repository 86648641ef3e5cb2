import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { wireError } from "../testing/wireError.js";

const PIED_PIPER = "AU00002";

/** A sandbox with one job whose challenge is open. */
async function atChallenge() {
  const opened = await openSandbox();
  const id = await opened.start(PIED_PIPER, "jared");
  opened.untilAsked(id);
  const challenge = async () => {
    const result = (await opened.getJob(id)).steps[1]?.result;
    const one: unknown = Array.isArray(result) ? result[0] : result;
    return one as Record<string, unknown> | null;
  };
  return { ...opened, id, challenge };
}

describe("mfa: a challenge", () => {
  it("is the second step, with all that a person needs", async () => {
    const { id, getJob, challenge } = await atChallenge();
    const { steps } = await getJob(id);
    expect(steps.map(({ title, status }) => `${title} ${status}`)).toEqual([
      "verify-credentials success",
      "mfa-challenge in-progress",
      "retrieve-accounts pending",
      "retrieve-transactions pending",
    ]);
    expect(await challenge()).toEqual({
      type: "mfa",
      method: "token",
      description: expect.any(String),
      input: ["OTP Password"],
      expiryMs: 120_000,
      links: { response: expect.stringMatching(new RegExp(`/jobs/${id}/mfa$`)) },
    });
  });

  it("never reveals its answer", async () => {
    const { id, getJob } = await atChallenge();
    expect(JSON.stringify(await getJob(id))).not.toMatch(/1234|accepts/);
  });
});

describe("mfa: a right answer", () => {
  it("is answered with a link to the job, and checked for a second, without a result", async () => {
    const { id, answer, getJob, challenge, clock } = await atChallenge();
    expect(await answer(id, ["1234"])).toMatchObject({
      status: 202,
      body: { type: "job", id, links: { self: expect.any(String) } },
    });
    expect(await challenge()).toBeNull();
    expect((await getJob(id)).steps[1]?.status).toBe("in-progress");
    clock.advance(1_000);
    expect((await getJob(id)).steps.map(({ status }) => status)).toEqual([
      "success",
      "success",
      "in-progress",
      "pending",
    ]);
  });

  it("can't be given twice", async () => {
    const { id, answer } = await atChallenge();
    await answer(id, ["1234"]);
    expect(await answer(id, ["1234"])).toMatchObject(wireError(400, "parameter-not-valid"));
  });
});

describe("mfa: a wrong answer", () => {
  it("is a 400, changes nothing visible, and may be followed by a right one", async () => {
    const { id, answer, getJob } = await atChallenge();
    const before = await getJob(id);
    expect(await answer(id, ["0000"])).toMatchObject(wireError(400, "invalid-credentials"));
    expect(await answer(id, ["0001"])).toMatchObject(wireError(400, "invalid-credentials"));
    expect(await getJob(id)).toEqual(before);
    expect((await answer(id, ["1234"])).status).toBe(202);
  });

  it("ends the job when it is the third", async () => {
    const { id, answer, getJob } = await atChallenge();
    for (const wrong of ["1", "2", "3"])
      expect(await answer(id, [wrong])).toMatchObject(wireError(400, "invalid-credentials"));
    const { steps } = await getJob(id);
    expect(steps.map(({ status }) => status)).toEqual(["success", "failed", "pending", "pending"]);
    expect(JSON.stringify(steps[1]?.result)).toContain('"code":"invalid-credentials"');
    expect(await answer(id, ["1234"])).toMatchObject(wireError(400, "parameter-not-valid"));
  });
});

it.each([
  ["before the challenge is there", PIED_PIPER, 0],
  ["where nothing is asked", "AU00000", 6_000],
  ["once the time to answer is over", PIED_PIPER, 140_000],
])("an answer %s is a 400", async (_, institutionId, waited) => {
  const { start, answer, clock } = await openSandbox();
  const id = await start(institutionId, "jared");
  clock.advance(waited);
  expect(await answer(id, ["1234"])).toMatchObject(wireError(400, "parameter-not-valid"));
});

describe("mfa: an invalid answer", () => {
  it.each([
    ["too few", []],
    ["too many", ["1234", "1234"]],
    ["a string", "1234"],
    ["a number", [1234]],
    ["null", null],
  ])("(%s) is a 400 and doesn't count as a try", async (_, answers) => {
    const { id, answer } = await atChallenge();
    for (let n = 0; n < 5; n += 1)
      expect(await answer(id, answers)).toMatchObject(wireError(400, "parameter-not-valid"));
    expect((await answer(id, ["1234"])).status).toBe(202);
  });

  it("without the field is a 400 that names it", async () => {
    const { id, call, tokens } = await atChallenge();
    const sent = await call("POST", `/jobs/${id}/mfa`, { token: tokens.client, body: {} });
    expect(sent).toMatchObject(
      wireError(400, "parameter-not-supplied", { parameter: "mfa-response" }),
    );
  });

  it("is never repeated in the reply", async () => {
    const { id, answer } = await atChallenge();
    const { body } = await answer(id, ["my-secret"]);
    expect(JSON.stringify(body)).not.toContain("my-secret");
  });
});
