import { isBasiqId } from "@basiq-kit/schema";
import { BasiqServerError, toServerError } from "./errors/BasiqServerError.js";
import type { BasiqServer } from "./BasiqServer.js";
import type { BasiqServerOptions } from "./BasiqServerOptions.js";
import { createAppCalls } from "./app/appCalls.js";
import { createAuthLinks } from "./app/authLink.js";
import { createBasiqApi } from "./basiq/basiqApi.js";
import { createEnsureUser } from "./app/ensureUser.js";
import { createEventLog } from "./events/eventLog.js";
import { eventsRoute, noEventsRoute } from "./routes/eventsRoute.js";
import { createLifecycle } from "./lib/lifecycle.js";
import { readOptions, type Settings } from "./readOptions.js";
import { createAnswer } from "./routes/createAnswer.js";
import { createRouter } from "./routes/createRouter.js";
import { createFail } from "./logs/createFail.js";
import { createDailyCheckup } from "./jobs/dailyCheckup.js";
import { createFailedJobs } from "./jobs/failedJobs.js";
import { createStartedJobs } from "./jobs/startedJobs.js";
import { createJobOwners } from "./basiq/jobOwners.js";
import { createRoutes } from "./routes/routes.js";
import { webhookRoute } from "./routes/webhookRoute.js";
import { createRecoveries } from "./recoveries/createRecoveries.js";
import { createDistributedLock } from "./store/distributedLock.js";
import { openStores, type Stores } from "./store/openStores.js";
import { createMintBudget } from "./token/mintBudget.js";
import { mintToken } from "./token/mintToken.js";
import { mintWithinBudget } from "./token/mintWithinBudget.js";
import { createTokenCache, type TokenCache } from "./token/tokenCache.js";
import { createWebhooks } from "./webhooks/createWebhooks.js";
import { refuseMissedEvents } from "./webhooks/missedEvents.js";

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
  const settings = readOptions(options);
  const { basePath, getUserId, now, onDrift, random, report, setTimer } = settings;
  const lifecycle = createLifecycle();
  const { requireOpen, lifetime } = lifecycle;
  const stores = openStores({
    store: settings.store,
    secret: settings.apiKey,
    now,
    onAway: (thrown) => report(toServerError(thrown)),
  });
  const { store, cache } = stores;
  const tokens = createTokens(settings, stores);
  const api = createBasiqApi({ ...settings, tokens, retries: { setTimer, random } });
  const owners = createJobOwners(cache, api);
  const startedJobs = createStartedJobs(cache);
  const failedJobs = createFailedJobs({ ...settings, api, startedJobs, store: stores.failedJobs });
  const eventLog = createEventLog(store);
  // The lock must be in the shared store: with a memory each, two instances would both get it.
  const withLock = createDistributedLock({ store, setTimer, random });
  const webhooks =
    settings.webhooks &&
    createWebhooks({
      ...settings.webhooks,
      api,
      log: eventLog,
      store,
      withLock,
      report,
      requireOpen,
      now,
    });
  const recoveries = createRecoveries({
    ...settings,
    api,
    log: eventLog,
    store: stores.waits,
    withLock,
    requireOpen,
    run: lifecycle.run,
  });
  const userOf = async (request: Request) => getUserId(request);
  const events =
    webhooks === undefined && !recoveries.streams
      ? noEventsRoute
      : eventsRoute({ log: eventLog, userOf, setTimer, lifetime });
  const router = createRouter({
    basePath,
    routes: createRoutes({
      api,
      tokens,
      store: cache,
      owners,
      startedJobs,
      seen: (userId, jobs) => void lifecycle.run(failedJobs.seen(userId, jobs)),
      now,
      events,
      recoveries,
      statements: settings.statements,
      reports: settings.reports,
      webhooks: webhooks && webhookRoute({ ...webhooks, api, now }),
    }),
    answer: createAnswer({ ...settings, requireOpen, fail: createFail(report) }),
  });
  const handleMissedEvents = webhooks?.handleMissedEvents ?? refuseMissedEvents;
  const dailyCheckup = createDailyCheckup({
    ...settings,
    api,
    failedJobs,
    store: stores.checkups,
    requireOpen,
    lifetime: () => lifetime(new AbortController().signal),
  });
  return {
    fetch(request) {
      recoveries.timer.start();
      return lifecycle.run(router(request));
    },
    ensureBasiqUser: createEnsureUser(api),
    createAuthLink: createAuthLinks(api),
    async ownJob(jobId, userId) {
      if (!isBasiqId(jobId) || !isBasiqId(userId))
        throw new BasiqServerError("parameter-not-valid");
      await owners.remember(jobId, userId);
    },
    handleMissedEvents: (which) => lifecycle.run(handleMissedEvents(which)),
    checkRecoveries: recoveries.check,
    dailyCheckup: (wanted) => lifecycle.run(dailyCheckup(wanted)),
    basiq: createAppCalls(api, onDrift),
    close() {
      recoveries.timer.stop();
      return lifecycle.close();
    },
  };
}

function createTokens(settings: Settings, { cache, tokens }: Stores): TokenCache {
  const { fetch, apiUrl, apiKey, now, setTimer, random, report } = settings;
  const budget = createMintBudget({ store: cache, now });
  return createTokenCache({
    mint: mintWithinBudget(budget, (wanted) => mintToken({ fetch, apiUrl, apiKey }, wanted)),
    store: tokens,
    withLock: createDistributedLock({ store: cache, setTimer, random }),
    now,
    onRenewalFailed(thrown, wanted) {
      const error = toServerError(thrown);
      report(wanted.scope === "CLIENT_ACCESS" ? error.about({ userId: wanted.userId }) : error);
    },
  });
}
