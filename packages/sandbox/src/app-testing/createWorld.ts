import { createSandbox } from "../index.js";
import {
  type AppServer,
  appServerOptions,
  askAppServer,
  fetchFromSandbox,
  SERVER_URL,
} from "./appServer.js";
import { issueToken } from "./askSandbox.js";
import { APP_ORIGIN, createBrowser } from "./createBrowser.js";
import { createNetwork } from "./network.js";
import { createPast } from "./past.js";
import { type VirtualClock, virtualClock } from "./virtualClock.js";
import type { World, WorldEnvironment, WorldOptions } from "./world.js";
import { worldActions } from "./worldActions.js";
import type { WorldClock } from "./worldClock.js";

/**
 * Builds a world on a virtual clock, or on the clock that is given.
 *
 * @example
 * const world = createWorld({ server: createBasiqServer });
 * const connection = world.addConnection({ mfa: "code", age: "3 days" });
 */
export function createWorld(
  options?: WorldOptions & { readonly clock?: undefined },
): World<VirtualClock>;
export function createWorld<Clock extends WorldClock>(
  options: WorldOptions & { readonly clock: Clock },
): World<Clock>;
export function createWorld(
  options: WorldOptions & { readonly clock?: WorldClock | undefined } = {},
): World {
  const { clock = virtualClock(), server: buildServer, connection, ...rest } = options;
  const { track = (work) => work } = clock;
  const past = createPast(clock);
  const sandbox = createSandbox({
    ...rest,
    clock: past.clock,
    setTimer: (run, ms) => void clock.setTimer(run, ms),
    webhookFetch: (url, init) => track(postToApp(server, url, init)),
  });
  const user = sandbox.addUser({ email: "richard@example.com" });
  let signedIn: string | null = user.id;
  const server = buildServer?.(appServerOptions(sandbox, clock, () => signedIn));

  const askServer = async (path: string, init: RequestInit = {}) => {
    if (server !== undefined) return askAppServer(server, path, init);
    throw new TypeError(
      `basiq-kit/sandbox: nothing answers at ${path}. Pass createWorld the app's server: createWorld({ server: createBasiqServer }).`,
    );
  };
  const network = createNetwork(clock, async (url, init) => {
    if (url.startsWith("/")) return askServer(url, init);
    if (new URL(url).origin === sandbox.apiUrl) return fetchFromSandbox(sandbox, url, init);
    throw new TypeError(
      `basiq-kit/sandbox: nothing answers at ${url} in this world. A page reaches the app's server and the sandbox only.`,
    );
  });
  const browser = createBrowser();
  const page = browser.openPage();
  const environment: WorldEnvironment = {
    ...page.environment,
    fetch: (url, init) => network.fetch(url, init),
    now: clock.now,
    setTimer: clock.setTimer,
    // Without jitter, so that times are exact.
    random: () => 0.5,
  };
  const tokenEndpoint = () => track(issueToken(sandbox, signedIn ?? ""));

  return {
    clock,
    sandbox,
    user,
    network,
    browser,
    page,
    environment,
    provider: {
      userKey: "richard",
      ...(server === undefined ? { tokenEndpoint } : { serverUrl: SERVER_URL }),
      environment,
    },
    addUser: (profile) => sandbox.addUser(profile),
    signedInAs: () => signedIn,
    signIn(next) {
      signedIn = next?.id ?? null;
    },
    ...worldActions(sandbox, past, user.id, connection),
    tokenEndpoint,
    askServer,
  };
}

async function postToApp(server: AppServer | undefined, url: string, init: RequestInit) {
  if (server !== undefined && new URL(url).origin === APP_ORIGIN)
    return server.fetch(new Request(url, init));
  throw new TypeError(
    `basiq-kit/sandbox: nothing takes webhooks at ${url} in this world. Subscribe an address of the app's server.`,
  );
}
