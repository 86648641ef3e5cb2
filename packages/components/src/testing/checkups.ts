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
  readonly refetchError?: BasiqError | undefined;
}

/** The result of `useJobsCheckup` when the last job of each bank failed with a code, a day apart. */
export function checkupState(
  codes: readonly string[],
  { known = true, loading = false, method = "web", refetchError }: CheckupOptions = {},
): UseJobsCheckupResult {
  const wire = codes.map((code, index) => ({
    status: "invalid",
    method,
    bank: (known && !loading && BANKS[index]) || null,
    bankLoading: loading,
    jobs: failedWith(code, (index + 1) * DAY),
  }));
  const { jobs, ...lists } = parsedLists(wire);
  return {
    ...jobsCheckup(jobs, { ...lists, now: NOW }),
    refetchError,
    refetch: () => Promise.resolve(),
  };
}
