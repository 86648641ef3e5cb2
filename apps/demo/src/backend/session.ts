import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Session } from "../../server/session.js";
import { callBackend } from "./callBackend.js";

export type { Session };

/** A session with someone in it. */
export type SignedInSession = Session & { readonly visitor: NonNullable<Session["visitor"]> };

export function isSignedIn(session: Session): session is SignedInSession {
  return session.visitor !== null;
}

const SESSION = ["session"] as const;

/** The app’s other tabs; any message on it says that somebody signed in or out. */
const tabs = new BroadcastChannel("ledgerbird");

/** Who is signed in; asked again when the person comes back to the tab, because another tab may have changed it. */
export const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: async ({ client }) => {
    const session = await callBackend<Session>("GET", "session");
    const before = client.getQueryData<Session>(SESSION);
    if (before?.visitor?.key !== session.visitor?.key) forgetPerson(client);
    return session;
  },
  refetchOnWindowFocus: "always",
});

/** Removes one person's data before the next is shown, whichever tab they signed in from. */
function forgetPerson(client: QueryClient) {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
}

/** Forgets the person at once when another tab signs them out, or somebody else in. */
export function useOtherTabs() {
  const client = useQueryClient();
  useEffect(() => {
    function onMessage() {
      forgetPerson(client);
      // Forget who is signed in, so that nobody is shown until the answer arrives.
      void client.resetQueries({ queryKey: SESSION });
    }
    tabs.addEventListener("message", onMessage);
    return () => tabs.removeEventListener("message", onMessage);
  }, [client]);
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
      // Each sign-in is another visitor, even for the same person.
      forgetPerson(client);
      client.setQueryData(sessionQuery.queryKey, session);
      // A channel has no target origin, because it reaches this origin only.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      tabs.postMessage("session");
    },
  });
}
