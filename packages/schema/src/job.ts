import * as z from "zod/mini";
import { errorEntry } from "./apiError.js";
import { idInLink } from "./id.js";
import { mfaResult } from "./mfa.js";
import { parseWith } from "./parse.js";
import { identifier, optionalInstant, optionalText } from "./tolerant.js";

const linkResult = z.object({ type: z.literal("link"), url: optionalText });
const errorResult = z.pipe(
  errorEntry,
  z.transform((error) => ({ type: "error" as const, ...error })),
);
const otherResult = z.object({ type: z.literal("other") });

// An error has no `type`, but it has a code; anything else that comes later is `other`.
const stepResult = z.pipe(
  z.transform((raw: unknown): unknown => {
    // Basiq sends `null`, an object, or an array that holds one object.
    const value: unknown = Array.isArray(raw) ? raw[0] : raw;
    if (typeof value !== "object" || value === null) return null;
    if ("type" in value && (value.type === "link" || value.type === "mfa")) return value;
    return "code" in value || "title" in value || "detail" in value ? value : { type: "other" };
  }),
  z.nullable(z.union([linkResult, mfaResult, otherResult, errorResult])),
);

const KNOWN_STATUSES = ["pending", "in-progress", "success", "failed"] as const;

// A status that comes later must not break the kit, and must not look finished either.
const stepStatus = z.catch(z.enum([...KNOWN_STATUSES, "unknown"]), "unknown");

const step = z.object({
  title: z.catch(z.string().check(z.minLength(1)), "unknown"),
  status: stepStatus,
  result: stepResult,
});

const link = z.catch(z.optional(z.string()), undefined);
const links = z.catch(z.nullish(z.object({ self: link, source: link })), undefined);

const job = z.pipe(
  z.object({
    type: z.optional(z.literal("job")),
    id: identifier,
    created: optionalInstant,
    createdDate: optionalInstant,
    updated: optionalInstant,
    updatedDate: optionalInstant,
    status: optionalText,
    institution: z.catch(
      z.optional(z.union([z.string(), z.object({ id: identifier })])),
      undefined,
    ),
    steps: z.pipe(
      z.nullish(z.array(step)),
      z.transform((steps) => steps ?? []),
    ),
    links,
  }),
  z.transform((raw) => ({
    id: raw.id,
    createdAt: raw.created ?? raw.createdDate,
    updatedAt: raw.updated ?? raw.updatedDate,
    status: jobStatus(raw.steps, raw.status),
    steps: raw.steps,
    institutionId: typeof raw.institution === "object" ? raw.institution.id : raw.institution,
    userId: idInLink(raw.links?.source, "users"),
    connectionId:
      idInLink(raw.links?.source, "connections") ??
      raw.steps.map(connectionOf).find((id) => id !== undefined),
  })),
);

/** One step of a job; `title` is an open set. */
export type JobStep = z.output<typeof step>;

/** What a step brought: nothing yet, a link, a challenge, an error, or something the kit doesn't know. */
export type StepResult = JobStep["result"];

/** Where a job stands, derived from its steps. */
export type JobStatus = "pending" | "in-progress" | "success" | "failed";

/** A job, parsed: dates are epoch milliseconds, `undefined` where Basiq sent none. */
export type Job = z.output<typeof job>;

function connectionOf({ result }: JobStep): string | undefined {
  return result?.type === "link" ? idInLink(result.url, "connections") : undefined;
}

/**
 * A job is over when every step succeeded or any step failed: later steps then stay `pending` for
 * ever (basiq-api.md, Jobs). The job's own `status` is often absent and counts only without steps.
 */
function jobStatus(
  steps: readonly { status: z.output<typeof stepStatus> }[],
  own: string | undefined,
): JobStatus {
  if (steps.length === 0) return KNOWN_STATUSES.find((status) => status === own) ?? "pending";
  if (steps.some(({ status }) => status === "failed")) return "failed";
  if (steps.every(({ status }) => status === "success")) return "success";
  return steps.every(({ status }) => status === "pending") ? "pending" : "in-progress";
}

/**
 * Parses a job as `GET /jobs/{id}` answers it, in every shape Basiq is known to send.
 *
 * @example
 * const job = parseJob(await response.json());
 * job.steps[0]?.status; // "in-progress"
 * @throws {SchemaError} on what can't be a job: no object, no id, steps that aren't objects.
 */
export function parseJob(value: unknown): Job {
  return parseWith(job, "job", value);
}
