import { createSandbox } from "@basiq-kit/sandbox";
import { startConsentUiServer, startSandboxServer } from "@basiq-kit/sandbox/node";
import { bankClock } from "./bankClock.js";
import { controlRoutes } from "./controls.js";
import { seedHistory } from "./seedHistory.js";
import { people } from "./people.js";
import { testConnectionRoutes } from "./testConnections.js";
import { NO_DATA_STORED, type Upstream } from "./upstream.js";

export interface SandboxUpstreamOptions {
  /** Where the demo's pages are served. */
  readonly appOrigin: string;
  /** Where the Consent UI sends people back to. */
  readonly redirectUrl: string;
  /** The port of the sandbox, which stands in for Basiq on an origin of its own. */
  readonly sandboxPort: number;
  /** The port of its Consent UI, which is another origin too, as the real one is. */
  readonly consentPort: number;
  /** How many times as fast the banks' time runs. */
  readonly speed: number;
}

/** Starts the sandbox. Each sign-in creates its own user, so that two visitors never share data. */
export async function sandboxUpstream(options: SandboxUpstreamOptions): Promise<Upstream> {
  const { appOrigin, redirectUrl, sandboxPort, consentPort, speed } = options;
  const clock = bankClock(speed);
  const apiUrl = `http://localhost:${sandboxPort}`;
  const sandbox = createSandbox({ clock, apiUrl });
  const world = { sandbox, clock };
  const servers = await Promise.all([
    startSandboxServer(sandbox, { port: sandboxPort }),
    startConsentUiServer(sandbox, { port: consentPort, redirectUrl }),
  ]);
  // Only the sandbox has the same secret. A real one comes from Basiq and stays in the environment.
  const secret = `whsec_${btoa(crypto.randomUUID())}`;
  sandbox.webhooks.subscribe({ url: `${appOrigin}/api/basiq/webhooks`, secret });
  let users = 0;
  return {
    apiKey: sandbox.apiKey,
    apiUrl,
    consentUrl: `http://localhost:${consentPort}/home`,
    now: () => clock.now(),
    skipped: () => clock.skipped,
    webhooks: { secret, onConsentEnded: NO_DATA_STORED },
    people,
    async userOf({ id: name, history }) {
      users += 1;
      const { id } = sandbox.addUser({ email: `${name}-${users}@ledgerbird.example` });
      if (history !== undefined) await seedHistory(world, id, history);
      // Deliver the history's webhooks now, so that they don't reach the page that opens next.
      await sandbox.deliverWebhooks();
      return id;
    },
    routes: (signedIn) => ({
      ...controlRoutes(world),
      ...testConnectionRoutes(sandbox, signedIn),
    }),
    async close() {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
