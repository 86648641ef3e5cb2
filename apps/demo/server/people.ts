import type { Sandbox } from "@basiq-kit/sandbox";
import { connectBanks, type DemoConnection } from "./connections.js";

/** Someone who uses Ledgerbird; a visitor gets one of their own, so that two never meet. */
export interface Person {
  /** Ledgerbird's own name for them; Basiq's is never given to a browser. */
  readonly key: string;
  readonly basiqUserId: string;
  readonly connections: readonly DemoConnection[];
}

const COOKIE = "ledgerbird";

/** Everyone who visited since the demo started, by the secret in their session cookie. */
export function createPeople(sandbox: Sandbox) {
  const sessions = new Map<string, Person>();
  return {
    of(request: Request): Person | undefined {
      const secret = new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(
        request.headers.get("cookie") ?? "",
      )?.[1];
      return secret === undefined ? undefined : sessions.get(secret);
    },
    /** Signs a visitor in; gives the person and the cookie to set. */
    async welcome(): Promise<{ person: Person; cookie: string }> {
      const secret = crypto.randomUUID();
      const { id } = sandbox.addUser({ email: `${sessions.size + 1}@ledgerbird.example` });
      const person: Person = {
        key: `visitor-${sessions.size + 1}`,
        basiqUserId: id,
        connections: await connectBanks(sandbox, id),
      };
      sessions.set(secret, person);
      return { person, cookie: `${COOKIE}=${secret}; Path=/; HttpOnly; SameSite=Lax` };
    },
  };
}
