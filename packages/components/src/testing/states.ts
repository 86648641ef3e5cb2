import type { JobKind, UseJobProgressResult, UseMfaChallengeResult } from "@basiq-kit/hooks";
import {
  BasiqError,
  type BasiqErrorCode,
  type ConnectorAdvice,
  estimateStepEnd,
  jobState,
  mfaState,
  parseJob,
  traceJob,
  type JobTrace,
  type MfaSubmission,
} from "@basiq-kit/hooks/core";

// Stories and tests draw what the kit's own functions make of Basiq's answers, never a made-up state.

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const NOW = Date.parse("2026-03-04T12:00:00.000Z");
export const iso = (at: number) => new Date(at).toISOString();
const API = "https://au-api.basiq.io";
export const STATS = {
  verifyCredentials: 6_000,
  retrieveAccounts: 5_000,
  retrieveTransactions: 18_000,
};

export type Wire = readonly [title: string, status: string, result?: unknown];

export const VERIFY = "verify-credentials";
export const MFA = "mfa-challenge";
export const ACCOUNTS = "retrieve-accounts";
export const TRANSACTIONS = "retrieve-transactions";

/** The steps of a job that asks nothing, by their statuses. */
export function steps(verify: string, accounts: string, transactions?: string): Wire[] {
  const first: Wire[] = [
    [VERIFY, verify],
    [ACCOUNTS, accounts],
  ];
  return transactions === undefined ? first : [...first, [TRANSACTIONS, transactions]];
}

/** The steps of a job whose security check has this status and this result. */
export const stepsWithMfa = (status: string, result?: unknown): Wire[] => [
  [VERIFY, "success"],
  [MFA, status, result],
  [ACCOUNTS, "pending"],
  [TRANSACTIONS, "pending"],
];

export function trace(wire: readonly Wire[], previous?: JobTrace): JobTrace {
  const parsed = parseJob({
    id: "5c50a2d1-561c-48c4-a186-b763bdf5502a",
    created: iso(NOW),
    steps: wire.map(([title, status, result = null]) => ({ title, status, result })),
    links: { source: "/users/user-1/connections/connection-1" },
  });
  return traceJob(previous, parsed, { now: NOW, stats: STATS });
}

const nothing = () => Promise.resolve();

/** What every hook that fetches returns where it can't. */
export const failedRead = (code: BasiqErrorCode, retry = nothing) =>
  ({ status: "error", error: new BasiqError(code), retry }) as const;

export interface JobOptions {
  readonly kind?: JobKind;
  readonly connectorStatus?: string;
  /** What its connector adds to the advice after a failure. */
  readonly connector?: ConnectorAdvice;
  /** Whether another of the person's jobs at that bank is under way. */
  readonly isBankBusy?: boolean;
  /** Milliseconds since the job was first seen. */
  readonly after?: number;
  readonly etaAt?: number | undefined;
  readonly reachability?: Extract<UseJobProgressResult, { status: "running" }>["reachability"];
}

export function job(wire: readonly Wire[], options: JobOptions = {}): UseJobProgressResult {
  const { kind = "refresh", after = 0, etaAt, connectorStatus, connector, isBankBusy } = options;
  const traced = trace(wire);
  return {
    ...jobState(traced, {
      now: NOW + after,
      kind,
      connectorStatus,
      connector,
      isBankBusy,
      stats: STATS,
    }),
    institutionId: traced.job.institutionId,
    progress: traced.progress,
    progressAt: NOW,
    stepEnd: etaAt === undefined ? undefined : estimateStepEnd(traced, STATS),
    etaAt,
    reachability: options.reachability ?? { status: "live" },
    refetch: nothing,
  };
}

export function failedJob(
  code: string,
  detail?: string,
  options: JobOptions = {},
): UseJobProgressResult {
  return job(
    [
      [VERIFY, "failed", { code, detail }],
      [ACCOUNTS, "pending"],
      [TRANSACTIONS, "pending"],
    ],
    options,
  );
}

/** A new connection whose job has been pending for a minute; `likely`, where the bank is busy with another one. */
export const pausedJob = (pause: "possible" | "likely"): UseJobProgressResult =>
  job(steps("pending", "pending", "pending"), {
    kind: "connect",
    after: MINUTE,
    isBankBusy: pause === "likely",
  });

/** Where Hooli gives people a new password. */
export const NEW_PASSWORD = "https://hooli.example/forgotten-password";

/** What a connector adds: in beta, with a page for a new password. */
export const BETA: ConnectorAdvice = { stage: "beta", forgottenPasswordUrl: NEW_PASSWORD };

export const challenges = {
  code: {
    method: "token",
    description: "token",
    input: ["We sent a code to your mobile ending in XXX 178"],
    expiryMs: 120_000,
  },
  questions: {
    method: "security-questions",
    description: "security-questions",
    input: ["What’s your favourite company?", "What’s the ID of this institution?"],
    expiryMs: 120_000,
  },
  question: {
    method: "security-questions",
    description: "security-questions",
    input: ["What’s your first company?"],
    expiryMs: 120_000,
  },
  confirm: {
    method: "confirm-in-app",
    description: "Approve the request in the Raviga Mutual app",
    input: [],
    expiryMs: 120_000,
  },
} as const;

/** A job whose bank waits for a code. */
export const askingJob = job(stepsWithMfa("in-progress", { type: "mfa", ...challenges.code }));

/** A job whose bank has waited for a code in vain. */
export const ranOutJob = job(stepsWithMfa("failed", { code: "job-timed-out" }));

/** A job whose bank was given wrong codes. */
export const refusedAnswerJob = job(stepsWithMfa("failed", { code: "invalid-credentials" }));

export interface MfaOptions {
  readonly submission?: MfaSubmission;
  /** Milliseconds since the challenge appeared. */
  readonly after?: number;
  readonly link?: string;
  /** What the bank says instead of the challenge's own words. */
  readonly says?: { readonly description?: string; readonly input?: readonly string[] };
  /** Which challenge of the job it is. @default 1 */
  readonly number?: 1 | 2;
  readonly submit?: (answers: readonly string[]) => Promise<void>;
}

export function mfa(
  challenge: keyof typeof challenges,
  { submission, after = 0, link, says, number = 1, submit = nothing }: MfaOptions = {},
): UseMfaChallengeResult {
  const result = {
    type: "mfa",
    ...challenges[challenge],
    ...says,
    ...(link === undefined ? {} : { links: { response: link } }),
  };
  const asking = (challengeResult: unknown) => stepsWithMfa("in-progress", challengeResult);
  const first = number === 2 ? trace(asking({ ...result, expiryMs: 60_000 })) : undefined;
  const traced = trace(asking(result), first);
  const state = mfaState(traced, submission, { now: NOW + after, apiUrl: API });
  return state.status === "refused"
    ? { status: "error", error: state.error, retry: nothing }
    : { ...state, submit };
}

export const wrongAnswer: MfaSubmission = {
  challengeNumber: 1,
  status: "rejected",
  error: new BasiqError("rejected", { status: 400 }),
};
