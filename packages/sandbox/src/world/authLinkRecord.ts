/** A link that was given for a user; what became of it follows from this, the links after it and the clock. */
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
