import type { ConnectorMethod } from "./connector.js";
import type { Period } from "./consentRecord.js";

export interface ConnectionRecord {
  id: string;
  createdAt: number;
  userId: string;
  /** Empty for a statement that was uploaded without a consent, which uploads don't need. */
  consentId: string;
  institutionId: string;
  /** `pdf` and `csv` are uploaded statements. */
  method: ConnectorMethod;
  /** The login that the bank accepted; empty if it accepted none. */
  login: string;
  /** True for a connection that was added as active; otherwise its first job has to sign in. */
  established: boolean;
  /**
   * Open banking: the periods of the bank's authorisations, oldest first. The end of the last one is the connection's
   * expiry.
   */
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
