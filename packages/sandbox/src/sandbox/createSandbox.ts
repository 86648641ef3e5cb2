import { addUser } from "../users/addUser.js";
import {
  addConnection,
  type NewConnection,
  startConnection,
} from "../connections/addConnection.js";
import { createApi } from "../api/createApi.js";
import type { SandboxClock } from "../world/clock.js";
import { rememberCore } from "./coreOf.js";
import { createCore, type CoreOptions } from "./createCore.js";
import { createFaultGate, type Faults } from "../faults/faultGate.js";
import type { SetTimer } from "../faults/applyFault.js";
import { extendConsent } from "../consents/extendConsent.js";
import { updateConsent } from "../connections/endConsent.js";
import { giveConsent, type NewConsent } from "../consents/giveConsent.js";
import type { ConnectorStatus } from "../world/connector.js";
import type { UserProfile } from "../world/userRecord.js";
import { createRequestLog, type RequestLogEntry } from "../api/requestLog.js";
import { createSandboxFetch } from "./sandboxFetch.js";
import { setConnectorStatus } from "../banks/setConnectorStatus.js";
import { exportState } from "../snapshot/exportState.js";
import type { SandboxState } from "../snapshot/sandboxState.js";
import type { WebhookFetch } from "../webhooks/postMessage.js";
import { createWebhooks, type Webhooks } from "../webhooks/webhooks.js";
import {
  viewConnection,
  viewConsent,
  viewJob,
  viewUser,
  worldView,
  type SandboxConnection,
  type SandboxConsent,
  type SandboxJob,
  type SandboxUser,
  type World,
} from "./worldView.js";

/**
 * How a sandbox is set up.
 *
 * @example
 * const options: SandboxOptions = { clock: steppedClock(), seed: 7 };
 */
export interface SandboxOptions extends CoreOptions {
  /** What posts webhooks. Default: the global `fetch`. */
  webhookFetch?: WebhookFetch;
  /** Calls `run` after `ms` milliseconds; used by latency faults alone. Default `setTimeout`. */
  setTimer?: (run: () => void, ms: number) => void;
}

/**
 * A Basiq v3 of your own.
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
  /** Users, consents, connections and jobs as they are now. */
  readonly world: World;
  /** Creates a user without a request. */
  addUser(profile?: UserProfile): SandboxUser;
  /**
   * Connects a user to a bank, as someone does in the Consent UI: Basiq has no API route for it. The connection is
   * active and its first job is over. Throws for an unknown user, bank or login.
   */
  addConnection(connection: NewConnection): SandboxConnection;
  /**
   * Signs a user in at a bank, as someone does in the Consent UI, and returns the job that has just started. The bank
   * refuses a login that no test person has. Throws for an unknown user or bank.
   */
  startConnection(connection: NewConnection): SandboxJob;
  /**
   * Gives consent for a user, as someone does in the Consent UI; `policyId: "policy-2023-07"` is an older
   * policy, so that an update is due. `addConnection` does so if there is none. Throws for an unknown user or
   * policy.
   */
  giveConsent(consent: NewConsent): SandboxConsent;
  /** Extends a user's consent by a whole period, as `action=extend` does. Throws if none is active. */
  extendConsent(userId: string): SandboxConsent;
  /**
   * Updates a user's consent, as `action=update` does: to the same policy it is extended; from an older one it is
   * replaced, and all connections are deleted. Throws if none is active.
   */
  updateConsent(userId: string): SandboxConsent;
  /** Sets the status of an institution's connectors. Throws for an unknown id or status. */
  setConnectorStatus(institutionId: string, status: ConnectorStatus): void;
  readonly webhooks: Webhooks;
  /**
   * Posts the webhooks that are due by the clock, and returns how many posts were accepted. The Node adapter
   * calls it by itself.
   */
  deliverWebhooks(): Promise<number>;
  /** The world as JSON, for `createSandbox({ state })`. */
  exportState(): SandboxState;
  /** The last 1,000 requests, oldest first; never tokens, queries or bodies. */
  readonly requests: readonly RequestLogEntry[];
  /** Makes requests fail, by rules that can be added and removed. */
  readonly faults: Faults;
  readonly tokens: {
    /** Revokes every token issued so far, for good: they are answered with 401 `invalid-authorization-token`. */
    revokeAll(): void;
  };
}

/**
 * Builds a sandbox: everything it knows lives in memory, and time comes from its clock alone.
 * Throws when `apiUrl` isn't an http(s) origin, `seed` isn't an integer or `state` is malformed.
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
  const { setTimer = realTimer, webhookFetch = (url, init) => fetch(url, init) } = options;
  const { webhooks, deliver } = createWebhooks(core, webhookFetch);
  const gate = createFaultGate({ ...core, setTimer });
  const sandbox: Sandbox = {
    fetch: createSandboxFetch(createApi(core), core, log, gate),
    clock,
    apiUrl,
    apiKey,
    world,
    addUser: (profile = {}) => viewUser(addUser(core, profile)),
    addConnection: (wanted) => viewConnection(records, addConnection(core, wanted), clock.now()),
    startConnection: (wanted) => viewJob(startConnection(core, wanted).job, clock.now()),
    giveConsent: (consent) => viewConsent(giveConsent(core, consent), clock.now()),
    extendConsent: (userId) => viewConsent(extendConsent(core, userId), clock.now()),
    updateConsent: (userId) => viewConsent(updateConsent(core, userId).consent, clock.now()),
    setConnectorStatus: (id, status) => setConnectorStatus(core, id, status),
    webhooks,
    deliverWebhooks: deliver,
    exportState: () => exportState(core),
    requests: log.entries,
    faults: gate.faults,
    tokens: { revokeAll: core.tokens.revokeAll },
  };
  return rememberCore(sandbox, core);
}

const realTimer: SetTimer = (run, ms) => void setTimeout(run, ms);
