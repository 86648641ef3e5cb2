import { isUploaded } from "../world/isUploaded.js";
import type { Core } from "../world/core.js";
import { accountsOf } from "../data/accounts.js";
import { retrieval } from "../data/retrieval.js";
import type { JobPlan } from "../world/jobPlan.js";
import { createRandom } from "../world/random.js";
import type { StepFailure } from "../world/stepFailure.js";
import { criteriaOf, type ReportCriteria } from "./criteria.js";
import type { ReportRecord, ReportSource } from "../world/reportRecord.js";

const PLAN_STREAM = 203;

/** Starts a job that makes a report from the current data. */
export function createReport(
  core: Core,
  wanted: Pick<ReportRecord, "reportType" | "title" | "filters">,
): ReportRecord {
  const { ids, clock, records } = core;
  const criteria = criteriaOf(wanted.filters);
  const { sources, failure } = gather(core, criteria);
  const report: ReportRecord = {
    ...wanted,
    id: ids.next(),
    jobId: ids.next(),
    createdAt: clock.now(),
    userIds: [...criteria.userIds],
    sources,
    plan: planReport(core, failure),
    deletedAt: null,
  };
  records.reports.set(report.id, report);
  return report;
}

/** A few seconds in all. */
function planReport({ seed, records }: Core, failure: StepFailure | null): JobPlan {
  const random = createRandom(seed, PLAN_STREAM, records.reports.size + 1);
  const durationMs = Math.round(3_000 + random() * 5_000);
  return {
    queueMs: 400,
    steps: [{ title: "create-report", durationMs, failure }],
    challenge: null,
    secondChallenge: null,
    retriedAttempts: 0,
  };
}

/** The accounts that a report is made from, or the reason why it fails. */
function gather(
  core: Core,
  { userIds, accountIds }: ReportCriteria,
): { sources: ReportSource[]; failure: StepFailure | null } {
  const fetched = fetchedSources(core, userIds);
  const sources =
    accountIds.length === 0
      ? fetched
      : fetched.filter(({ accountId }) => accountIds.includes(accountId));
  if (sources.length === 0) return { sources, failure: noData("No account with data was found.") };
  const missing = accountIds.filter((id) => !sources.some(({ accountId }) => accountId === id));
  const failure = missing.length === 0 ? null : noData(`Not found: account ${missing.join(", ")}.`);
  return { sources, failure };
}

/**
 * The data that was fetched for these users, without uploaded statements: a report's source "has to be web or open
 * banking" (Basiq's OpenAPI).
 */
export function fetchedSources(
  { records, clock }: Core,
  userIds: readonly string[],
): ReportSource[] {
  const now = clock.now();
  return [...records.connections.values()]
    .filter((one) => userIds.includes(one.userId) && !isUploaded(one))
    .flatMap((connection) => {
      const { accountsAt, transactionsAt } = retrieval(records, connection, now);
      if (accountsAt === null) return [];
      return accountsOf(connection).map(({ id }) => ({
        connectionId: connection.id,
        accountId: id,
        accountsAt,
        transactionsAt,
      }));
    });
}

/** The only documented code that fits (Basiq's OpenAPI, JobsResult). */
function noData(detail: string): StepFailure {
  return { code: "unknown-error", title: "Unknown error", detail };
}
