import type { FailedJob } from "@basiq-kit/schema";
import { createSandboxWorld, JOB_REQUEST, type WorldOptions } from "./sandboxWorld.js";

/** A sandbox whose person's sign-ins fail, and the failed jobs that were reported to the app. */
export function openFailedJobs(options: WorldOptions = {}) {
  const world = createSandboxWorld({ login: "bighead", ...options });
  const failed: FailedJob[] = [];
  Object.assign(world.provider, { onJobFailed: (job: FailedJob) => void failed.push(job) });
  return {
    ...world,
    failed,
    /** Changes what is answered about jobs from now on; returns how to stop. */
    changeJobs: (change: (text: string) => string, match: RegExp = JOB_REQUEST) =>
      world.network.fail(match, async (send) => {
        const response = await send();
        return new Response(change(await response.text()), response);
      }),
  };
}

/** An answer without any link, as Basiq gives of some failed sign-ins. */
export function withoutLinks(text: string): string {
  return text.replaceAll(/"links":\{[^{}]*\}/g, '"links":null');
}
