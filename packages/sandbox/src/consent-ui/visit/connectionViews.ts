import { connectionState, type ConnectionState } from "../../connections/connectionState.js";
import type { Institution } from "../../banks/institution.js";
import { authorisedUntil, type ConnectionRecord } from "../../world/connectionRecord.js";
import { liveConnections } from "../../world/records.js";
import { bankOf } from "./bankOf.js";
import type { Visit } from "./visit.js";

/** A connection with what a page shows of it. */
export interface ConnectionView extends ConnectionState {
  record: ConnectionRecord;
  bank: Institution;
  /** When the bank's authorisation ends; null for a web connection. */
  authorisedUntil: number | null;
}

/** The visitor's connections, oldest first, without banks that were only picked. */
export function connectionViews({ core, flow, now }: Visit): ConnectionView[] {
  return liveConnections(core.records, flow.userId)
    .map((record) => {
      const { status, lastUsedAt } = connectionState(core.records, record, now);
      const until = authorisedUntil(record);
      return { record, bank: bankOf(record), status, lastUsedAt, authorisedUntil: until };
    })
    .filter(({ status }) => status !== "pre-init");
}
