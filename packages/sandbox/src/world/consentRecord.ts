/** A period, in epoch milliseconds: of a consent, or of a bank's authorisation. */
export interface Period {
  from: number;
  until: number;
}

export interface ConsentRecord {
  id: string;
  createdAt: number;
  userId: string;
  policyId: string;
  /** The optional permissions this person said yes to; required ones always are. */
  optionalScopes: string[];
  /** At least one. Each extension starts a new one, and the last one's end is the expiry. */
  periods: Period[];
  revokedAt: number | null;
}
