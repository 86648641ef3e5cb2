import type { Person } from "./people.js";

/** Someone who is signed in. */
export interface Visitor {
  /** Ledgerbird's own name for this sign-in; Basiq's user id is never given to a browser. */
  readonly key: string;
  readonly person: Person;
  readonly basiqUserId: string;
}

const COOKIE = "ledgerbird";
// On localhost there is no TLS; anywhere else a session cookie is `Secure`, too.
const ATTRIBUTES = "Path=/; HttpOnly; SameSite=Lax";

/** Everyone who is signed in, by the secret in their session cookie. */
export function createSessions() {
  const visitors = new Map<string, Visitor>();

  function secretOf(request: Request): string | undefined {
    const cookies = request.headers.get("cookie") ?? "";
    return new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(cookies)?.[1];
  }

  return {
    of(request: Request): Visitor | undefined {
      const secret = secretOf(request);
      return secret === undefined ? undefined : visitors.get(secret);
    },
    /** Signs someone in, and returns the cookie to set. */
    start(who: Omit<Visitor, "key">): { visitor: Visitor; cookie: string } {
      const secret = crypto.randomUUID();
      // Never used twice, not even after a restart, because browsers store jobs under it.
      const visitor = { ...who, key: crypto.randomUUID() };
      visitors.set(secret, visitor);
      return { visitor, cookie: `${COOKIE}=${secret}; ${ATTRIBUTES}` };
    },
    /** Signs out the person who asks, and returns the cookie to set. */
    end(request: Request): string {
      const secret = secretOf(request);
      if (secret !== undefined) visitors.delete(secret);
      return `${COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;
    },
  };
}
