import { ConnectButton, ConnectionList, ConsentReturn } from "@basiq-kit/components";
import { BasiqProvider, useConsent } from "@basiq-kit/hooks";
import type { Session } from "./session.js";

export function App({ session }: { readonly session: Session | null }) {
  if (session === null) return <SignIn />;
  const { userKey, apiUrl, consentUrl } = session;
  return (
    <BasiqProvider userKey={userKey} serverUrl="/api/basiq" apiUrl={apiUrl} consentUrl={consentUrl}>
      <h1>Your banks</h1>
      {location.pathname === "/return" ? <ConsentReturn /> : <Banks />}
    </BasiqProvider>
  );
}

function Banks() {
  const consent = useConsent();
  const hasConsent = consent.status === "active" || consent.status === "expiring";
  return (
    <>
      <ConnectionList appName="Ledgerbird" afterWithdrawal="We delete our copy within a day." />
      <ConnectButton {...(hasConsent && { action: "connect" })}>Connect a bank</ConnectButton>
    </>
  );
}

function SignIn() {
  return (
    <form method="post" action="/api/session">
      <h1>Sign in</h1>
      <label>
        <span>Email</span> <input name="email" type="email" autoComplete="email" required />
      </label>{" "}
      <button type="submit">Sign in</button>
    </form>
  );
}
