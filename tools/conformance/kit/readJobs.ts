import {
  jobsCheckup,
  jobState,
  type JobState,
  type JobTrace,
  mfaState,
  traceJob,
} from "@basiq-kit/hooks/core";
import { type Job, type ParseOptions, parseJob, parseJobs } from "@basiq-kit/schema";

const API_URL = "https://au-api.basiq.io";
const SECOND_MS = 1_000;

/** Where a job ends up, a second after it last changed. */
export function readJob(value: unknown, options?: ParseOptions): string {
  const job = parseJob(value, options);
  const now = (job.updatedAt ?? 0) + SECOND_MS;
  const trace = traceJob(undefined, job, { now });
  return [stateOf(jobState(trace, { now })), askedOf(trace, now)].join("; ");
}

/** Where each job of a list ends up, and what the look at all of them says. */
export function readJobs(value: unknown, options?: ParseOptions): string {
  const { items } = parseJobs(value, options);
  const checkup = jobsCheckup(items, { connections: [], connectors: [] });
  return [...items.map((job) => stateAtEnd(job)), `all: ${checkup.status}`].join("; ");
}

function stateAtEnd(job: Job): string {
  const now = (job.updatedAt ?? 0) + SECOND_MS;
  return stateOf(jobState(traceJob(undefined, job, { now }), { now }));
}

function stateOf(state: JobState): string {
  switch (state.status) {
    case "running":
    case "needs-mfa":
      return `${state.status} at ${state.step.title}`;
    case "succeeded":
      return state.connectionId === undefined ? "succeeded" : "succeeded with a connection";
    case "failed":
      return `failed at ${state.step?.title}: ${state.guidance.who}`;
    case "waiting":
    case "delayed":
      return state.status;
    default:
      return state satisfies never;
  }
}

function askedOf(trace: JobTrace, now: number): string {
  const mfa = mfaState(trace, undefined, { now, apiUrl: API_URL });
  if (mfa.status === "none" || mfa.status === "refused") return `mfa ${mfa.status}`;
  const kinds = mfa.challenge.inputs.map(({ kind }) => kind).join(", ");
  const seconds =
    mfa.expiresAt === undefined ? "any" : Math.round((mfa.expiresAt - now) / SECOND_MS);
  return `mfa ${mfa.status}: ${kinds} within ${seconds} s`;
}
