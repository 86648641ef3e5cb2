import type { Sandbox } from "../index.js";
import { APP_ORIGIN } from "./createBrowser.js";
import { wireBody } from "../sandbox/formBody.js";
import type { WorldClock } from "./worldClock.js";

/** The app's guarded routes in a world. */
export const SERVER_URL = "/api/basiq";

/**
 * The options that a world passes to the app's server. `createBasiqServer` accepts them unchanged.
 *
 * @example
 * createWorld({ server: (options) => createBasiqServer({ ...options, webhooks }) });
 */
export interface AppServerOptions {
  readonly apiKey: string;
  /** Who is signed in to the world's app. */
  readonly getUserId: () => string | null;
  readonly allowedOrigins: readonly string[];
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => number;
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
}

/**
 * A server with a web-standard `fetch`.
 *
 * @example
 * const server: AppServer = createBasiqServer(options);
 */
export interface AppServer {
  readonly fetch: (request: Request) => Promise<Response> | Response;
}

/** What the app's server is built with in a world. */
export function appServerOptions(
  sandbox: Sandbox,
  clock: WorldClock,
  getUserId: () => string | null,
): AppServerOptions {
  return {
    apiKey: sandbox.apiKey,
    getUserId,
    allowedOrigins: [APP_ORIGIN],
    fetch: (url, init) => fetchFromSandbox(sandbox, url, init),
    now: clock.now,
    setTimer: clock.setTimer,
  };
}

/** The signal is left out: Node's `Request` refuses jsdom's. */
export function fetchFromSandbox(
  sandbox: Sandbox,
  url: string,
  init: RequestInit,
): Promise<Response> {
  return sandbox.fetch(url, { ...init, signal: null });
}

/** Sends a request of the app's own page to its server. */
export async function askAppServer(
  server: AppServer,
  path: string,
  init: RequestInit,
): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("origin", APP_ORIGIN);
  const { body, type } = await wireBody(init.body);
  if (type !== undefined) headers.set("content-type", type);
  // Its headers come now as well, because the type says how to read the body.
  const request = new Request(APP_ORIGIN + path, { ...init, headers, body, signal: null });
  // `Request` ignores an `origin` header, because browsers set it themselves.
  Object.defineProperty(request, "headers", { value: headers });
  // A server may combine this signal with its own, and Node can't combine its signals with jsdom's.
  Object.defineProperty(request, "signal", { value: new AbortController().signal });
  return server.fetch(request);
}
