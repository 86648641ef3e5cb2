import { createBasiqServer } from "@basiq-kit/server";
import { fetchAccounts } from "./accounts.js";
import { basiqUpstream } from "./basiqUpstream.js";
import { fileRoutes } from "./fileRoutes.js";
import { fetchHoldings } from "./holdings.js";
import { missingBankRoutes } from "./missingBanks.js";
import { answerRoutes, logFailedJob, logRefusal, RequestError } from "./routes.js";
import { sandboxUpstream } from "./sandboxUpstream.js";
import { sessionRoutes } from "./session.js";
import { createSessions } from "./sessions.js";
import { fileUserStore } from "./userStore.js";

export interface BackendOptions {
  /** Where the demo's pages are served. */
  readonly appOrigin: string;
  readonly sandboxPort: number;
  readonly consentPort: number;
  readonly speed: number;
  /** With Basiq's key, there is no sandbox. */
  readonly apiKey?: string | undefined;
  readonly webhookSecret?: string | undefined;
  /** The file that stores the ids of users at Basiq. */
  readonly usersFile: string;
  /** The repository: pages link to its guides and code. */
  readonly root: string;
}

/** A fintech's backend: the kit's routes beside the app's own. */
export interface Backend {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

// The path of the redirect URL that an application sets in Basiq's dashboard.
const RETURN_PATH = "/return";

export async function startBackend(options: BackendOptions): Promise<Backend> {
  const { appOrigin, apiKey, webhookSecret, usersFile, root, ...ports } = options;
  const upstream = apiKey
    ? basiqUpstream({ apiKey, webhookSecret, users: fileUserStore(usersFile) })
    : await sandboxUpstream({ appOrigin, redirectUrl: `${appOrigin}${RETURN_PATH}`, ...ports });
  const sessions = createSessions();

  const server = createBasiqServer({
    apiKey: upstream.apiKey,
    getUserId: (request) => sessions.of(request)?.basiqUserId ?? null,
    allowedOrigins: [appOrigin],
    apiUrl: upstream.apiUrl,
    now: upstream.now,
    // The demo sends no mail, so only open pages are notified.
    recoveries: { checkEveryMs: 60_000 },
    statements: {},
    ...(upstream.webhooks && { webhooks: upstream.webhooks }),
    // The sandbox refuses and fails on purpose, so that isn't logged.
    ...(apiKey && { onError: logRefusal, onJobFailed: logFailedJob }),
  });

  function signedIn(request: Request) {
    const visitor = sessions.of(request);
    if (visitor === undefined)
      throw new RequestError(401, "Sign in first: POST /api/demo/session.");
    return visitor;
  }

  const answer = answerRoutes(
    {
      ...sessionRoutes({ upstream, server, sessions, sandbox: !apiKey }),
      "GET /api/demo/accounts": async (request) =>
        Response.json(await fetchAccounts(server.basiq, signedIn(request).basiqUserId)),
      "GET /api/demo/holdings": async (request) =>
        Response.json(await fetchHoldings(server.basiq, signedIn(request).basiqUserId)),
      ...missingBankRoutes(signedIn),
      ...fileRoutes(root),
      ...upstream.routes(signedIn),
    },
    appOrigin,
  );

  return {
    fetch: (request) =>
      new URL(request.url).pathname.startsWith("/api/basiq/")
        ? server.fetch(request)
        : answer(request),
    async close() {
      await Promise.all([server.close(), upstream.close()]);
    },
  };
}
