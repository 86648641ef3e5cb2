import { BANK } from "@basiq-kit/sandbox/testing";
import { QueryClient } from "@tanstack/react-query";
import { jobPollerOf } from "../jobs/jobPoller.js";
import { mfaAnswersOf } from "../jobs/mfaAnswers.js";
import { createSandboxWorld, JOB_REQUEST, type WorldOptions } from "./sandboxWorld.js";

/** A watched job in the sandbox, which waits for an answer if the bank sets a challenge. */
export async function openChallenge(options: WorldOptions = {}) {
  const world = createSandboxWorld({ bank: BANK.withMfa, ...options });
  const queryClient = new QueryClient();
  const runtime = world.runtime(queryClient);
  const poller = jobPollerOf(runtime);
  const answers = mfaAnswersOf(runtime);
  const jobId = await world.startJob();
  const leave = poller.job(jobId).watch(() => {});
  const trace = () => poller.job(jobId).snapshot().trace;
  const asked = () => trace()?.challenge !== undefined;
  await world.until(() => asked() || trace()?.job.status === "success");

  return {
    ...world,
    queryClient,
    runtime,
    poller,
    answers,
    jobId,
    leave,
    trace,
    submission: () => answers.submission(jobId),
    status: () => trace()?.job.status,
    /** Changes what Basiq answers about the job from now on, and polls it. */
    changeJob: async (change: (text: string) => string) => {
      world.network.fail(JOB_REQUEST, async (send) => {
        const response = await send();
        return new Response(change(await response.text()), response);
      });
      await poller.job(jobId).pollNow();
    },
  };
}
