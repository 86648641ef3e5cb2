import {
  consentsOf,
  consentStatus,
  expiryOf,
  type ConsentStatus,
} from "../../consents/consentState.js";
import { findPolicy, latestPolicy, type ConsentPolicy } from "../../consents/policies.js";
import type { ConsentRecord } from "../../world/consentRecord.js";
import type { Visit } from "./visit.js";

/** A consent with what a page shows of it. */
export interface ConsentView {
  record: ConsentRecord;
  policy: ConsentPolicy;
  status: ConsentStatus;
  until: number;
  /** When it ended, or will end by itself. */
  endedAt: number;
}

/** The visitor's consents: the active one, and the past ones, latest first. */
export function consentViews(visit: Visit): { active: ConsentView | null; past: ConsentView[] } {
  const { core, flow, now } = visit;
  const all = consentsOf(core.records, flow.userId).map((record) => viewOf(record, now));
  return {
    active: all.find(({ status }) => status === "active") ?? null,
    past: all.filter(({ status }) => status !== "active").toReversed(),
  };
}

function viewOf(record: ConsentRecord, now: number): ConsentView {
  const until = expiryOf(record);
  return {
    record,
    policy: findPolicy(record.policyId) ?? latestPolicy(),
    status: consentStatus(record, now),
    until,
    endedAt: record.revokedAt ?? until,
  };
}
