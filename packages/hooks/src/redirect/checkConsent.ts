import { BasiqError } from "../errors/BasiqError.js";
import { consentStatusAt } from "@basiq-kit/schema";
import type { Runtime } from "../session/runtime.js";
import { connectionsQuery } from "../resources/connectionsQuery.js";
import { consentsQuery } from "../resources/consentsQuery.js";

/**
 * Checks for an active consent, which `extend` and `update` need: without one the Consent UI shows an
 * error page. Returns how many connections an `update` may delete; it does so only if the policy has
 * changed, which nobody can know in advance (basiq-api.md, "Consent UI").
 *
 * @throws {BasiqError} `no-active-consent`
 */
export async function checkConsent(
  runtime: Runtime,
  action: "extend" | "update",
): Promise<number | undefined> {
  const { queryClient, environment } = runtime;
  // What a page has shown for a minute is too old to decide on.
  const [consents, connections] = await Promise.all([
    queryClient.fetchQuery({ ...consentsQuery(runtime), staleTime: 0 }),
    action === "update"
      ? queryClient.fetchQuery({ ...connectionsQuery(runtime), staleTime: 0 })
      : undefined,
  ]);
  const now = environment.now();
  if (!consents.some((consent) => consentStatusAt(consent, now) === "active"))
    throw new BasiqError("no-active-consent");
  return connections?.filter(({ status }) => !GONE.has(status)).length;
}

/** A person can't lose a connection that was never finished or has ended. */
const GONE: ReadonlySet<string> = new Set(["unfinished", "deleted", "revoked"]);
