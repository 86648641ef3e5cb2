/** What the API says of the person who has signed in. */
export interface Session {
  readonly token: string;
  readonly userKey: string;
  readonly apiUrl: string;
  readonly consentUrl: string;
}

export const API_ORIGIN: string = import.meta.env["VITE_API_ORIGIN"] ?? "http://localhost:8787";

// It outlives a visit to the Consent UI, and ends with this tab. Your identity
// provider has a library for this.
const KEY = "session";

export function readSession(): Session | null {
  const stored = sessionStorage.getItem(KEY);
  return stored === null ? null : (JSON.parse(stored) as Session);
}

export async function signIn(email: string): Promise<Session> {
  const body = new URLSearchParams({ email });
  const response = await fetch(`${API_ORIGIN}/session`, { method: "POST", body });
  if (!response.ok) throw new Error(`Nobody could be signed in: ${response.status}.`);
  const session = (await response.json()) as Session;
  sessionStorage.setItem(KEY, JSON.stringify(session));
  return session;
}

/** Yours asks for a new token here when the last one is about to expire. */
export async function accessToken(): Promise<string> {
  return readSession()?.token ?? "";
}
