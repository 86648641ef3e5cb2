/** A link that was issued for a user; its state follows from this record, later links and the clock. */
export interface AuthLinkRecord {
  id: string;
  createdAt: number;
  userId: string;
  /** The number that the SMS with the code goes to. */
  mobile: string;
  /** When the right code was entered: a link works once. */
  usedAt: number | null;
  deletedAt: number | null;
}
