import { BasiqProvider, type BasiqError, type BasiqEvent } from "@basiq-kit/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { accountsKey } from "../backend/accountsQuery.js";
import { createTraffic } from "../inspector/traffic.js";
import { Frame } from "./Frame.js";
import { sessionQuery, type SignedInSession } from "../backend/session.js";

export interface SignedInProps {
  readonly session: SignedInSession;
}

/** The kit's provider for one person, with a `fetch` that the inspector can watch and a clock that can skip. */
export function SignedIn({ session }: SignedInProps) {
  const { visitor, apiUrl, consentUrl, skipped } = session;
  const client = useQueryClient();
  const [traffic] = useState(createTraffic);
  const [environment] = useState(() => ({
    fetch: traffic.fetch,
    // Time that was skipped in the sandbox is skipped here too.
    now: () => Date.now() + skipped,
  }));
  const onEvent = useCallback(
    (event: BasiqEvent) => {
      traffic.onEvent(event);
      if (changesAccounts(event)) void client.invalidateQueries({ queryKey: accountsKey });
    },
    [traffic, client],
  );
  const onError = useCallback(
    (error: BasiqError) => {
      traffic.onError(error);
      // Somebody signed in from another tab: the kit has forgotten this person, and so does the app.
      if (error.code === "person-changed") void client.invalidateQueries(sessionQuery);
    },
    [traffic, client],
  );
  return (
    <BasiqProvider
      userKey={visitor.key}
      serverUrl="/api/basiq"
      apiUrl={apiUrl}
      consentUrl={consentUrl}
      onEvent={onEvent}
      onError={onError}
      environment={environment}
    >
      <Frame session={session} traffic={traffic} />
    </BasiqProvider>
  );
}

/** The kit doesn't hold accounts, so the app fetches them again when they may have changed. */
function changesAccounts({ type }: BasiqEvent): boolean {
  return ["job-finished", "connection-purged", "connection-deleted", "consent-revoked"].includes(
    type,
  );
}
