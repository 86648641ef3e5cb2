import type { Exchange } from "./exchange.js";
import { followJob } from "./followJob.js";
import { idOf, openStage, type Stage } from "./openStage.js";

const PIED_PIPER = ["AU00002", "AU90001"];
const LONGEST_MS = 2 * 60_000;

/** A second factor that is answered wrongly, in the wrong form, too often, too late, or when nothing was asked. */
export async function driveChallenges(log: Exchange[]): Promise<void> {
  const wrong = await openChallenge(log);
  await wrong.answer("not an answer", "yes");
  await wrong.answer("too many answers", ["1", "2"]);
  await wrong.answer("numbers for answers", [1234]);
  await wrong.call("no answer at all", "POST", `/jobs/${wrong.jobId}/mfa`, {
    as: "client",
    json: {},
  });
  for (const attempt of ["once", "twice", "three times"])
    await wrong.answer(`wrong ${attempt}`, ["0000"]);
  await followJob(wrong, {
    jobId: wrong.jobId,
    scene: "answered wrongly three times",
    isAnswered: false,
  });
  await wrong.answer("after the end", ["1234"]);

  const late = await openChallenge(log);
  await followJob(late, { jobId: late.jobId, scene: "never answered", isAnswered: false });

  const gone = await openChallenge(log);
  const { connectionId = "" } = gone.sandbox.world.jobs.get(gone.jobId) ?? {};
  await gone.call("while a job runs", "DELETE", `${gone.userPath}/connections/${connectionId}`);
  await followJob(gone, {
    jobId: gone.jobId,
    scene: "its connection was deleted",
    isAnswered: false,
  });
}

/** A refresh of jared's at Pied Piper Bank that waits for its code. */
async function openChallenge(log: Exchange[]) {
  const stage = await openStage(log);
  const connection = connectPiedPiper(stage);
  const path = `${stage.userPath}/connections/${connection.id}/refresh`;
  const jobId = idOf((await stage.call("at a bank that asks", "POST", path)).body);
  const isAsked = () =>
    stage.sandbox.world.jobs
      .get(jobId)
      ?.steps.some(({ title, status }) => title === "mfa-challenge" && status === "in-progress");
  for (let waited = 0; waited < LONGEST_MS && isAsked() !== true; waited += 500)
    stage.clock.advance(500);
  const answer = (scene: string, answers: unknown) =>
    stage.call(scene, "POST", `/jobs/${jobId}/mfa`, {
      as: "client",
      json: { "mfa-response": answers },
    });
  return { ...stage, jobId, answer };
}

/** The bank has Basiq's own id, or one of the sandbox's. */
function connectPiedPiper({ sandbox, user }: Stage) {
  for (const institutionId of PIED_PIPER)
    try {
      return sandbox.addConnection({ userId: user.id, institutionId, login: "jared" });
    } catch {
      // The sandbox doesn't have it under this id.
    }
  throw new Error("The sandbox has no Pied Piper Bank.");
}
