/** What a person came to do, as the address they were sent to says (basiq-api.md, "Consent UI"). */
export type Purpose =
  | { action: "none" | "connect" | "update"; institutionId: string | null }
  | { action: "manage" | "extend" }
  | { action: "reauthorise"; connectionId: string | null }
  | { action: "connection"; connectionId: string };

/** One visit to the Consent UI, from the link to the return. */
export interface Flow {
  /** In the path of its pages; useless without the cookie. */
  id: string;
  /** The cookie's value. */
  secret: string;
  /** In every form, so that no other site can send one. */
  nonce: string;
  userId: string;
  purpose: Purpose;
  /** As it stood in the address, still URL-encoded; null when none was sent. */
  state: string | null;
  /** The latest job of each connection that was worked on, in order of the connections. */
  jobs: Map<string, string>;
  /** The connection that was started for each bank and method. */
  started: Map<string, string>;
  /** What else was done, shown on the next page: "Your consent now runs until…". */
  notices: string[];
  expiresAt: number;
  ended: boolean;
}
