import type { BasiqError, UseJobsCheckupResult } from "@basiq-kit/hooks";
import { jobsCheckup } from "@basiq-kit/hooks/core";
import { failedWith, parsedLists } from "./connections.js";
import { DAY, NOW } from "./states.js";

// As `states.ts`: what the kit's own functions make of Basiq's answers.

const BANKS = ["Hooli", "Pied Piper Bank", "Raviga Mutual"];

export interface CheckupOptions {
  /** Whether the banks' connectors are known. @default true */
  readonly known?: boolean;
  /** Whether they are still being fetched. @default false */
  readonly loading?: boolean;
  /** How the banks are connected. @default "web" */
  readonly method?: "web" | "openbanking";
  /** Whether the jobs name their connections; otherwise each may be of several. @default true */
  readonly matched?: boolean;
  /** Of each connection. @default "invalid" */
  readonly status?: "active" | "invalid";
  /** Of each bank's connector. @default "operational" */
  readonly bankStatus?: "operational" | "major-outage";
  /** Of each bank's connector. @default "live" */
  readonly stage?: "live" | "beta";
  /** Where each bank gives people a new password. @default unknown */
  readonly newPassword?: string | undefined;
  readonly refetchError?: BasiqError | undefined;
}

/** The result of `useJobsCheckup` when the last job of each bank failed with a code, a day apart. */
export function checkupState(
  codes: readonly string[],
  {
    known: isKnown = true,
    loading = false,
    method = "web",
    matched = true,
    status = "invalid",
    bankStatus = "operational",
    stage = "live",
    newPassword,
    refetchError,
  }: CheckupOptions = {},
): UseJobsCheckupResult {
  const wire = codes.map((code, index) => ({
    status,
    bankStatus,
    stage,
    newPassword,
    method,
    bank: (isKnown && !loading && BANKS[index]) || null,
    bankLoading: loading,
    jobs: failedWith(code, (index + 1) * DAY),
  }));
  const { jobs, ...lists } = parsedLists(wire);
  // A second connection at each bank, and no job that says which of the two it was for.
  const twins = lists.connections.map((one) => ({ ...one, id: `${one.id}-twin` }));
  const known = matched
    ? { jobs, ...lists }
    : {
        ...lists,
        connections: [...lists.connections, ...twins],
        jobs: jobs.map((job) => {
          const of = lists.connections.find(({ id }) => id === job.connectionId);
          return Object.assign(job, {
            connectionId: undefined,
            institutionId: of?.institutionId,
          });
        }),
      };
  return {
    ...jobsCheckup(known.jobs, { ...known, now: NOW }),
    refetchError,
    refetch: () => Promise.resolve(),
  };
}
