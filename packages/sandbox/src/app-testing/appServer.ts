import type { Sandbox } from "../index.js";
import { APP_ORIGIN } from "./createBrowser.js";
import type { WorldClock } from "./worldClock.js";

/** Where the world's pages find the app's guarded routes. */
export const SERVER_URL = "/api/basiq";

/**
 * What a world gives the app's server; `createBasiqServer` takes it as it is.
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
 * A server of web standards.
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

/** Without its signal, which under jsdom is none that Node's `Request` would take. */
export function fetchFromSandbox(
  sandbox: Sandbox,
  url: string,
  init: RequestInit,
): Promise<Response> {
  return sandbox.fetch(url, { ...init, signal: null });
}

/** Brings a request of the app's own page to its server. */
export async function askAppServer(
  server: AppServer,
  path: string,
  init: RequestInit,
): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("origin", APP_ORIGIN);
  const request = new Request(APP_ORIGIN + path, { ...init, signal: null });
  // A page may not say where it comes from, and this one stands for the app's.
  Object.defineProperty(request, "headers", { value: headers });
  // Under jsdom, Node's own signal can't be combined with the page's.
  Object.defineProperty(request, "signal", { value: new AbortController().signal });
  return server.fetch(request);
}
