import { type ApiErrorEntry, errorEntry } from "./apiError.js";
import { idInLink } from "./link.js";
import { type BasiqList, readList } from "./list.js";
import { type MfaResult, mfaResult } from "./mfa.js";
import { items, type Place, record, resource, top } from "./parse.js";
import { fields, isFields, text } from "./tolerant.js";
import { instant, oneOf, reference } from "./values.js";

/** Where a job stands, derived from its steps. */
export type JobStatus = "pending" | "in-progress" | "success" | "failed";

/** What a step brought: nothing yet, a link, a challenge, an error, or something the kit doesn't know. */
export type StepResult =
  | { readonly type: "link"; readonly url: string | undefined }
  | MfaResult
  | ({ readonly type: "error" } & ApiErrorEntry)
  | { readonly type: "other" }
  | null;

/** One step of a job. */
export interface JobStep {
  /** An open set: `verify-credentials`, `mfa-challenge`, `retrieve-accounts`, and others later. */
  readonly title: string;
  /** A status the kit doesn't know is `unknown`: not broken, and not finished either. */
  readonly status: JobStatus | "unknown";
  /** What the step brought so far. */
  readonly result: StepResult;
}

/** A job, parsed. */
export interface Job {
  /** Basiq's id of it. */
  readonly id: string;
  /** When it was created, in epoch milliseconds; `undefined` where Basiq sent none. */
  readonly createdAt: number | undefined;
  /** When it last changed, in epoch milliseconds; `undefined` where Basiq sent none. */
  readonly updatedAt: number | undefined;
  /** Over when every step succeeded or any step failed. */
  readonly status: JobStatus;
  /** In order; empty for a job that has just been created. */
  readonly steps: readonly JobStep[];
  /** The institution it talks to. */
  readonly institutionId: string | undefined;
  /** Whose job it is. */
  readonly userId: string | undefined;
  /** The connection it creates or refreshes; often unknown until `verify-credentials` succeeded. */
  readonly connectionId: string | undefined;
}

const STATUSES = ["pending", "in-progress", "success", "failed"] as const;

/**
 * Parses a job as `GET /jobs/{id}` answers it, in every shape Basiq is known to send.
 *
 * @example
 * const job = parseJob(await response.json());
 * job.steps[0]?.status; // "in-progress"
 * @throws {SchemaError} on what can't be a job: no object, no id, steps that aren't objects.
 */
export function parseJob(value: unknown): Job {
  return readJob(value, top("job"));
}

/**
 * Parses the jobs of a user as `GET /users/{id}/jobs` answers them: those of the last 7 days.
 *
 * @example
 * const { items, next } = parseJobs(await response.json());
 * @throws {SchemaError} on what can't be a list of jobs.
 */
export function parseJobs(value: unknown): BasiqList<Job> {
  return readList(value, "job", readJob);
}

function readJob(value: unknown, at: Place): Job {
  const raw = resource(value, "job", at);
  const { created, createdDate, updated, updatedDate, institution, links } = raw;
  const steps = items(raw["steps"] ?? [], at, "steps", readStep);
  const source = text(fields(links)["source"]);
  return {
    id: raw.id,
    createdAt: instant(created) ?? instant(createdDate),
    updatedAt: instant(updated) ?? instant(updatedDate),
    status: jobStatus(steps, raw["status"]),
    steps,
    institutionId: reference(institution),
    userId: idInLink(source, "users"),
    connectionId:
      idInLink(source, "connections") ??
      steps.map(connectionOf).find((connectionId) => connectionId !== undefined),
  };
}

function readStep(value: unknown, at: Place): JobStep {
  const { title, status, result } = record(value, at);
  return {
    title: text(title) || "unknown",
    status: oneOf(STATUSES, status, "unknown"),
    // Basiq sends `null`, an object, or an array that holds one object.
    result: stepResult(Array.isArray(result) ? result[0] : result),
  };
}

function stepResult(value: unknown): StepResult {
  if (!isFields(value)) return null;
  const { type, url } = value;
  if (type === "link") return { type, url: text(url) };
  if (type === "mfa") return mfaResult(value);
  // An error has no `type`, but it has a code; anything else that comes later is `other`.
  return "code" in value || "title" in value || "detail" in value
    ? { type: "error", ...errorEntry(value) }
    : { type: "other" };
}

function connectionOf({ result }: JobStep): string | undefined {
  return result?.type === "link" ? idInLink(result.url, "connections") : undefined;
}

/**
 * A job is over when every step succeeded or any step failed: later steps then stay `pending` for
 * ever (basiq-api.md, Jobs). The job's own `status` is often absent and counts only without steps.
 */
function jobStatus(steps: readonly JobStep[], own: unknown): JobStatus {
  if (steps.length === 0) return oneOf(STATUSES, own, "pending");
  if (steps.some(({ status }) => status === "failed")) return "failed";
  if (steps.every(({ status }) => status === "success")) return "success";
  return steps.every(({ status }) => status === "pending") ? "pending" : "in-progress";
}
