import type { ConnectionState, RedirectPurpose } from "@basiq-kit/hooks";

/**
 * What the Consent UI is asked for, so that it does what a connection needs (basiq-api.md, "Consent
 * UI").
 *
 * @param consented Whether there is a consent by which more banks may be connected.
 */
export function repairPurpose(connection: ConnectionState, consented: boolean): RedirectPurpose {
  const { connectionId, institutionId, status, recommendedAction } = connection;
  switch (recommendedAction) {
    case "reauthorise":
      // Basiq names this one for banks whose authorisation is about to end, and no other.
      return status === "expiring" ? { action: "reauthorise" } : { connectionId };
    case "finish":
      // An unfinished connection can't be continued: the bank is connected again.
      return consented ? { action: "connect", institutionId } : { institutionId };
    case "give-consent":
      return { institutionId };
    case "update-credentials":
    case "sign-in-again":
    case "open-bank":
    case "contact-support":
    case "none":
      return { connectionId };
    default:
      return recommendedAction satisfies never;
  }
}
