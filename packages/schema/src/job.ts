import * as z from "zod/mini";
import type { ApiErrorEntry } from "./apiError.js";
import { deriveErrorEntry, errorEntry, unifyErrorEntry } from "./apiErrorEntry.js";
import { date, id, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { type Fields, isFields } from "./fields.js";
import { idInLink } from "./link.js";
import { type BasiqList, listParser } from "./list.js";
import { deriveMfa, documentedMfa, type MfaResult } from "./mfa.js";
import { resource, type Schema } from "./resource.js";
import { instant, reference, single, spelled } from "./values.js";

/** A job's status, derived from its steps. */
export type JobStatus = "pending" | "in-progress" | "success" | "failed";

/** The result of a step: nothing yet, a link, a challenge, an error, or something the kit doesn't know. */
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
  /** The step's result so far. */
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
  /** The report that it makes; of a job of `POST /reports` alone. */
  readonly reportId: string | undefined;
}

const status = z.optional(z.enum(["pending", "in-progress", "success", "failed"]));

const linkResult = z.object({ type: z.literal("link"), url: text });

const errorResult = z.extend(errorEntry, { type: z.literal("error") });

const step = z.object({
  title: text,
  status,
  result: z.optional(
    z.discriminatedUnion("type", [
      linkResult,
      documentedMfa,
      errorResult,
      z.object({ type: z.literal("other") }),
    ]),
  ),
});

/** What Basiq's documents say of a job (`GET /jobs/{id}`), each step's result as an object with a type. */
export const documentedJob = z.object({
  type: z.literal("job"),
  id,
  created: z.optional(date),
  updated: z.optional(date),
  status,
  institution: z.optional(id),
  steps: z.array(step),
  links: z.optional(z.object({ self: text, source: text })),
});

const job = resource({
  name: "job",
  documented: documentedJob,
  // A job that has just been created is answered without its steps.
  absent: { type: "job", steps: [] },
  unify: unifyJob,
  derive: deriveJob,
});

/**
 * A job as `GET /jobs/{id}` answers it, in every shape Basiq is known to send.
 *
 * @example
 * z.array(jobSchema).parse(jobs)[0]?.status; // "in-progress"
 */
export const jobSchema: Schema<Job> = job.schema;

/**
 * Parses a job as `GET /jobs/{id}` answers it, in every shape Basiq is known to send.
 *
 * @example
 * const job = parseJob(await response.json());
 * job.steps[0]?.status; // "in-progress"
 * @throws {SchemaError} on what can't be a job: no object, no id, steps that aren't objects.
 */
export function parseJob(value: unknown, options?: ParseOptions): Job {
  return job.parse(value, options);
}

const parseList = listParser("job", job);

/**
 * Parses the jobs of a user as `GET /users/{id}/jobs` answers them: those of the last 7 days.
 *
 * @example
 * const { items, next } = parseJobs(await response.json());
 * @throws {SchemaError} on what can't be a list of jobs.
 */
export function parseJobs(value: unknown, options?: ParseOptions): BasiqList<Job> {
  return parseList(value, options);
}

/** Turns a job's dates, institution and results into one spelling. */
export function unifyJob(raw: Fields): Fields {
  return {
    ...raw,
    created: spelled(raw, "created", "createdDate"),
    updated: spelled(raw, "updated", "updatedDate"),
    institution: reference(raw["institution"]),
    steps: Array.isArray(raw["steps"]) ? raw["steps"].map(unifyStep) : raw["steps"],
  };
}

function unifyStep(raw: unknown): unknown {
  return isFields(raw) ? { ...raw, result: unifyResult(single(raw["result"])) } : raw;
}

const TYPES = new Set<unknown>(["link", "mfa"]);

/** An error has no `type`, but it has a code; anything else that comes later is `other`. */
function unifyResult(raw: unknown): Fields | undefined {
  if (!isFields(raw)) return undefined;
  if (TYPES.has(raw["type"])) return raw;
  return "code" in raw || "title" in raw || "detail" in raw || "details" in raw
    ? { ...unifyErrorEntry(raw), type: "error" }
    : { type: "other" };
}

/** What a documented job says in the kit's terms. */
export function deriveJob(wire: z.output<typeof documentedJob>): Job {
  const source = wire.links?.source;
  const steps = wire.steps.map(deriveStep);
  return {
    id: wire.id,
    createdAt: instant(wire.created),
    updatedAt: instant(wire.updated),
    status: jobStatus(steps, wire.status),
    steps,
    institutionId: wire.institution,
    userId: idInLink(source, "users"),
    connectionId: idInLink(source, "connections") ?? firstInLinks(steps, "connections"),
    reportId: idInLink(source, "reports") ?? firstInLinks(steps, "reports"),
  };
}

function deriveStep({ title, status: state, result }: z.output<typeof step>): JobStep {
  return { title: title || "unknown", status: state ?? "unknown", result: deriveResult(result) };
}

function deriveResult(result: z.output<typeof step>["result"]): StepResult {
  switch (result?.type) {
    case undefined:
      return null;
    case "link":
      return { type: "link", url: result.url };
    case "error":
      return { type: "error", ...deriveErrorEntry(result) };
    case "other":
      return { type: "other" };
    case "mfa":
      return deriveMfa(result);
    default:
      return result satisfies never;
  }
}

function firstInLinks(steps: readonly JobStep[], segment: string): string | undefined {
  return steps
    .map(({ result }) => (result?.type === "link" ? idInLink(result.url, segment) : undefined))
    .find((found) => found !== undefined);
}

/**
 * A job is over when every step succeeded or any step failed: later steps then stay `pending` for
 * ever (basiq-api.md, Jobs). The job's own `status` is often absent and counts only without steps.
 */
function jobStatus(steps: readonly JobStep[], own: JobStatus = "pending"): JobStatus {
  if (steps.length === 0) return own;
  if (steps.some(({ status: state }) => state === "failed")) return "failed";
  if (steps.every(({ status: state }) => state === "success")) return "success";
  return steps.every(({ status: state }) => state === "pending") ? "pending" : "in-progress";
}
