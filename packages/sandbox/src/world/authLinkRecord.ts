/** A link that was issued for a user; its state follows from this record, later links and the clock. */
export interface AuthLinkRecord {
  id: string;
  createdAt: number;
  userId: string;
  /** Where the SMS code goes. */
  mobile: string;
  /** When someone typed the right code: a link works once. */
  usedAt: number | null;
  deletedAt: number | null;
}
