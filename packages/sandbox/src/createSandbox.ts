import { addConnection, type NewConnection } from "./addConnection.js";
import { createApi } from "./api/createApi.js";
import { apiOrigin } from "./apiOrigin.js";
import { realClock, type SandboxClock } from "./clock.js";
import type { Core } from "./core.js";
import { createIdSource } from "./ids.js";
import { createRecords, type UserProfile } from "./records.js";
import { createRequestLog, type RequestLogEntry } from "./requestLog.js";
import { createSandboxFetch } from "./sandboxFetch.js";
import { createTokenMint } from "./tokenMint.js";
import { worldView, type SandboxConnection, type SandboxUser, type World } from "./world.js";

/**
 * The API key a sandbox accepts unless told otherwise: base64 of `id:secret`, as Basiq issues them. Not a secret.
 *
 * @example
 * headers.set("authorization", `Basic ${SANDBOX_API_KEY}`);
 */
export const SANDBOX_API_KEY = "c2FuZGJveC1hcHA6bm90LWEtc2VjcmV0";

/**
 * How a sandbox is set up.
 *
 * @example
 * const options: SandboxOptions = { clock: steppedClock(), seed: 7 };
 */
export interface SandboxOptions {
  /** Default `realClock()`. */
  clock?: SandboxClock;
  /** Decides every id, duration, coin and payload shape: an integer, default 1. */
  seed?: number;
  /** The origin it stands for, and that its absolute links carry. Default `https://au-api.basiq.io`. */
  apiUrl?: string;
  /** Default `SANDBOX_API_KEY`. */
  apiKey?: string;
}

/**
 * A Basiq v3 of one's own.
 *
 * @example
 * const sandbox: Sandbox = createSandbox();
 */
export interface Sandbox {
  /**
   * A drop-in for the global `fetch`, for requests to `apiUrl`. A request to any other origin rejects with a
   * `TypeError`, as a network failure does.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  readonly clock: SandboxClock;
  readonly apiUrl: string;
  readonly apiKey: string;
  /** Users, connections and jobs as they stand now. */
  readonly world: World;
  /** Creates a user without a request. */
  addUser(profile?: UserProfile): SandboxUser;
  /**
   * Connects a user to a bank, as someone does in the Consent UI: Basiq has no API route for it. The connection is
   * active and its first job is over. Throws for an unknown user, bank or login.
   */
  addConnection(connection: NewConnection): SandboxConnection;
  /** The last 1,000 requests, oldest first; never tokens, queries or bodies. */
  readonly requests: readonly RequestLogEntry[];
}

/**
 * Builds a sandbox: everything it knows lives in memory, and time comes from its clock alone.
 * Throws when `apiUrl` isn't an http(s) origin or `seed` isn't an integer.
 *
 * @example
 * const sandbox = createSandbox({ clock: steppedClock() });
 * const user = sandbox.addUser({ email: "richard@example.com" });
 * sandbox.addConnection({ userId: user.id, institutionId: "AU00000", login: "richard" });
 * await sandbox.fetch("https://au-api.basiq.io/token", { method: "POST", headers, body });
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const core = createCore(options);
  const { clock, apiUrl, apiKey, records } = core;
  const log = createRequestLog();
  const world = worldView(records, clock);
  return {
    fetch: createSandboxFetch(createApi(core), core, log),
    clock,
    apiUrl,
    apiKey,
    world,
    addUser(profile = {}) {
      const user = { id: core.ids.next(), createdAt: clock.now(), profile: { ...profile } };
      records.users.set(user.id, user);
      return { id: user.id, createdAt: user.createdAt, ...profile };
    },
    addConnection: (connection) => addConnection(core, connection),
    requests: log.entries,
  };
}

function createCore(options: SandboxOptions): Core {
  const { clock = realClock(), seed = 1, apiKey = SANDBOX_API_KEY } = options;
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`basiq-kit/sandbox: seed must be an integer, and is ${seed}.`);
  return {
    clock,
    seed,
    apiKey,
    apiUrl: apiOrigin(options.apiUrl ?? "https://au-api.basiq.io"),
    ids: createIdSource(seed),
    records: createRecords(),
    tokens: createTokenMint(seed, clock),
  };
}
