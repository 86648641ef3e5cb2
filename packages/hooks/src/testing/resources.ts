import {
  type Connection,
  type Connector,
  type Consent,
  type Job,
  parseConnection,
  parseConnector,
  parseConsent,
} from "@basiq-kit/schema";
import { ACCOUNTS, aJob, T0, TRANSACTIONS, VERIFY } from "./jobs.js";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const iso = (at: number) => new Date(at).toISOString();

/** A parsed web connection; `ago` and `ahead` are milliseconds from `T0`. */
export function aConnection(extra: Record<string, unknown> = {}): Connection {
  return parseConnection({
    type: "connection",
    id: "connection-1",
    method: "web",
    status: "active",
    createdDate: iso(T0 - 30 * DAY),
    lastUsed: iso(T0 - 3 * HOUR),
    institution: { id: "AU00000" },
    ...extra,
  });
}

/** The same by open banking, authorised until `ahead`. */
export function anOpenBankingConnection(ahead: number, extra: Record<string, unknown> = {}) {
  return aConnection({ method: "openbanking", expiryDate: iso(T0 + ahead), ...extra });
}

export function aConnector(extra: Record<string, unknown> = {}, institution = {}): Connector {
  return parseConnector({
    type: "connector",
    id: "AU00000",
    method: "web",
    stage: "live",
    status: "operational",
    institution: { name: "Hooli", shortName: "Hooli", ...institution },
    authorization: { type: "user" },
    ...extra,
  });
}

/** A consent that was given a day before `T0` and ends `ahead`. */
export function aConsent(ahead: number, extra: Record<string, unknown> = {}): Consent {
  return parseConsent({
    type: "consent",
    id: "consent-1",
    status: "active",
    created: iso(T0 - DAY),
    expiryDate: iso(T0 + ahead),
    links: { consentPolicy: "/policies/a", latestConsentPolicy: "/policies/a" },
    ...extra,
  });
}

/**
 * A job of the connection that started `ago` and whose sign-in failed with a code, or has the given `status`. One
 * that succeeded has fetched everything.
 */
export function aPastJob(
  ago: number,
  {
    code,
    status = "failed",
    ...extra
  }: { code?: string | undefined; status?: string; [field: string]: unknown },
): Job {
  const at = iso(T0 - ago);
  const rest = status === "success" ? status : "pending";
  const steps: Parameters<typeof aJob>[0] = [
    [VERIFY, status, code === undefined ? null : { code }],
    [ACCOUNTS, rest],
    [TRANSACTIONS, rest],
  ];
  return aJob(steps, {
    id: `job-${ago}`,
    created: at,
    updated: at,
    ...extra,
  });
}
