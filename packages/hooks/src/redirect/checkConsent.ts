import { BasiqError } from "../errors/BasiqError.js";
import { consentStatusAt } from "@basiq-kit/schema";
import type { Runtime } from "../session/runtime.js";
import { connectionsQuery } from "../resources/connectionsQuery.js";
import { consentsQuery } from "../resources/consentsQuery.js";

/**
 * What the Consent UI would answer with an error page, asked beforehand: `extend` and `update` need
 * an active consent. Gives how many connections an `update` may delete, where the policy turns out
 * to have changed: nobody knows that beforehand (basiq-api.md, "Consent UI").
 *
 * @throws {BasiqError} `no-active-consent`
 */
export async function checkConsent(
  runtime: Runtime,
  action: "extend" | "update",
): Promise<number | undefined> {
  const { queryClient, environment } = runtime;
  // What a page has shown for a minute is too old to send someone away by.
  const [consents, connections] = await Promise.all([
    queryClient.fetchQuery({ ...consentsQuery(runtime), staleTime: 0 }),
    action === "update"
      ? queryClient.fetchQuery({ ...connectionsQuery(runtime), staleTime: 0 })
      : undefined,
  ]);
  const now = environment.now();
  if (!consents.some((consent) => consentStatusAt(consent, now) === "active"))
    throw new BasiqError("no-active-consent");
  return connections?.filter(({ status: standing }) => !GONE.has(standing)).length;
}

/** What was never finished or has ended already is nothing that a person could lose. */
const GONE: ReadonlySet<string> = new Set(["unfinished", "deleted", "revoked"]);
