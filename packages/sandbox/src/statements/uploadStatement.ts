import { activeConsentOf } from "../consents/consentState.js";
import type { Core } from "../world/core.js";
import { addJob } from "../jobs/createJob.js";
import type { JobPlan } from "../world/jobPlan.js";
import { createRandom } from "../world/random.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import type { JobRecord } from "../world/jobRecord.js";
import type { StepFailure } from "../world/stepFailure.js";
import type { StatementMethod } from "./statementFile.js";

/** An uploaded statement; its content isn't stored. */
export interface UploadedStatement {
  userId: string;
  institutionId: string;
  method: StatementMethod;
  /** How it fails; null for one that succeeds. */
  failure: StepFailure | null;
}

const PLAN_STREAM = 202;

/** A new connection of method `pdf` or `csv`, and the job that reads the file. */
export function uploadStatement(core: Core, statement: UploadedStatement): JobRecord {
  const { userId, institutionId, method, failure } = statement;
  const now = core.clock.now();
  const connection: ConnectionRecord = {
    id: core.ids.next(),
    createdAt: now,
    userId,
    consentId: activeConsentOf(core.records, userId, now)?.id ?? "",
    institutionId,
    method,
    login: "",
    established: false,
    authorisations: [],
    purgedAt: null,
    deletedAt: null,
  };
  core.records.connections.set(connection.id, connection);
  return addJob(core, connection, { kind: "statement", plan: planStatement(core, failure) });
}

/** 10 to 30 seconds in all. A bad file fails while it is verified (Basiq's OpenAPI, statements). */
function planStatement({ seed, records }: Core, failure: StepFailure | null): JobPlan {
  const random = createRandom(seed, PLAN_STREAM, records.jobs.size + 1);
  const totalMs = 10_000 + random() * 20_000;
  const part = (of: number) => Math.round(totalMs * of);
  return {
    queueMs: part(0.03),
    steps: [
      {
        title: "verify-credentials",
        durationMs: part(0.42),
        failure,
      },
      { title: "retrieve-accounts", durationMs: part(0.15), failure: null },
      { title: "retrieve-transactions", durationMs: part(0.4), failure: null },
    ],
    challenge: null,
    secondChallenge: null,
    retriedAttempts: 0,
  };
}
