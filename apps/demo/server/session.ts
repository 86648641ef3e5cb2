import type { BasiqServer } from "@basiq-kit/server";
import * as z from "zod";
import type { Person } from "./people.js";
import { readBody, type Routes } from "./routes.js";
import type { createSessions, Visitor } from "./sessions.js";
import type { Upstream } from "./upstream.js";

/** What a browser gets: who is signed in, and who can sign in. */
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
  /** The sandbox stands in for Basiq, and can be controlled. */
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

  const signIn = z.object({ person: knownPerson(upstream.people) });

  return {
    "GET /api/demo/session": (request) => answer(sessions.of(request)),
    "POST /api/demo/session": async (request) => {
      const { person } = await readBody(request, signIn);
      sessions.end(request);
      const basiqUserId = await upstream.userOf(person, server);
      const { visitor, cookie } = sessions.start({ person, basiqUserId });
      return answer(visitor, cookie);
    },
    "DELETE /api/demo/session": (request) => answer(undefined, sessions.end(request)),
  };
}

/** One of the app's people, named by their id. */
function knownPerson(people: readonly Person[]) {
  return z.string().transform((id, context) => {
    const person = people.find((one) => one.id === id);
    if (person !== undefined) return person;
    const ids = people.map((one) => one.id).join(", ");
    context.addIssue({ code: "custom", message: `must be one of ${ids}` });
    return z.NEVER;
  });
}
