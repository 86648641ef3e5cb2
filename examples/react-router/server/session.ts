import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** Who is signed in: a key of the app's own for the browser, and the person's user at Basiq. */
export interface Session {
  readonly userKey: string;
  readonly basiqUserId: string;
}

export const COOKIE = "session";

// A secret of this process: set SESSION_SECRET, or everyone is signed out by a restart.
const secret = process.env["SESSION_SECRET"] ?? randomUUID();
const sign = (text: string) => createHmac("sha256", secret).update(text).digest("base64url");

/** A cookie's value that nobody can make up. Yours finds the person in a database instead. */
export function sealSession(basiqUserId: string): string {
  const text = `${randomUUID()}.${basiqUserId}`;
  return `${text}.${sign(text)}`;
}

/** The session in a `Cookie` header or a cookie's value; `null` where there is none to be trusted. */
export function openSession(cookies: string | null | undefined): Session | null {
  const found = /(?:^|[ ;=])([\w-]+)\.([\w-]+)\.([\w-]+)(?:;|$)/.exec(cookies ?? "");
  const [, userKey = "", basiqUserId = "", given = ""] = found ?? [];
  const wanted = Buffer.from(sign(`${userKey}.${basiqUserId}`));
  const isOurs = given.length === wanted.length && timingSafeEqual(Buffer.from(given), wanted);
  return isOurs ? { userKey, basiqUserId } : null;
}
