import type { BasiqServerOptions } from "../BasiqServerOptions.js";
import type { InstitutionRecoveredEvent, RecoveryOptions } from "../recoveries/Recoveries.js";
import type { BasiqStore } from "../store/store.js";
import type { Fetch } from "../transport/send.js";
import { json } from "./answers.js";
import { testServer } from "./testServer.js";

export const BANK = "AU90013";
export const MINUTE_MS = 60_000;

/** A server whose people wait for a bank that has a major outage; a call of the app's notice is in `notified`. */
export function openRecoveries(
  recoveries: RecoveryOptions & { readonly onlyPages?: boolean } = {},
  options: Partial<BasiqServerOptions> = {},
) {
  const { onlyPages = false, ...given } = recoveries;
  const notified: InstitutionRecoveredEvent[] = [];
  const onInstitutionRecovered = (one: InstitutionRecoveredEvent) => void notified.push(one);
  const world = testServer({
    // No jitter.
    random: () => 0.5,
    recoveries: { ...(onlyPages ? {} : { onInstitutionRecovered }), ...given },
    ...options,
  });
  const route = (method: string, userId: string, bank = BANK) =>
    world.ask(method, `/connectors/${bank}/web/recovery`, userId);
  return {
    ...world,
    notified,
    route,
    /** What the route answers. */
    recovery: async (method: string, userId: string, bank?: string) =>
      json(await route(method, userId, bank)),
    comeBack: (bank = BANK) => world.sandbox.setConnectorStatus(bank, "operational"),
    goAway: (bank = BANK) => world.sandbox.setConnectorStatus(bank, "major-outage"),
    /** How often Basiq was asked for a bank since the last call. */
    asked: () => world.takeCalls().filter((call) => call.startsWith("GET /connectors/")),
    /** Checks twice, as a schedule of the app's would. */
    check: async () => {
      await world.server.checkRecoveries();
      await world.clock.advance(MINUTE_MS);
      return world.server.checkRecoveries();
    },
  };
}

/** Another instance of the same app, at the same time and with the same Basiq; `store` is the one that they share. */
export function openBeside(
  { clock, sandbox }: ReturnType<typeof openRecoveries>,
  recoveries: RecoveryOptions,
  store: BasiqStore,
) {
  const { apiKey, apiUrl } = sandbox;
  const fetch: Fetch = (url, init) => sandbox.fetch(url, init);
  return openRecoveries(recoveries, { store, now: clock.now, apiKey, apiUrl, fetch });
}
