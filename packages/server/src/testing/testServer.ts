import {
  createSandbox,
  type Sandbox,
  type Shapes,
  SANDBOX_API_KEY,
  type SteppedClock,
  steppedClock,
} from "@basiq-kit/sandbox";
import type { BasiqServerError } from "../errors/BasiqServerError.js";
import type { Fetch } from "../transport/send.js";
import type { BasiqServerOptions } from "../BasiqServerOptions.js";
import type { BasiqServerLogEntry } from "../logs/createLog.js";
import type { SetTimer } from "../lib/setTimer.js";
import type { BasiqServer } from "../BasiqServer.js";
import { createBasiqServer } from "../createBasiqServer.js";

export const APP = "https://app.example.com";

/** Stands between the server and the sandbox: `undefined` lets the request through. */
export type Intercept = (
  path: string,
  init: RequestInit,
) => Response | undefined | Promise<Response | undefined>;

export interface TestServer {
  readonly sandbox: Sandbox;
  readonly clock: SteppedClock;
  readonly errors: BasiqServerError[];
  readonly entries: BasiqServerLogEntry[];
  /** Every token that Basiq gave this server. */
  readonly tokens: string[];
  /** `METHOD /path?query` of every request sent to Basiq since the last call. */
  takeCalls(): string[];
  /** Answers the next requests instead of the sandbox. */
  intercept(intercept: Intercept | undefined): void;
  /** A page of the app asks, signed in as `userId`, or as nobody. */
  ask(
    method: string,
    path: string,
    userId?: string,
    headers?: Record<string, string>,
    body?: BodyInit,
  ): Promise<Response>;
  /** A job that wasn't started through this server. */
  startJob(userId: string, connectionId: string): Promise<string>;
  /** A request as it is, past every helper. */
  fetch(request: Request): Promise<Response>;
  /** What the app's own backend has of the server. */
  readonly server: BasiqServer;
  /** What Basiq itself says, past this server. */
  askBasiq(method: string, path: string): Promise<unknown>;
}

/** A server before a sandbox of its own, on a clock that only the test moves. */
export function testServer(
  options: Partial<BasiqServerOptions> & { readonly seed?: number; readonly shapes?: Shapes } = {},
): TestServer {
  const { seed = 1, shapes = "mixed", ...rest } = options;
  const clock = steppedClock();
  const sandbox = createSandbox({
    clock,
    seed,
    shapes,
    webhookFetch: (url, init) => server.fetch(new Request(url, init)),
  });
  const errors: BasiqServerError[] = [];
  const entries: BasiqServerLogEntry[] = [];
  const tokens: string[] = [];
  let calls: string[] = [];
  let intercepted: Intercept | undefined;

  const fetch: Fetch = async (url, init) => {
    const { pathname, search } = new URL(url);
    calls.push(`${init.method} ${pathname}${search}`);
    const response =
      (await intercepted?.(`${pathname}${search}`, init)) ?? (await sandbox.fetch(url, init));
    if (pathname === "/token") tokens.push(...(await tokensIn(response.clone())));
    return response;
  };
  const server = createBasiqServer({
    apiKey: SANDBOX_API_KEY,
    getUserId: (request) => request.headers.get("x-session"),
    allowedOrigins: [APP],
    now: () => clock.now(),
    setTimer: shortWaits,
    fetch,
    onError: (error) => errors.push(error),
    onLog: (entry) => entries.push(entry),
    ...rest,
  });

  const askBasiq = async (method: string, path: string) => {
    const response = await sandbox.fetch(`${sandbox.apiUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${await serverToken(sandbox)}` },
    });
    return json(response);
  };

  return {
    sandbox,
    clock,
    errors,
    entries,
    tokens,
    takeCalls() {
      const taken = calls;
      calls = [];
      return taken;
    },
    intercept(next) {
      intercepted = next;
    },
    ask(method, path, userId, headers = {}, body) {
      const session = userId === undefined ? {} : { "x-session": userId };
      const url = `https://app.example.com/api/basiq${path}`;
      const all = { origin: APP, ...session, ...headers };
      return server.fetch(new Request(url, { method, headers: all, body: body ?? null }));
    },
    async startJob(userId, connectionId) {
      const path = `/users/${userId}/connections/${connectionId}/refresh`;
      return String(field(await askBasiq("POST", path), "id"));
    },
    fetch: server.fetch,
    server,
    askBasiq,
  };
}

/** Pauses before a retry take no time, and heartbeats never come. */
const shortWaits: SetTimer = (callback, delayMs) => {
  if (delayMs < 5_000) queueMicrotask(callback);
  return () => undefined;
};

/** The body of an answer, still unknown. */
export async function json(response: Response): Promise<unknown> {
  return response.json();
}

/** One field of what should be an object. */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

/** The codes of an error answer. */
export async function codesOf(response: Response): Promise<unknown[]> {
  const data = field(await json(response), "data");
  return Array.isArray(data) ? data.map((entry: unknown) => field(entry, "code")) : [];
}

/** An error answer as Basiq writes them. */
export function basiqError(
  status: number,
  code: string,
  detail = "",
  headers: Record<string, string> = {},
): Response {
  const body = { type: "list", correlationId: "c-1", data: [{ type: "error", code, detail }] };
  return Response.json(body, { status, headers });
}

async function tokensIn(response: Response): Promise<string[]> {
  const body: unknown = await response.json().catch(() => undefined);
  const token = field(body, "access_token");
  return typeof token === "string" ? [token] : [];
}

/** A server token that this server has nothing to do with; each is one mint. */
export async function serverToken(sandbox: Sandbox): Promise<string> {
  const response = await sandbox.fetch(`${sandbox.apiUrl}/token`, {
    method: "POST",
    headers: {
      authorization: `Basic ${sandbox.apiKey}`,
      "basiq-version": "3.0",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "scope=SERVER_ACCESS",
  });
  return String(field(await json(response), "access_token"));
}
