import {
  APP_ORIGIN,
  createWorld,
  type WorldConnection,
  type WorldOptions,
} from "@basiq-kit/sandbox/testing";
import type { BasiqServerOptions } from "../BasiqServerOptions.js";
import { createBasiqServer } from "../createBasiqServer.js";
import type { BasiqServerError } from "../errors/BasiqServerError.js";
import type { SetTimer } from "../lib/setTimer.js";
import type { BasiqServerLogEntry } from "../logs/createLog.js";
import type { Fetch } from "../transport/send.js";
import { field } from "./answers.js";
import { askBasiq } from "./askBasiq.js";

export const APP = APP_ORIGIN;

/** Stands between the server and the sandbox: `undefined` lets the request through. */
export type Intercept = (
  path: string,
  init: RequestInit,
) => Response | undefined | Promise<Response | undefined>;

export type TestServer = ReturnType<typeof testServer>;

export type Person = ReturnType<TestServer["addPerson"]>;

type TestServerOptions = Partial<BasiqServerOptions> & Pick<WorldOptions, "seed" | "shapes">;

/**
 * The server in a world (`createWorld`), which has the clock, the sandbox, its people and its webhooks.
 *
 * A world stops where this package starts: its network lies between a page and the server, and one person is signed
 * in at a time. These tests look at what the server sends to Basiq, with its signal, and many people ask at once. So
 * this server has a `fetch` and a `getUserId` of its own.
 */
export function testServer({ seed = 1, shapes = "mixed", ...options }: TestServerOptions = {}) {
  const world = createWorld({
    seed,
    shapes,
    server: () => ({ fetch: (request) => server.fetch(request) }),
  });
  const { clock, sandbox } = world;
  const errors: BasiqServerError[] = [];
  const entries: BasiqServerLogEntry[] = [];
  const tokens: string[] = [];
  const calls: string[] = [];
  let intercepted: Intercept | undefined;

  const fetch: Fetch = async (url, init) => {
    const path = url.slice(sandbox.apiUrl.length);
    calls.push(`${init.method} ${path}`);
    const response = (await intercepted?.(path, init)) ?? (await sandbox.fetch(url, init));
    if (path === "/token") tokens.push(...(await tokensIn(response.clone())));
    return response;
  };
  // Pauses before a retry take no time; heartbeats come with the world's clock.
  const setTimer: SetTimer = (callback, delayMs) => {
    if (delayMs >= 5_000) return clock.setTimer(callback, delayMs);
    queueMicrotask(callback);
    return () => undefined;
  };
  const server = createBasiqServer({
    apiKey: sandbox.apiKey,
    getUserId: (request) => request.headers.get("x-session"),
    allowedOrigins: [APP],
    now: clock.now,
    setTimer,
    fetch,
    onError: (error) => errors.push(error),
    onLog: (entry) => entries.push(entry),
    ...options,
  });

  return {
    ...world,
    /** The first person, with one connection. */
    userId: world.user.id,
    connectionId: world.addConnection().id,
    /** What the app's own backend has of the server. */
    server,
    /** A request as it is, past every helper. */
    fetch: server.fetch,
    errors,
    entries,
    /** Every token that Basiq issued to this server. */
    tokens,
    /** `METHOD /path?query` of every request sent to Basiq since the last call. */
    takeCalls: () => calls.splice(0),
    /** Answers the next requests instead of the sandbox. */
    intercept: (next: Intercept | undefined) => void (intercepted = next),
    /** Answers the next requests whose path ends like this. */
    answerAt: (end: string, answer: () => Response) =>
      void (intercepted = (path) => (path.endsWith(end) ? answer() : undefined)),
    /** A page of the app asks, signed in as `userId`, or as nobody. */
    ask: (
      method: string,
      path: string,
      userId?: string,
      headers: Record<string, string> = {},
      body: BodyInit | null = null,
    ): Promise<Response> => {
      const session = userId === undefined ? {} : { "x-session": userId };
      const all = { origin: APP, ...session, ...headers };
      return server.fetch(new Request(`${APP}/api/basiq${path}`, { method, headers: all, body }));
    },
    /** Another person, with one connection. */
    addPerson: (connection: WorldConnection = {}) => {
      const { id: userId } = world.addUser();
      return { userId, connectionId: world.addConnection({ userId, ...connection }).id };
    },
    /** What Basiq itself answers, past this server. */
    askBasiq: (method: string, path: string) => askBasiq(sandbox, method, path),
  };
}

async function tokensIn(response: Response): Promise<string[]> {
  const body: unknown = await response.json().catch(() => undefined);
  const token = field(body, "access_token");
  return typeof token === "string" ? [token] : [];
}
