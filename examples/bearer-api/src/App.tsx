import { ConnectButton, ConnectionList, ConsentReturn } from "@basiq-kit/components";
import { BasiqProvider, useBasiqEvents, useConsent } from "@basiq-kit/hooks";
import { useState } from "react";
import { accessToken, API_ORIGIN, readSession, signIn } from "./session.js";

// Called for each request to the API, and for no other.
const headers = async () => ({ authorization: `Bearer ${await accessToken()}` });

export function App() {
  const [session, setSession] = useState(readSession);
  if (session === null) return <SignIn onEmail={(email) => void signIn(email).then(setSession)} />;
  const { userKey, apiUrl, consentUrl } = session;
  return (
    <BasiqProvider
      userKey={userKey}
      serverUrl={`${API_ORIGIN}/basiq`}
      headers={headers}
      apiUrl={apiUrl}
      consentUrl={consentUrl}
    >
      <h1>Your banks</h1>
      {location.pathname === "/return" ? <ConsentReturn /> : <Banks />}
    </BasiqProvider>
  );
}

function Banks() {
  const consent = useConsent();
  const events = useBasiqEvents();
  const hasConsent = consent.status === "active" || consent.status === "expiring";
  return (
    <div data-events={events.status}>
      <ConnectionList appName="Ledgerbird" afterWithdrawal="We delete our copy within a day." />
      <ConnectButton {...(hasConsent && { action: "connect" })}>Connect a bank</ConnectButton>
    </div>
  );
}

function SignIn({ onEmail }: { readonly onEmail: (email: string) => void }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onEmail(String(new FormData(event.currentTarget).get("email")));
      }}
    >
      <h1>Sign in</h1>
      <label>
        Email <input name="email" type="email" autoComplete="email" required />
      </label>{" "}
      <button type="submit">Sign in</button>
    </form>
  );
}
