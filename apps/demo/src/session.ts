import type { DemoConnection } from "../server/connections.js";

export type { DemoConnection };

/** What Ledgerbird's own backend says of the person who is signed in. */
export interface Session {
  readonly userKey: string;
  readonly apiUrl: string;
  readonly consentUrl: string;
  readonly connections: readonly DemoConnection[];
}

export async function fetchSession(): Promise<Session> {
  const response = await fetch("/api/demo/session");
  if (!response.ok) throw new Error(`Ledgerbird's backend answered ${response.status}.`);
  return response.json();
}
