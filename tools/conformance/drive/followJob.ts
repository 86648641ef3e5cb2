import { answersTo } from "../../../packages/sandbox/src/app-testing/openChallenges.js";
import { fieldsOf, listOf } from "../documents/openApi.js";
import type { Reply } from "./exchange.js";
import { idOf, type Stage } from "./openStage.js";

const STEP_MS = 500;
/** Longer than the slowest test bank takes. */
const LONGEST_MS = 60 * 60_000;
const MOST_LOOKS = 120;

interface Followed {
  readonly jobId: string;
  readonly scene: string;
  /** Whether what the bank asks is answered; otherwise challenges run out. */
  readonly isAnswered: boolean;
}

/** Follows a job to its end, with a look at each of its stages. */
export async function followJob(
  { sandbox, clock, call, userPath }: Stage,
  { jobId, scene, isAnswered }: Followed,
): Promise<void> {
  let seen = "";
  for (let waited = 0; waited < LONGEST_MS; waited += STEP_MS) {
    const job = sandbox.world.jobs.get(jobId);
    if (job === undefined) return;
    const steps = job.steps.map(({ title, status }) => `${title} ${status}`).join(", ");
    const answers = answersTo(sandbox, jobId);
    const stage = answers === undefined ? steps : `${steps}, asked`;
    if (stage !== seen) {
      seen = stage;
      await call(`${scene}: ${stage}`, "GET", `${userPath}/jobs`);
      await call(`${scene}: ${stage}`, "GET", `/jobs/${jobId}`, { as: "client" });
    }
    if (job.status === "success" || job.status === "failed") return;
    if (answers && isAnswered)
      await call(`${scene}, answered`, "POST", `/jobs/${jobId}/mfa`, {
        as: "client",
        // Who only had to approve in the bank's app says so.
        json: { "mfa-response": answers.length === 0 ? ["confirmed"] : answers },
      });
    clock.advance(STEP_MS);
  }
}

/** Asks for the job that a reply names until it is over: for jobs of no connection, which `world.jobs` doesn't show. */
export async function pollJob(
  { clock, call }: Stage,
  { body, status }: Reply,
  scene: string,
): Promise<void> {
  if (status !== 202) return;
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const job = await call(scene, "GET", `/jobs/${idOf(body)}`);
    const statuses = listOf(job.body["steps"]).map((step) => fieldsOf(step)["status"]);
    if (job.status !== 200 || statuses.includes("failed")) return;
    if (statuses.every((one) => one === "success")) return;
    clock.advance(2 * STEP_MS);
  }
}
