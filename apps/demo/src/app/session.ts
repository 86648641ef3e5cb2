import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Session } from "../../server/session.js";
import { callBackend } from "./backend.js";

export type { Session };

/** A session with someone in it. */
export type SignedInSession = Session & { readonly visitor: NonNullable<Session["visitor"]> };

export function isSignedIn(session: Session): session is SignedInSession {
  return session.visitor !== null;
}

const SESSION = ["session"] as const;

/** Who is signed in; asked again when the person comes back to the tab, for another may have changed it. */
export const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: async ({ client }) => {
    const session = await callBackend<Session>("GET", "session");
    forgetOthers(client, session);
    return session;
  },
  refetchOnWindowFocus: "always",
});

/** What was fetched for one person is never there for the next, whichever tab they signed in from. */
function forgetOthers(client: QueryClient, { visitor }: Session) {
  const before = client.getQueryData<Session>(SESSION);
  if (before?.visitor?.key !== visitor?.key)
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
}

/** Signs in as one of the people, or out with `null`. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (person: string | null) =>
      person === null
        ? callBackend<Session>("DELETE", "session")
        : callBackend<Session>("POST", "session", { person }),
    onSuccess(session) {
      forgetOthers(client, session);
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
}
