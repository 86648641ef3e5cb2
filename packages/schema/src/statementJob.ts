import * as z from "zod/mini";
import { text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { deriveJob, documentedJob, type Job, unifyJob } from "./job.js";
import { resource, type Schema } from "./resource.js";

/** The job of an uploaded statement: a job like another, with what it came from. */
export interface StatementJob extends Job {
  /** Basiq's kind of it. */
  readonly jobType: string | undefined;
  /** Basiq's id of what was uploaded. */
  readonly sourceId: string | undefined;
}

/** What Basiq's documents say of the job of a statement (`POST /users/{id}/statements`, `GET /jobs/{id}`). */
export const documentedStatementJob = z.extend(documentedJob, { jobType: text, sourceId: text });

const statementJob = resource({
  name: "statement job",
  documented: documentedStatementJob,
  absent: { type: "job", steps: [] },
  unify: unifyJob,
  derive: (wire): StatementJob => ({
    ...deriveJob(wire),
    jobType: wire.jobType,
    sourceId: wire.sourceId,
  }),
});

/**
 * The job of an uploaded statement.
 *
 * @example
 * const { id } = statementJobSchema.parse(body);
 */
export const statementJobSchema: Schema<StatementJob> = statementJob.schema;

/**
 * Parses the job of an uploaded statement, as `POST /users/{id}/statements` returns it, or as it is read later.
 *
 * @example
 * const { id } = parseStatementJob(body); // follow it by GET /jobs/{id}
 * @throws {SchemaError} on what can't be a job: no object, no id, steps that aren't objects.
 */
export function parseStatementJob(value: unknown, options?: ParseOptions): StatementJob {
  return statementJob.parse(value, options);
}
