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

describe("openChallenges: a bank's question", () => {
  it.each<[Mfa, readonly string[]]>([
    ["code", ["1234"]],
    ["questions", ["Basiq", "AU00002"]],
    ["confirm-in-app", ["confirmed"]],
  ])("for %s has these answers while it is open: %j", async (mfa, expected) => {
    const { clock, sandbox, answers, status } = await openChallenge(mfa);
    expect(answers()).toBeUndefined();
    expect(await clock.until(answers)).toEqual(expected);
    answerOpenChallenges(sandbox);
    await clock.until(() => status() === "success");
    expect(answers()).toBeUndefined();
  });

  it("doesn't exist for an unknown job", () => {
    const { sandbox } = createWorld();
    answerOpenChallenges(sandbox);
    expect(answersTo(sandbox, "nope")).toBeUndefined();
  });
});
