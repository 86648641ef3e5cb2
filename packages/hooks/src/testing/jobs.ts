import { parseJob, type Job } from "@basiq-kit/schema";

/** Noon of some day, in epoch milliseconds: the current time in these tests. */
export const T0 = Date.parse("2026-03-04T12:00:00.000Z");

export type WireStep = readonly [title: string, status: string, result?: unknown];

/** A job as Basiq sends it. */
export function aWireJob(steps: readonly WireStep[], extra: Record<string, unknown> = {}) {
  return {
    type: "job",
    id: "job-1",
    created: new Date(T0).toISOString(),
    steps: steps.map(([title, status, result = null]) => ({ title, status, result })),
    links: { source: "/users/user-1/connections/connection-1" },
    ...extra,
  };
}

/** The same, parsed. */
export function aJob(steps: readonly WireStep[], extra: Record<string, unknown> = {}): Job {
  return parseJob(aWireJob(steps, extra));
}

export function aChallenge(extra: Record<string, unknown> = {}) {
  return {
    type: "mfa",
    method: "token",
    description: "We sent a code to your phone",
    input: ["Code"],
    expiryMs: 120_000,
    links: { response: "/jobs/job-1/mfa" },
    ...extra,
  };
}

export const VERIFY = "verify-credentials";
export const MFA = "mfa-challenge";
export const ACCOUNTS = "retrieve-accounts";
export const TRANSACTIONS = "retrieve-transactions";

/** The life of a job in which the bank asks for a code, one answer of Basiq's after another. */
export const life = {
  pending: aJob([
    [VERIFY, "pending"],
    [ACCOUNTS, "pending"],
  ]),
  verifying: aJob([
    [VERIFY, "in-progress"],
    [ACCOUNTS, "pending"],
  ]),
  challenged: aJob([
    [VERIFY, "success"],
    [MFA, "in-progress", aChallenge()],
    [ACCOUNTS, "pending"],
  ]),
  fetching: aJob([
    [VERIFY, "success"],
    [MFA, "success"],
    [ACCOUNTS, "in-progress"],
  ]),
  done: aJob([
    [VERIFY, "success"],
    [MFA, "success"],
    [ACCOUNTS, "success"],
  ]),
  failed: aJob([
    [VERIFY, "failed", { code: "invalid-credentials", detail: "Wrong password" }],
    [ACCOUNTS, "pending"],
  ]),
};

export function aFailedJob(code: string, detail?: string): Job {
  return aJob([
    [VERIFY, "failed", { code, detail }],
    [ACCOUNTS, "pending"],
  ]);
}
