import { type BasiqServerError, toServerError } from "./BasiqServerError.js";
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
import { createRouter } from "./routes/createRouter.js";
import { jobRoute } from "./routes/job.js";
import { createJobOwners } from "./routes/jobOwners.js";
import { refreshConnectionRoute } from "./routes/refreshConnection.js";
import { type GetUserId, signedIn } from "./routes/signedIn.js";
import { tokenRoute } from "./routes/token.js";
import { createMemoryStore } from "./store/memoryStore.js";
import { mintToken } from "./token/mintToken.js";
import { createTokenCache } from "./token/tokenCache.js";

/**
 * How a server is set up.
 *
 * @example
 * const options: BasiqServerOptions = { apiKey, getUserId, allowedOrigins: ["https://app.example.com"] };
 */
export interface BasiqServerOptions {
  /** The API key as Basiq's dashboard shows it. It never leaves the server, nor enters a message. */
  readonly apiKey: string;
  /**
   * The **Basiq** user id of the session that the request carries, or null when nobody is signed in.
   * Nothing else decides whose data is answered.
   */
  readonly getUserId: GetUserId;
  /** The origins of the app's pages, as browsers send them: `https://app.example.com`. */
  readonly allowedOrigins: readonly string[];
  /**
   * Where the routes are mounted.
   *
   * @default "/api/basiq"
   */
  readonly basePath?: string;
  /**
   * Basiq's origin; `http://localhost:<port>` for the sandbox.
   *
   * @default "https://au-api.basiq.io"
   */
  readonly apiUrl?: string;
  /**
   * Sends every request to Basiq.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: Fetch;
  /**
   * Epoch milliseconds.
   *
   * @default Date.now
   */
  readonly now?: () => number;
  /** Told of every error that is answered, and of renewals that failed, for the app's own logs. */
  readonly onError?: (error: BasiqServerError) => unknown;
}

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
  const owners = createJobOwners(store, api);
  const router = createRouter({
    basePath,
    allowedOrigins,
    signedIn: signedIn(getUserId),
    routes: [
      { method: "POST", path: "/token", handle: tokenRoute(tokens, now) },
      {
        method: "POST",
        path: "/connections/:id/refresh",
        handle: refreshConnectionRoute(api, owners),
      },
      { method: "GET", path: "/jobs/:id", handle: jobRoute(api, owners) },
    ],
    report,
  });
  return { fetch: async (request) => router.fetch(request) };
}
