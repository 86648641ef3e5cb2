import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Session } from "../../server/session.js";
import { callBackend } from "./backend.js";

export type { Session };

/** A session with someone in it. */
export type SignedInSession = Session & { readonly visitor: NonNullable<Session["visitor"]> };

export function isSignedIn(session: Session): session is SignedInSession {
  return session.visitor !== null;
}

/** Who is signed in; asked again when the person comes back to the tab, for another may have changed it. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => callBackend<Session>("GET", "session"),
  refetchOnWindowFocus: "always",
});

/** Signs in as one of the people, or out with `null`: nothing of the former person is kept. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (person: string | null) =>
      person === null
        ? callBackend<Session>("DELETE", "session")
        : callBackend<Session>("POST", "session", { person }),
    onSuccess(session) {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
}
