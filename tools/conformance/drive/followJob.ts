import { fieldsOf, isFields, listOf } from "../documents/openApi.js";
import type { Reply } from "./exchange.js";
import type { Stage } from "./openStage.js";
import type { Person } from "./people.js";

const STEP_MS = 500;
/** Longer than the slowest test bank takes. */
const LONGEST_MS = 60 * 60_000;

interface Followed {
  readonly jobId: string;
  readonly scene: string;
  /** Who answers the bank. If nobody does, challenges expire. */
  readonly person: Person | null;
}

/** Follows a job to its end, with a request at each of its stages. */
export async function followJob(stage: Stage, { jobId, scene, person }: Followed): Promise<void> {
  const { sandbox, clock, call, userPath } = stage;
  let seen = "";
  for (let waited = 0; waited < LONGEST_MS; waited += STEP_MS) {
    const job = sandbox.world.jobs.get(jobId);
    if (job === undefined) return;
    const steps = job.steps.map(({ title, status }) => `${title} ${status}`).join(", ");
    if (steps !== seen) {
      seen = steps;
      await call(`${scene}: ${steps}`, "GET", `${userPath}/jobs`);
      await call(`${scene}: ${steps}`, "GET", `/jobs/${jobId}`, { as: "client" });
    }
    if (job.status === "success" || job.status === "failed") return;
    const current = job.steps.find(({ status }) => status === "in-progress");
    if (current?.title === "mfa-challenge" && person !== null)
      await answerChallenge(stage, { jobId, scene, person });
    clock.advance(STEP_MS);
  }
}

/** Answers the challenge of a job, where one is open. */
async function answerChallenge(
  { sandbox, call }: Stage,
  { jobId, scene, person }: Followed,
): Promise<void> {
  const input = openInput(await call(`${scene}, asked`, "GET", `/jobs/${jobId}`, { as: "client" }));
  if (input === null || person === null) return;
  const bank = sandbox.world.jobs.get(jobId)?.institutionId ?? "";
  await call(`${scene}, answered`, "POST", `/jobs/${jobId}/mfa`, {
    as: "client",
    json: { "mfa-response": answersTo(input, person, bank) },
  });
}

/** What the open challenge of a job asks for; `null` while there is none. */
function openInput({ body }: Reply): readonly unknown[] | null {
  const steps = listOf(body["steps"]).map(fieldsOf);
  const [result] = [steps.find(({ status }) => status === "in-progress")?.["result"]].flat();
  return isFields(result) ? listOf(result["input"]) : null;
}

/** The sandbox's second challenges ask for a code by email, whoever signs in. */
function answersTo(input: readonly unknown[], person: Person, bank: string): readonly string[] {
  if (input.length === 0) return ["confirmed"];
  return input[0] === "Email code" ? ["5678"] : person.answers(bank);
}
