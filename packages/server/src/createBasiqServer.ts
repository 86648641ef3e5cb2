import { createDriftReporter, isBasiqId } from "@basiq-kit/schema";
import { BasiqServerError, toServerError } from "./BasiqServerError.js";
import type { BasiqServer } from "./BasiqServer.js";
import type { BasiqServerOptions } from "./BasiqServerOptions.js";
import { createAppCalls } from "./basiq/appCalls.js";
import { createAuthLinks } from "./basiq/authLink.js";
import { createBasiqApi } from "./basiq/basiqApi.js";
import { createEnsureUser } from "./basiq/ensureUser.js";
import type { Fetch } from "./basiq/send.js";
import {
  checkApiKey,
  checkApiUrl,
  checkBasePath,
  checkGetUserId,
  checkOrigins,
} from "./checkOptions.js";
import { createLog } from "./createLog.js";
import { createReport } from "./createReport.js";
import { createEventLog } from "./events/eventLog.js";
import { eventsRoute, noEventsRoute } from "./events/eventsRoute.js";
import type { SetTimer } from "./events/eventStream.js";
import { createLifecycle } from "./lifecycle.js";
import { createRouter } from "./routes/createRouter.js";
import { createFail } from "./routes/failure.js";
import { guardedRoutes } from "./routes/guardedRoutes.js";
import { createJobOwners } from "./routes/jobOwners.js";
import { createQuickToken } from "./routes/quickToken.js";
import { signedIn } from "./routes/signedIn.js";
import { createGiveToken } from "./routes/token.js";
import { createAlone } from "./store/aloneAmongAll.js";
import { openStores } from "./store/openStores.js";
import { createMintBudget } from "./token/mintBudget.js";
import { mintToken } from "./token/mintToken.js";
import { mintWithin } from "./token/mintWithin.js";
import { createTokenCache } from "./token/tokenCache.js";
import { checkOnConsentEnded } from "./webhooks/consentEnded.js";
import { createOnceOnly } from "./webhooks/onceOnly.js";
import { createEventMarks } from "./webhooks/eventMark.js";
import { createHandleEvent } from "./webhooks/handleEvent.js";
import { createMissedEvents, refuseMissedEvents } from "./webhooks/missedEvents.js";
import { readWebhookSecrets } from "./webhooks/webhookSecrets.js";
import { webhookRoute } from "./webhooks/webhookRoute.js";

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
  const { webhooks } = options;
  const secrets = webhooks && readWebhookSecrets(webhooks.secret);
  if (webhooks !== undefined) checkOnConsentEnded(webhooks.onConsentEnded);
  const report = createReport(options.onError);
  const onDrift = createDriftReporter({ onDrift: options.onDrift });
  const lifecycle = createLifecycle();

  const setTimer = options.setTimer ?? realTimer;
  const random = options.random ?? Math.random;

  const { store, kept, ...stores } = openStores({
    store: options.store,
    secret: apiKey,
    now,
    onAway: (thrown) => report(toServerError(thrown)),
  });
  const tokens = createTokenCache({
    mint: mintWithin(createMintBudget({ store: kept, now }), (wanted) =>
      mintToken({ fetch, apiUrl, apiKey }, wanted),
    ),
    store: stores.tokens,
    alone: createAlone({ store: kept, setTimer, random }),
    now,
    onRenewalFailed(thrown, wanted) {
      const error = toServerError(thrown);
      report(wanted.scope === "CLIENT_ACCESS" ? error.about({ userId: wanted.userId }) : error);
    },
  });
  const api = createBasiqApi({ fetch, apiUrl, tokens, retries: { setTimer, random }, onDrift });
  const owners = createJobOwners(kept, api);
  const eventLog = createEventLog(store);
  const log = createLog(options.onLog);
  const fail = createFail(report);
  const { requireOpen } = lifecycle;
  const give = createGiveToken(tokens, now);
  const marks = createEventMarks(store);
  const once = createOnceOnly(store);
  const handle =
    webhooks &&
    createHandleEvent({ ...webhooks, onEvent: webhooks.onEvent, api, log: eventLog, now });
  const events = eventsRoute({
    log: eventLog,
    userOf: async (request) => getUserId(request),
    setTimer,
    lifetime: lifecycle.lifetime,
  });
  const router = createRouter({
    basePath,
    allowedOrigins,
    signedIn: signedIn(getUserId),
    routes: guardedRoutes({
      api,
      store: kept,
      owners,
      give,
      now,
      events: secrets ? events : noEventsRoute,
    }),
    webhooks: secrets && handle && webhookRoute({ api, secrets, once, marks, handle, now }),
    requireOpen,
    fail,
    log,
    now,
  });
  const missedEvents =
    handle === undefined
      ? refuseMissedEvents
      : createMissedEvents({
          api,
          marks,
          once,
          handle,
          // By the store that can't be done without: two that can't see each other would both be alone.
          alone: createAlone({ store, setTimer, random }),
          report,
          requireOpen,
          now,
        });
  const quickToken = createQuickToken({
    path: basePath === "/" ? "/token" : `${basePath}/token`,
    allowedOrigins,
    getUserId,
    requireOpen,
    give,
    fail,
    log,
    now,
  });
  return {
    fetch: (request) =>
      lifecycle.run(quickToken(request) ?? Promise.resolve(router.fetch(request))),
    ensureBasiqUser: createEnsureUser(api),
    createAuthLink: createAuthLinks(api),
    async ownJob(jobId, userId) {
      if (!isBasiqId(jobId) || !isBasiqId(userId))
        throw new BasiqServerError("parameter-not-valid");
      await owners.remember(jobId, userId);
    },
    handleMissedEvents: (which) => lifecycle.run(missedEvents(which)),
    basiq: createAppCalls(api, onDrift),
    close: lifecycle.close,
  };
}

const realTimer: SetTimer = (callback, delayMs) => {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
};
