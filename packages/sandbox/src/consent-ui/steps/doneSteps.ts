import { activeConsentOf } from "../../consents/consentState.js";
import { jobTimeline } from "../../jobs/jobTimeline.js";
import { bankOf } from "../visit/bankOf.js";
import { jobStage } from "../visit/jobStage.js";
import { donePage, type BankOutcome } from "../pages/donePage.js";
import type { Step, Visit } from "../visit/visit.js";

/** The ends of a visit. */
export const doneSteps: readonly Step[] = [
  {
    method: "GET",
    path: "/done",
    run(visit) {
      const { core, flow, now } = visit;
      const { action } = flow.purpose;
      const adds = action === "none" || action === "connect" || action === "update";
      const canAdd = adds && activeConsentOf(core.records, flow.userId, now) !== undefined;
      return visit.show(donePage(visit, outcomesOf(visit), flow.notices, canAdd));
    },
  },
  { method: "POST", path: "/finish", run: (visit) => visit.leave([...visit.flow.jobs.values()]) },
  // A cancelled visit always returns without job ids (basiq-api.md, "Consent UI").
  { method: "POST", path: "/cancel", run: (visit) => visit.leave([]) },
];

function outcomesOf({ core, flow, now }: Visit): BankOutcome[] {
  return [...flow.jobs.values()]
    .map((id) => core.records.jobs.get(id))
    .filter((job) => job !== undefined)
    .map((job) => ({
      bank: bankOf(job),
      at: jobStage(jobTimeline(job, now)),
      renewed: job.kind === "update",
    }));
}
