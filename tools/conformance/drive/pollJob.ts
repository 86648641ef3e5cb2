import { fieldsOf, listOf } from "../documents/openApi.js";
import { idOf, type Stage } from "./openStage.js";
import type { Reply } from "./exchange.js";

const STEP_MS = 1_000;
const MOST_LOOKS = 120;

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
    clock.advance(STEP_MS);
  }
}
