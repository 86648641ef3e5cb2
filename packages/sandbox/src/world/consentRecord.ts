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
  /** The optional permissions that this person agreed to, besides the required ones. */
  optionalScopes: string[];
  /** At least one. Each extension adds one, and the end of the last one is the consent's expiry. */
  periods: Period[];
  revokedAt: number | null;
}
