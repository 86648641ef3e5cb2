import { createSandbox, type NewConnection } from "@basiq-kit/sandbox";
import { createBasiqServer } from "@basiq-kit/server";
import { QueryClient } from "@tanstack/react-query";
import type { BasiqError } from "../errors/BasiqError.js";
import type { Environment } from "../environment/environment.js";
import type { BasiqEvent } from "../session/events.js";
import { checkProviderConfig } from "../session/providerConfig.js";
import { createRuntime, type RuntimeOptions } from "../session/runtime.js";
import type { TokenReason } from "../session/fetchToken.js";
import { APP_ORIGIN as ORIGIN, createBrowser } from "./browser.js";
import { createNetwork } from "./network.js";
import { createVirtualTime } from "./virtualTime.js";
import { createRandom, createSwitch } from "./worldSignals.js";

/** The sandbox's banks, by what they do. */
export const BANK = {
  withoutMfa: "AU00000",
  withMfa: "AU00002",
  confirmsInApp: "AU90003",
} as const;

export interface WorldOptions {
  readonly bank?: string;
  /** A test person of the sandbox: `richard` is asked for a code, `Whistler` two questions. */
  readonly login?: string;
  /** By the app's server, or straight to Basiq with a token from a function. */
  readonly route?: "server" | "direct";
}

const SERVER = "/api/basiq";
const WEBHOOK_SECRET = `whsec_${btoa("a secret of twenty-four b")}`;

export type SandboxWorld = ReturnType<typeof createSandboxWorld>;

/** One person with one connection, a Basiq that behaves, an app's server, and the network between. */
export function createSandboxWorld(options: WorldOptions = {}) {
  const { bank = BANK.withoutMfa, login = "richard", route = "server" } = options;
  const time = createVirtualTime();
  const sandbox = createSandbox({
    clock: { now: time.now },
    webhookFetch: (url, init) => time.track(server.fetch(new Request(url, init))),
  });
  const user = sandbox.addUser({ email: "richard@example.com" });
  const connection = sandbox.addConnection({ userId: user.id, institutionId: bank, login });
  /** Who is signed in to the app, by their Basiq user. */
  const session: { userId: string | null } = { userId: user.id };

  // Without its signal, which under jsdom is none that Node's `Request` would take.
  const toSandbox = (url: string, init: RequestInit) =>
    sandbox.fetch(url, { ...init, signal: null });
  const server = createBasiqServer({
    apiKey: sandbox.apiKey,
    getUserId: () => session.userId,
    allowedOrigins: [ORIGIN],
    fetch: toSandbox,
    now: time.now,
    setTimer: time.setTimer,
    webhooks: { secret: WEBHOOK_SECRET, onConsentEnded: "declined" },
  });
  sandbox.webhooks.subscribe({ url: `${ORIGIN}${SERVER}/webhooks`, secret: WEBHOOK_SECRET });

  function toServer(path: string, init: RequestInit) {
    const headers = new Headers(init.headers);
    headers.set("origin", ORIGIN);
    const request = new Request(`${ORIGIN}${path}`, { ...init, headers });
    // Under jsdom, Node's own signal can't be combined with the page's.
    Object.defineProperty(request, "signal", { value: new AbortController().signal });
    return server.fetch(request);
  }

  const network = createNetwork(time, async (url, init) => {
    if (url.startsWith(`${SERVER}/`)) return toServer(url, init);
    if (new URL(url).origin === sandbox.apiUrl) return toSandbox(url, init);
    throw new TypeError(`nobody answers at ${url}`);
  });

  async function mint(form: Record<string, string>) {
    const response = await sandbox.fetch(`${sandbox.apiUrl}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${sandbox.apiKey}`, "basiq-version": "3.0" },
      body: new URLSearchParams(form),
    });
    return (await response.json()) as { access_token: string; expires_in: number };
  }

  /** Each token that was asked of `tokenEndpoint`, with the reason. */
  const minted: TokenReason[] = [];
  function tokenEndpoint({ reason }: { reason: TokenReason }) {
    minted.push(reason);
    return time.track(mint({ scope: "CLIENT_ACCESS", userId: session.userId ?? "" }));
  }

  const visible = createSwitch();
  const online = createSwitch();
  const browser = createBrowser();
  const tab = browser.openTab();
  const environment: Environment = {
    ...tab,
    fetch: (url, init) => network.fetch(url, init),
    now: time.now,
    setTimer: time.setTimer,
    random: createRandom(0.5),
    visibility: visible,
    online,
  };
  const events: BasiqEvent[] = [];
  const errors: BasiqError[] = [];
  const provider = {
    userKey: "richard",
    ...(route === "server" ? { serverUrl: SERVER } : { tokenEndpoint }),
    environment,
    onEvent: (event: BasiqEvent) => void events.push(event),
    onError: (error: BasiqError) => void errors.push(error),
  };

  return {
    time,
    sandbox,
    user,
    connection,
    session,
    network,
    visible,
    online,
    browser,
    tab,
    environment,
    events,
    errors,
    provider,
    minted,
    tokenEndpoint,
    addConnection: (wanted: Partial<NewConnection>) =>
      sandbox.addConnection({ userId: user.id, institutionId: bank, login, ...wanted }),
    /** Asks the app's server from elsewhere, as another device of this person does. */
    server: (method: string, path: string, body: object) =>
      toServer(path, {
        method,
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    /** A runtime as the provider would build it, for tests without React. */
    runtime: (queryClient = new QueryClient(), parts: Pick<RuntimeOptions, "loadContract"> = {}) =>
      createRuntime({ ...provider, ...checkProviderConfig(provider), queryClient, ...parts }),
    /** Starts a refresh behind the kit's back and gives its job's id. */
    startJob: async (connectionId = connection.id): Promise<string> => {
      const { access_token } = await mint({ scope: "SERVER_ACCESS" });
      const response = await sandbox.fetch(
        `${sandbox.apiUrl}/users/${user.id}/connections/${connectionId}/refresh`,
        { method: "POST", headers: { authorization: `Bearer ${access_token}` } },
      );
      return ((await response.json()) as { id: string }).id;
    },
    /** Moves time until a job stands somewhere, and gives up after ten minutes. */
    until: async (reached: () => boolean, advance = time.advance) => {
      for (let waited = 0; waited < 600_000; waited += 250) {
        if (reached()) return;
        await advance(250);
      }
      throw new Error("this never came to be");
    },
  };
}

/** The requests that ask for a job, by either route. */
export const JOB_REQUEST = /^GET .*\/jobs\/[^/]+$/;
/** The requests that answer a challenge. */
export const ANSWER_REQUEST = /^POST .*\/mfa$/;
/** The requests for a client token, by the server route. */
export const TOKEN_REQUEST = /^POST \/api\/basiq\/token$/;
