import { answerChallenge } from "../../jobs/answerChallenge.js";
import { MAX_WRONG_ANSWERS } from "../../jobs/challenge.js";
import { CONNECT_PAUSE_MS } from "@basiq-kit/schema";
import { jobTimeline, type JobTimeline } from "../../jobs/jobTimeline.js";
import type { JobRecord } from "../../world/jobRecord.js";
import { bankOf } from "../visit/bankOf.js";
import { jobStage } from "../visit/jobStage.js";
import { ANSWER_FIELD, challengePage } from "../pages/challengePage.js";
import { failurePage } from "../pages/failurePage.js";
import { pausedPage } from "../pages/pausedPage.js";
import { progressPage } from "../pages/progressPage.js";
import { notThere } from "../visit/uiError.js";
import type { Step, Visit } from "../visit/visit.js";

const RELOAD_AFTER_S = 2;

/** Waiting for the bank, and answering what it asks. */
export const jobSteps: readonly Step[] = [
  { method: "GET", path: "/jobs/:id", run: (visit) => showJob(visit, requireJob(visit), null) },
  {
    method: "POST",
    path: "/jobs/:id",
    run(visit) {
      const job = requireJob(visit);
      const outcome = answerChallenge(job, visit.form.getAll(ANSWER_FIELD), visit.now);
      const triesLeft = MAX_WRONG_ANSWERS - job.answers.filter(({ right }) => !right).length;
      return outcome === "wrong" && triesLeft > 0
        ? showJob(visit, job, "That isn’t right. Check it and try again")
        : visit.go(`/jobs/${job.id}`);
    },
  },
];

function showJob(visit: Visit, job: JobRecord, error: string | null): Response | Promise<Response> {
  const bank = bankOf(job);
  const path = `/jobs/${job.id}`;
  const timeline = jobTimeline(job, visit.now);
  const at = jobStage(timeline);
  switch (at.stage) {
    case "signing-in":
      return visit.show(
        isPaused(job, timeline)
          ? pausedPage(visit, bank, path)
          : progressPage(visit, bank, path, timeline),
        { againAfterS: RELOAD_AFTER_S },
      );
    case "asks":
      return visit.show(challengePage(visit, bank, path, at.challenge, error), {
        status: error ? 422 : 200,
      });
    case "failed":
      return visit.show(failurePage(visit, bank, job, at.failure));
    case "connected":
    case "tried-again":
      return visit.go("/done");
    default:
      return at satisfies never;
  }
}

/** Whether the job waits for so long that the page offers to leave. */
function isPaused({ plan }: JobRecord, { status }: JobTimeline): boolean {
  return status === "pending" && plan.queueMs >= CONNECT_PAUSE_MS;
}

/** A job that this visit started. */
function requireJob({ core, flow, param }: Visit): JobRecord {
  const job = core.records.jobs.get(param("id"));
  if (!job || flow.jobs.get(job.connectionId) !== job.id) throw notThere("job");
  return job;
}
