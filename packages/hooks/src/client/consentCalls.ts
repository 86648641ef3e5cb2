import { type Consent, parseConsents } from "@basiq-kit/schema";
import { checkId } from "./checkId.js";
import type { Lanes } from "./lanes.js";

/** The person's consents, past ones too. */
export async function getConsents({ ask }: Lanes): Promise<readonly Consent[]> {
  const { value } = await ask("server", { path: "/consents", read: parseConsents });
  return value.items;
}

/** Removes a consent and every connection with it; nothing brings them back. */
export async function revokeConsent({ ask }: Lanes, consentId: string): Promise<void> {
  await ask("server", {
    path: `/consents/${checkId(consentId, "consentId")}`,
    method: "DELETE",
    body: { confirm: consentId },
    read: () => undefined,
  });
}
