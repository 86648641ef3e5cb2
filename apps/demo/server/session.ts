import type { BasiqServer } from "@basiq-kit/server";
import { oneOf, readBody, type Routes } from "./routes.js";
import type { createSessions, Visitor } from "./sessions.js";
import type { Upstream } from "./upstream.js";

/** What Ledgerbird's backend tells a browser of who is signed in, and who could be. */
export interface Session {
  /** `null` while nobody is. */
  readonly visitor: {
    readonly key: string;
    readonly personId: string;
    readonly name: string;
  } | null;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
  }[];
  readonly apiUrl: string;
  readonly consentUrl: string;
  /** The sandbox stands in for Basiq, and can be steered. */
  readonly sandbox: boolean;
  /** How far the banks' time is ahead, in milliseconds. */
  readonly skipped: number;
}

export interface SessionRoutesOptions {
  readonly upstream: Upstream;
  readonly server: BasiqServer;
  readonly sessions: ReturnType<typeof createSessions>;
  readonly sandbox: boolean;
}

/** Who is signed in, signing in as one of a few people, and out. */
export function sessionRoutes(options: SessionRoutesOptions): Routes {
  const { upstream, server, sessions, sandbox } = options;
  const { apiUrl, consentUrl } = upstream;

  function answer(visitor: Visitor | undefined, cookie?: string): Response {
    const session: Session = {
      visitor: visitor
        ? { key: visitor.key, personId: visitor.person.id, name: visitor.person.name }
        : null,
      people: upstream.people.map(({ id, name, about }) => ({ id, name, about })),
      apiUrl,
      consentUrl,
      sandbox,
      skipped: upstream.skipped(),
    };
    return Response.json(session, { ...(cookie && { headers: { "set-cookie": cookie } }) });
  }

  return {
    "GET /api/demo/session": (request) => answer(sessions.of(request)),
    "POST /api/demo/session": async (request) => {
      const { person: wanted } = await readBody(request);
      const ids = upstream.people.map(({ id }) => id);
      const id = oneOf("person", wanted, ids);
      const person = upstream.people[ids.indexOf(id)];
      if (person === undefined) throw new Error("Every id is a person's.");
      sessions.end(request);
      const basiqUserId = await upstream.userOf(person, server);
      const { visitor, cookie } = sessions.begin({ person, basiqUserId });
      return answer(visitor, cookie);
    },
    "DELETE /api/demo/session": (request) => answer(undefined, sessions.end(request)),
  };
}
