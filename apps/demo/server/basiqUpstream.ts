import { BASIQ_API_URL, BASIQ_CONSENT_URL } from "@basiq-kit/schema";
import { peopleAtBasiq } from "./people.js";
import { NO_DATA_STORED, type Upstream } from "./upstream.js";
import type { UserStore } from "./userStore.js";

export interface BasiqUpstreamOptions {
  readonly apiKey: string;
  /** As Basiq's dashboard shows it; without one there are no live events, and pages poll. */
  readonly webhookSecret?: string | undefined;
  readonly users: UserStore;
}

/** The real service: nothing is seeded, and nothing can be controlled. */
export function basiqUpstream({ apiKey, webhookSecret, users }: BasiqUpstreamOptions): Upstream {
  return {
    apiKey,
    apiUrl: BASIQ_API_URL,
    consentUrl: BASIQ_CONSENT_URL,
    now: Date.now,
    skipped: () => 0,
    webhooks: webhookSecret ? { secret: webhookSecret, onConsentEnded: NO_DATA_STORED } : undefined,
    people: peopleAtBasiq,
    async userOf({ id }, server) {
      const known = await users.get(id);
      if (known !== undefined) return known;
      const made = await server.ensureBasiqUser({ email: `${id}@ledgerbird.example` });
      await users.set(id, made);
      return made;
    },
    routes: () => ({}),
    close: async () => {},
  };
}
