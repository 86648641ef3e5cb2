import type { ConnectorMethod } from "./connector.js";
import type { Period } from "./consentRecord.js";

export interface ConnectionRecord {
  id: string;
  createdAt: number;
  userId: string;
  /** Empty for a statement that was uploaded while there was no consent: an upload needs none. */
  consentId: string;
  institutionId: string;
  /** `pdf` and `csv` are uploaded statements. */
  method: ConnectorMethod;
  /** The login that the bank accepted; empty if it accepted none. */
  login: string;
  /** False until its first job has signed in. */
  established: boolean;
  /** Open banking: what the bank was authorised for, oldest first; the last one's end is the connection's expiry. */
  authorisations: Period[];
  /** When its data was last removed. */
  purgedAt: number | null;
  deletedAt: number | null;
}

/** Open banking, or signing in with the bank's own credentials. */
export type ConnectionMethod = "web" | "openbanking";

/** When an open-banking connection expires, or null for one that doesn't. */
export function authorisedUntil({ authorisations }: ConnectionRecord): number | null {
  return authorisations.at(-1)?.until ?? null;
}
