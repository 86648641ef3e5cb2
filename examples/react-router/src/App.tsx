import { BasiqProvider } from "@basiq-kit/hooks";
import { useEffect, useState } from "react";
import { Outlet, useNavigate } from "react-router";
import { fetchSession, type Session } from "./session.js";

/** Around every page: who is signed in, and what the kit needs of the router. */
export function App() {
  const navigate = useNavigate();
  const [session, setSession] = useState<Session | null>();
  useEffect(() => void fetchSession().then(setSession), []);
  if (session === null) return <SignIn />;
  return (
    <BasiqProvider
      // Until the server has answered, nobody is known: the kit waits.
      userKey={session?.userKey}
      serverUrl="/api/basiq"
      {...(session && { apiUrl: session.apiUrl, consentUrl: session.consentUrl })}
      // React Router has its own copy of the address, which would put `state` and `jobId` back.
      replaceUrl={(path) => void navigate(path, { replace: true, preventScrollReset: true })}
    >
      <h1>Your banks</h1>
      <Outlet />
    </BasiqProvider>
  );
}

function SignIn() {
  return (
    <form method="post" action="/api/session">
      <h1>Sign in</h1>
      <label>
        Email <input name="email" type="email" autoComplete="email" required />
      </label>{" "}
      <button type="submit">Sign in</button>
    </form>
  );
}
