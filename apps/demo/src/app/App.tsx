import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { Outside } from "./Outside.js";
import { Page } from "../ui/Page.js";
import { isSignedIn, sessionQuery, useOtherTabs } from "../backend/session.js";
import { SignedIn } from "./SignedIn.js";
import { SignIn } from "./SignIn.js";
import { useArrival } from "./useArrival.js";

/** Ledgerbird: signed-in people see their money, and everyone else chooses whom to sign in as. */
export function App() {
  const session = useQuery(sessionQuery);
  const [path] = useLocation();
  useOtherTabs();
  useArrival(session.data && `${session.data.visitor?.key ?? ""} ${path}`);
  if (session.data !== undefined)
    return isSignedIn(session.data) ? (
      // Everything is mounted again for another person, and when the banks' time is skipped.
      <SignedIn
        key={`${session.data.visitor.key} ${session.data.skipped}`}
        session={session.data}
      />
    ) : (
      <SignIn session={session.data} />
    );
  if (session.isError)
    return (
      <Outside>
        <Page
          title="Ledgerbird can’t be reached"
          lead={<span role="alert">Its server doesn’t answer. Wait a moment, then try again.</span>}
        >
          <button type="button" className="button" onClick={() => void session.refetch()}>
            Try again
          </button>
        </Page>
      </Outside>
    );
  return null;
}
