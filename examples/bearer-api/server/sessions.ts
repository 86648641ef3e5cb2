import { randomUUID } from "node:crypto";

/** Who is signed in: a key of the app's own for the browser, and the person's user at Basiq. */
export interface Session {
  readonly userKey: string;
  readonly basiqUserId: string;
}

// In the memory of this process: a restart signs everyone out. Yours checks the token's signature instead.
const sessions = new Map<string, Session>();

/** A new session, and the token that stands for it. */
export function createSession(basiqUserId: string) {
  const token = randomUUID();
  const userKey = randomUUID();
  sessions.set(token, { userKey, basiqUserId });
  return { token, userKey };
}

/** The session of a request's bearer token; `undefined` where there is none. */
export function sessionOf(request: Request): Session | undefined {
  const [, token = ""] = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
  return sessions.get(token);
}
