import { BasiqError } from "../errors/BasiqError.js";
import type { Runtime } from "../session/runtime.js";
import { connectionsQuery } from "../resources/connectionsQuery.js";
import { consentsQuery } from "../resources/consentsQuery.js";
import { activeConsent } from "../state/activeConsent.js";

export interface ConsentCheck {
  /** How many connections may be deleted, if that is known. */
  readonly connections: number | undefined;
  /** Whether the terms are known to have changed since the person agreed. */
  readonly termsChanged: boolean;
}

/**
 * Checks for an active consent, which `extend` and `update` need: without one the Consent UI shows an
 * error page. Says how many connections an `update` may delete, and whether the policy is known to have changed,
 * because it deletes them only then (basiq-api.md, "Consent UI").
 *
 * @throws {BasiqError} `no-active-consent`
 */
export async function checkConsent(
  runtime: Runtime,
  action: "extend" | "update",
): Promise<ConsentCheck> {
  const { queryClient, environment } = runtime;
  // What a page has shown for a minute is too old to decide on.
  const [consents, connections] = await Promise.all([
    queryClient.fetchQuery({ ...consentsQuery(runtime), staleTime: 0 }),
    action === "update"
      ? queryClient.fetchQuery({ ...connectionsQuery(runtime), staleTime: 0 })
      : undefined,
  ]);
  const now = environment.now();
  const active = activeConsent(consents, now);
  if (active === undefined) throw new BasiqError("no-active-consent");
  return {
    connections: connections?.filter(({ status }) => !GONE.has(status)).length,
    termsChanged: active.policyChanged,
  };
}

/** A person can't lose a connection that was never finished or has ended. */
const GONE: ReadonlySet<string> = new Set(["unfinished", "deleted", "revoked"]);
