/** What a person came to do, from the address they were sent to (basiq-api.md, "Consent UI"). */
export type Purpose =
  | { action: "none" | "connect" | "update"; institutionId: string | null }
  | { action: "manage" | "extend" }
  | { action: "reauthorise"; connectionId: string | null }
  | { action: "connection"; connectionId: string };

/** One visit to the Consent UI, from the link to the return. */
export interface Flow {
  /** Part of its pages' paths, and useless without the cookie. */
  id: string;
  /** The cookie's value. */
  secret: string;
  /** In every form, so that no other site can send one. */
  nonce: string;
  userId: string;
  purpose: Purpose;
  /** As it was in the address, still URL-encoded; null if there was none. */
  state: string | null;
  /** The latest job of each connection of this visit, by connection and in their order. */
  jobs: Map<string, string>;
  /** The connection that was started, by bank and method. */
  started: Map<string, string>;
  /** What else was done, for the next page: "Your consent now runs until…". */
  notices: string[];
  expiresAt: number;
  ended: boolean;
}
