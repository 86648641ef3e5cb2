import { isBasiqId } from "@basiq-kit/schema";
import { BasiqServerError, toServerError } from "./BasiqServerError.js";
import type { BasiqServerOptions } from "./BasiqServerOptions.js";
import { type BasiqCalls, createAppCalls } from "./basiq/appCalls.js";
import { type CreateAuthLink, createAuthLinks } from "./basiq/authLink.js";
import { createBasiqApi } from "./basiq/basiqApi.js";
import { createEnsureUser, type EnsureBasiqUser } from "./basiq/ensureUser.js";
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
import { readWebhookSecrets } from "./webhooks/webhookSecrets.js";
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
  /**
   * Makes a person's Basiq user and gives its id. Basiq doesn't look for duplicates (basiq-api.md, Users):
   * store the id with the person before anything else, and call this only for those who have none.
   *
   * @example
   * user.basiqUserId ??= await server.ensureBasiqUser({ email: user.email });
   * @throws {BasiqServerError} `user-not-valid` before anything is sent; after `network` or `timeout` the
   *   user may exist, and trying again makes another one.
   */
  readonly ensureBasiqUser: EnsureBasiqUser;
  /**
   * Makes a link to Basiq's hosted pages, which check the person by SMS and lead to the Consent UI: for
   * people who are not in front of the app, by mail or message (basiq-api.md, Users).
   *
   * It is valid for seven days and once, and only the newest is: making another ends the one before, so
   * don't make one for each look at a page. Reading it again is `basiq.get`, removing it `basiq.delete`, of
   * `/users/{userId}/auth_link`.
   *
   * @example
   * const { url, expiresAt } = await server.createAuthLink({ userId: user.basiqUserId, mobile: "+61400000000" });
   * @throws {BasiqServerError} `parameter-not-valid` or `user-not-valid` before anything is sent; `rejected`
   *   where neither you nor Basiq has a mobile number; after `network` or `timeout` there may be a new link,
   *   and the one before may have ended.
   */
  readonly createAuthLink: CreateAuthLink;
  /**
   * Says whose job it is that the app's own server began: a report, an upload of statements. Its owner's
   * browser can then follow it (`useJobProgress`), as those that it began itself; without it a job that
   * names no user, as those of reports do, is nobody's, and a 404. Remembered for seven days.
   *
   * @example
   * const { id } = await server.basiq.post("/reports", report, { schema: z.object({ id: z.string() }) });
   * await server.ownJob(id, user.basiqUserId);
   * @throws {BasiqServerError} `parameter-not-valid`.
   */
  readonly ownJob: (jobId: string, userId: string) => Promise<void>;
  /** Basiq's API for the app's own backend, with the same token. */
  readonly basiq: BasiqCalls;
  /**
   * Takes no more requests (503 with `Retry-After`), ends the event streams, and resolves once everything
   * that was under way is answered. Then close the HTTP server.
   *
   * @example
   * process.once("SIGTERM", () => void server.close().then(() => httpServer.close()));
   */
  readonly close: () => Promise<void>;
}

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
  const api = createBasiqApi({ fetch, apiUrl, tokens, retries: { setTimer, random } });
  const owners = createJobOwners(kept, api);
  const eventLog = createEventLog(store);
  const log = createLog(options.onLog);
  const fail = createFail(report);
  const { requireOpen } = lifecycle;
  const give = createGiveToken(tokens, now);
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
    webhooks:
      secrets &&
      webhooks &&
      webhookRoute({
        api,
        secrets,
        log: eventLog,
        once: createOnceOnly(store),
        now,
        onConsentEnded: webhooks.onConsentEnded,
        onEvent: webhooks.onEvent,
      }),
    requireOpen,
    fail,
    log,
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
    basiq: createAppCalls(api),
    close: lifecycle.close,
  };
}

const realTimer: SetTimer = (callback, delayMs) => {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
};
