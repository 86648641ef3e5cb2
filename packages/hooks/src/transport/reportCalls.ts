import { isBasiqId, type Job } from "@basiq-kit/schema";
import { BasiqError } from "../errors/BasiqError.js";
import { checkId } from "../errors/checkId.js";
import { fieldsOf } from "../lib/fieldsOf.js";
import type { Client } from "./client.js";
import { withoutRoute } from "./uploadCalls.js";

/** A report that is there: its id, and what the app's server shows of it. */
export interface ShownReport {
  readonly reportId: string;
  /** `undefined` where the app's server shows nothing of it. */
  readonly shown: unknown;
}

/** Starts one of the reports of the app's server, by its name, and returns the job that makes it. */
export async function startReport({ ask }: Client, name: string): Promise<Job> {
  try {
    const { value } = await ask("server", {
      path: "/reports",
      method: "POST",
      body: { name },
      read: ({ parseJob }, body, options) => parseJob(body, options),
    });
    return value;
  } catch (thrown) {
    throw withoutRoute(
      thrown,
      `makes no report called "${name}" for this person. Check \`reports\` of \`createBasiqServer\`, and that its \`request\` doesn't return null.`,
    );
  }
}

/** Reads what the app's server shows of the report that this job has made. */
export async function readReport({ ask }: Client, jobId: string): Promise<ShownReport> {
  const ids = { jobId };
  const { value } = await ask("server", {
    path: `/jobs/${checkId(jobId, "jobId")}/report`,
    ids,
    read: (_, body) => fieldsOf(body),
  });
  const { id, shown } = value;
  if (!isBasiqId(id)) throw new BasiqError("malformed-answer", ids);
  return { reportId: id, shown };
}
