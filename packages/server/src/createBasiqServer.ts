import { toServerError } from "./BasiqServerError.js";
import type { BasiqServerOptions } from "./BasiqServerOptions.js";
import { createBasiqApi } from "./basiq/basiqApi.js";
import type { Fetch } from "./basiq/send.js";
import {
  checkApiKey,
  checkApiUrl,
  checkBasePath,
  checkGetUserId,
  checkOrigins,
} from "./checkOptions.js";
import { createReport } from "./createReport.js";
import { createEventLog } from "./events/eventLog.js";
import { eventsRoute, noEventsRoute } from "./events/eventsRoute.js";
import type { SetTimer } from "./events/eventStream.js";
import { createRouter } from "./routes/createRouter.js";
import { guardedRoutes } from "./routes/guardedRoutes.js";
import { signedIn } from "./routes/signedIn.js";
import { createMemoryStore } from "./store/memoryStore.js";
import { mintToken } from "./token/mintToken.js";
import { createTokenCache } from "./token/tokenCache.js";
import { createOnceOnly } from "./webhooks/onceOnly.js";
import { readWebhookKeys } from "./webhooks/webhookKey.js";
import { webhookRoute } from "./webhooks/webhookRoute.js";

/**
 * Basiq's guarded routes as one web-standard function.
 *
 * @example
 * const basiq: BasiqServer = createBasiqServer(options);
 * app.all("/api/basiq/*", (c) => basiq.fetch(c.req.raw));
 */
export interface BasiqServer {
  /** Answers a request; never rejects. May be passed on without its object. */
  readonly fetch: (request: Request) => Promise<Response>;
}

// Some 200 bytes each, tokens near 1 kB: at most about 10 MB.
const MAX_ENTRIES = 10_000;

/**
 * Builds the guarded routes that the kit's hooks call: the only code that sees the API key.
 *
 * @example
 * const basiq = createBasiqServer({
 *   apiKey: process.env.BASIQ_API_KEY ?? "",
 *   getUserId: async (request) => (await getSession(request))?.basiqUserId ?? null,
 *   allowedOrigins: ["https://app.example.com"],
 * });
 * export const POST = (request: Request) => basiq.fetch(request);
 * @throws {Error} when an option can't work, or would leave the routes unguarded.
 */
export function createBasiqServer(options: BasiqServerOptions): BasiqServer {
  const { apiKey, getUserId } = options;
  checkGetUserId(getUserId);
  checkApiKey(apiKey);
  const allowedOrigins = checkOrigins(options.allowedOrigins);
  const apiUrl = checkApiUrl(options.apiUrl ?? "https://au-api.basiq.io");
  const basePath = checkBasePath(options.basePath ?? "/api/basiq");
  const fetch: Fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const now = options.now ?? Date.now;
  const keys = options.webhooks && readWebhookKeys(options.webhooks.secret);
  const report = createReport(options.onError);

  const store = createMemoryStore({ now, maxEntries: MAX_ENTRIES });
  const tokens = createTokenCache({
    mint: (wanted) => mintToken({ fetch, apiUrl, apiKey }, wanted),
    store,
    now,
    onRenewalFailed(thrown, wanted) {
      const error = toServerError(thrown);
      report(wanted.scope === "CLIENT_ACCESS" ? error.about({ userId: wanted.userId }) : error);
    },
  });
  const api = createBasiqApi({ fetch, apiUrl, tokens });
  const log = createEventLog(store);
  const events = eventsRoute({
    log,
    userOf: async (request) => getUserId(request),
    setTimer: options.setTimer ?? realTimer,
  });
  const router = createRouter({
    basePath,
    allowedOrigins,
    signedIn: signedIn(getUserId),
    routes: guardedRoutes({ api, store, tokens, now, events: keys ? events : noEventsRoute }),
    webhooks:
      keys &&
      webhookRoute({
        api,
        keys,
        log,
        once: createOnceOnly(store),
        now,
        onEvent: options.webhooks?.onEvent,
      }),
    report,
  });
  return { fetch: async (request) => router.fetch(request) };
}

const realTimer: SetTimer = (callback, delayMs) => {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
};
