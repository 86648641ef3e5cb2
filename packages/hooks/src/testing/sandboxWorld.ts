import { APP_ORIGIN, BANK, createWorld, type WorldProviderProps } from "@basiq-kit/sandbox/testing";
import { createBasiqServer, type RecoveryOptions, type Report } from "@basiq-kit/server";
import { QueryClient } from "@tanstack/react-query";
// A virtual clock doesn't wait for files, so the one that the hooks load lazily is loaded here in advance.
import "../transport/contract.js";
import type { BasiqProviderProps } from "../BasiqProvider.js";
import type { BasiqError } from "../errors/BasiqError.js";
import type { BasiqEvent } from "../session/events.js";
import type { TokenReason } from "../session/fetchToken.js";
import { checkProviderConfig } from "../session/providerConfig.js";
import { createRuntime, type RuntimeOptions } from "../session/runtime.js";

export interface WorldOptions {
  /** @default Hooli, which never asks */
  readonly bank?: string;
  /** A test person of the sandbox: `richard` is asked for a code, `Whistler` two questions. */
  readonly login?: string;
  /** Through the app's server, or straight to Basiq with a token from a function. */
  readonly route?: "server" | "direct";
  /** @default false */
  readonly smartCache?: boolean;
  /** How the app's server notifies people that a bank is back. @default it doesn't */
  readonly recoveries?: RecoveryOptions;
}

/** The app's own: what is asked of Basiq, and what a page may see of it. */
const affordabilityOf = ({ userId }: { readonly userId: string }) => ({
  reportType: "CON_AFFOR_01",
  title: "Affordability",
  filters: [
    { name: "fromDate", value: "2024-11-01" },
    { name: "toDate", value: "2025-01-05" },
    { name: "accounts", value: [] },
    { name: "users", value: [userId] },
  ],
});
const accountsIn = ({ data }: Report) => ({
  accounts: Array.isArray(data?.["accounts"]) ? data["accounts"].length : 0,
});

const WEBHOOK_SECRET = `whsec_${btoa("a secret of twenty-four b")}`;

export type SandboxWorld = ReturnType<typeof createSandboxWorld>;

/** A sandbox with one connection, and a record of the hooks' events, errors and token requests. */
export function createSandboxWorld(options: WorldOptions = {}) {
  const { bank = BANK.withoutMfa, login = "richard", route = "server", recoveries } = options;
  const { smartCache = false } = options;
  const world = createWorld({
    smartCache,
    connection: { institutionId: bank, login, age: "new" },
    server: (given) =>
      createBasiqServer({
        ...given,
        statements: {},
        reports: {
          affordability: { request: affordabilityOf, show: accountsIn },
          silent: { request: affordabilityOf },
        },
        webhooks: { secret: WEBHOOK_SECRET, onConsentEnded: "declined" },
        ...(recoveries && { recoveries }),
      }),
  });
  const { clock, sandbox, environment, page } = world;
  const connection = world.addConnection();
  sandbox.webhooks.subscribe({
    url: `${APP_ORIGIN}/api/basiq/webhooks`,
    secret: WEBHOOK_SECRET,
  });

  /** The reason of each token request to `tokenEndpoint`. */
  const minted: TokenReason[] = [];
  function tokenEndpoint({
    reason,
  }: {
    readonly signal: AbortSignal;
    readonly reason: TokenReason;
  }) {
    minted.push(reason);
    return world.tokenEndpoint();
  }

  const events: BasiqEvent[] = [];
  const errors: BasiqError[] = [];
  const provider: WorldProviderProps & Pick<BasiqProviderProps, "onEvent" | "onError"> = {
    ...(route === "server" ? world.provider : { userKey: "richard", environment, tokenEndpoint }),
    onEvent: (event: BasiqEvent) => void events.push(event),
    onError: (error: BasiqError) => void errors.push(error),
  };

  return {
    ...world,
    connection,
    visible: page.visible,
    online: page.online,
    events,
    errors,
    provider,
    minted,
    tokenEndpoint,
    until: clock.until,
    /** Sends a request to the app's server from another device of this person. */
    server: (method: string, path: string, body: object) =>
      world.askServer(path, {
        method,
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    /** A runtime as the provider would build it, for tests without React. */
    runtime: (queryClient = new QueryClient(), parts: Pick<RuntimeOptions, "loadContract"> = {}) =>
      createRuntime({ ...provider, ...checkProviderConfig(provider), queryClient, ...parts }),
    /** Starts a refresh outside the kit, and returns its job's id. */
    startJob: (connectionId = connection.id) => world.startRefresh(connectionId),
  };
}

/** The requests that ask for a job, by either route. */
export const JOB_REQUEST = /^GET .*\/jobs\/[^/]+$/;
/** The requests that answer a challenge. */
export const ANSWER_REQUEST = /^POST .*\/mfa$/;
/** The requests for a client token, by the app's server. */
export const TOKEN_REQUEST = /^POST \/api\/basiq\/token$/;
