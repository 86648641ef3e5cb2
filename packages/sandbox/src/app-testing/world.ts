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
export interface WorldOptions extends Pick<SandboxOptions, "seed" | "shapes"> {
  /**
   * Builds the app's server: `createBasiqServer`, or a function that adds to its options. Without one
   * the page asks Basiq itself, with tokens from `world.tokenEndpoint`.
   */
  readonly server?: (options: AppServerOptions) => AppServer;
  /** What `addConnection` connects where a test doesn't say otherwise. */
  readonly connection?: WorldConnection;
}

/**
 * What a page gives the kit in a world: time, chance, the network and the browser.
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
 * What the kit says of a token that it asks the app for.
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
  /** Another person is signed in to the app from now on, or nobody. */
  readonly signIn: (user: Pick<SandboxUser, "id"> | null) => void;
  /** The Basiq user who is signed in, if anybody is. */
  readonly signedInAs: () => string | null;
  /** Issues a client token for who is signed in, as an app's own endpoint does. */
  readonly tokenEndpoint: () => Promise<IssuedToken>;
  /** Asks the app's server from elsewhere, as another device of the same person does. */
  readonly askServer: (path: string, init?: RequestInit) => Promise<Response>;
}
