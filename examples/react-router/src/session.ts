/** What the app's own server says of the person who is signed in; `null` when nobody is. */
export interface Session {
  readonly userKey: string;
  readonly apiUrl: string;
  readonly consentUrl: string;
}

export async function fetchSession(): Promise<Session | null> {
  const response = await fetch("/api/session");
  return (await response.json()) as Session | null;
}
