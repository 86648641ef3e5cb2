import { describe, expect, it } from "vitest";
import { answerOpenChallenges, answersTo } from "./openChallenges.js";
import { createWorld, type Mfa } from "./testing.js";

async function openChallenge(mfa: Mfa) {
  const world = createWorld();
  const jobId = await world.startRefresh(world.addConnection({ mfa }).id);
  const answers = () => answersTo(world.sandbox, jobId);
  const status = () => world.sandbox.world.jobs.get(jobId)?.status;
  return { ...world, jobId, answers, status };
}

describe("a bank's question", () => {
  it.each<[Mfa, readonly string[]]>([
    ["code", ["1234"]],
    ["questions", ["Basiq", "AU00002"]],
    ["confirm-in-app", ["confirmed"]],
  ])("for %s has these answers, once it is asked", async (mfa, expected) => {
    const { clock, answers } = await openChallenge(mfa);
    expect(answers()).toBeUndefined();
    expect(await clock.until(answers)).toEqual(expected);
  });

  it.each<Mfa>(["code", "questions", "confirm-in-app"])(
    "for %s is answered, and the job goes on to its end",
    async (mfa) => {
      const { clock, sandbox, answers, status } = await openChallenge(mfa);
      await clock.until(answers);
      answerOpenChallenges(sandbox);
      await clock.until(() => status() === "success");
      expect(answers()).toBeUndefined();
    },
  );

  it("is asked by nobody where there is no such job", () => {
    const { sandbox } = createWorld();
    answerOpenChallenges(sandbox);
    expect(answersTo(sandbox, "nope")).toBeUndefined();
  });
});
