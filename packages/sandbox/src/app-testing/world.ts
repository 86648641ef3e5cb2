import type { Sandbox, SandboxOptions, SandboxUser, UserProfile } from "../index.js";
import type { AppServer, AppServerOptions } from "./appServer.js";
import type { IssuedToken } from "./askSandbox.js";
import type { Browser, Page, PageEnvironment } from "./createBrowser.js";
import type { Network } from "./network.js";
import type { WorldActions, WorldConnection } from "./worldActions.js";
import type { WorldClock } from "./worldClock.js";

/**
 * How a world is set up.
 *
 * @example
 * const options: WorldOptions = { server: createBasiqServer };
 */
export interface WorldOptions extends Pick<SandboxOptions, "seed" | "shapes" | "smartCache"> {
  /**
   * Builds the app's server: `createBasiqServer`, or a function that adds to its options. Without it the page calls
   * Basiq directly, with tokens from `world.tokenEndpoint`.
   */
  readonly server?: (options: AppServerOptions) => AppServer;
  /** The defaults of `addConnection`. */
  readonly connection?: WorldConnection;
}

/**
 * The kit's `Environment` in a world: time, randomness, the network and the browser.
 *
 * @example
 * <BasiqProvider userKey="richard" serverUrl="/api/basiq" environment={world.environment}>
 */
export interface WorldEnvironment extends PageEnvironment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => number;
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
  readonly random: () => number;
}

/**
 * What the kit passes on when it asks the app for a token.
 *
 * @example
 * const tokenEndpoint = ({ reason }: TokenContext) => fetchToken(reason);
 */
export interface TokenContext {
  readonly signal: AbortSignal;
  readonly reason: string;
}

/**
 * What the app's `BasiqProvider` is given in a world.
 *
 * @example
 * <BasiqProvider {...world.provider}>{children}</BasiqProvider>
 */
export interface WorldProviderProps {
  readonly userKey: string;
  readonly serverUrl?: string;
  tokenEndpoint?(context: TokenContext): Promise<IssuedToken>;
  readonly environment: WorldEnvironment;
}

/**
 * A Basiq that behaves, one person with an account at the app, the app's server, the network and a
 * browser, all on one clock.
 *
 * @example
 * const world: World = createWorld({ server: createBasiqServer });
 */
export interface World<Clock extends WorldClock = WorldClock> extends WorldActions {
  readonly clock: Clock;
  readonly sandbox: Sandbox;
  /** The person who is signed in at first. */
  readonly user: SandboxUser;
  readonly network: Network;
  readonly browser: Browser;
  /** The browser's first page. */
  readonly page: Page;
  readonly environment: WorldEnvironment;
  readonly provider: WorldProviderProps;
  /** Creates another person, who isn't signed in. */
  readonly addUser: (profile?: UserProfile) => SandboxUser;
  /** Signs another person in to the app, or, with null, signs out. */
  readonly signIn: (user: Pick<SandboxUser, "id"> | null) => void;
  /** The Basiq user who is signed in, or null. */
  readonly signedInAs: () => string | null;
  /** Issues a client token for the signed-in person, as an app's own endpoint does. */
  readonly tokenEndpoint: () => Promise<IssuedToken>;
  /** Sends a request to the app's server from elsewhere, as another device of the same person does. */
  readonly askServer: (path: string, init?: RequestInit) => Promise<Response>;
}
