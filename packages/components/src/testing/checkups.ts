import type { BasiqError, UseJobsCheckupResult } from "@basiq-kit/hooks";
import { jobsCheckup, parseConnections, parseConnectors, parseJobs } from "@basiq-kit/hooks/core";
import { DAY } from "./connections.js";
import { NOW, VERIFY } from "./states.js";

// As `states.ts`: what the kit's own functions make of Basiq's answers.

const BANKS = ["Hooli", "Pied Piper Bank", "Raviga Mutual"];
const iso = (at: number) => new Date(at).toISOString();
const list = (data: readonly unknown[]) => ({ type: "list", data });
const nothing = () => Promise.resolve();

export interface CheckupOptions {
  /** Whether the banks' connectors are known. @default true */
  readonly known?: boolean;
  readonly refetchError?: BasiqError | undefined;
}

/** The result of `useJobsCheckup` when the last job of each bank failed with a code, a day apart. */
export function checkupState(
  codes: readonly string[],
  { known = true, refetchError }: CheckupOptions = {},
): UseJobsCheckupResult {
  const bank = (index: number) => `AU0000${index}`;
  const jobs = codes.map((code, index) => ({
    type: "job",
    id: `job-${index}`,
    created: iso(NOW - (index + 1) * DAY),
    updated: iso(NOW - (index + 1) * DAY),
    steps: [{ title: VERIFY, status: "failed", result: { code } }],
    links: { source: `/users/user-1/connections/connection-${index}` },
  }));
  const connections = codes.map((_, index) => ({
    type: "connection",
    id: `connection-${index}`,
    method: "web",
    status: "invalid",
    institution: { id: bank(index) },
  }));
  const connectors = codes.map((_, index) => ({
    type: "connector",
    id: bank(index),
    method: "web",
    stage: "live",
    status: "operational",
    institution: { name: BANKS[index], shortName: BANKS[index] },
    authorization: { type: "user" },
  }));
  const checkup = jobsCheckup(parseJobs(list(jobs)).items, {
    connections: parseConnections(list(connections)).items,
    connectors: known ? parseConnectors(list(connectors)).items : [],
  });
  return { ...checkup, refetchError, refetch: nothing };
}
