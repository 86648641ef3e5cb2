import { jobsCheckup, jobState, type JobState, mfaState, traceJob } from "@basiq-kit/hooks/core";
import type { Job } from "@basiq-kit/schema";

const API_URL = "https://au-api.basiq.io";
const SECOND_MS = 1_000;

/** Where a job ends up, and what it asks, a second after it last changed. */
export function jobInWords(job: Job): string {
  return `${stateInWords(readJob(job).state)}; ${askedInWords(job)}`;
}

/** The state of each job of a list, and what `jobsCheckup` makes of all of them. */
export function jobsInWords(jobs: readonly Job[]): string {
  const now = Math.max(0, ...jobs.map(({ updatedAt = 0 }) => updatedAt)) + SECOND_MS;
  const checkup = jobsCheckup(jobs, { connections: [], connectors: [], now });
  const states = jobs.map((job) => stateInWords(readJob(job).state));
  return [...states, `all: ${checkup.status}`].join("; ");
}

function readJob(job: Job) {
  const now = (job.updatedAt ?? 0) + SECOND_MS;
  const trace = traceJob(undefined, job, { now });
  return { now, trace, state: jobState(trace, { now }) };
}

function stateInWords(state: JobState): string {
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

function askedInWords(job: Job): string {
  const { trace, now } = readJob(job);
  const mfa = mfaState(trace, undefined, { now, apiUrl: API_URL });
  if (mfa.status === "none" || mfa.status === "refused") return `mfa ${mfa.status}`;
  const kinds = mfa.challenge.inputs.map(({ kind }) => kind).join(", ");
  const seconds =
    mfa.expiresAt === undefined ? "any" : Math.round((mfa.expiresAt - now) / SECOND_MS);
  return `mfa ${mfa.status}: ${kinds} within ${seconds} s`;
}
