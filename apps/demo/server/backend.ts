import { createSandbox } from "@basiq-kit/sandbox";
import { startConsentUiServer, startSandboxServer } from "@basiq-kit/sandbox/node";
import { createBasiqServer } from "@basiq-kit/server";
import { createPeople } from "./people.js";
import { skippableClock } from "./skippableClock.js";

export interface BackendOptions {
  /** Where the demo's pages are served. */
  readonly appOrigin: string;
  /** The port of the sandbox, which stands in for Basiq on an origin of its own. */
  readonly sandboxPort: number;
  /** The port of its Consent UI, which is another origin too, as the real one is. */
  readonly consentPort: number;
  /** How many times as fast the banks' time runs. */
  readonly speed: number;
}

/** What a fintech's backend is: the kit's routes beside the app's own. */
export interface Backend {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

// What an application sets as its redirect URL in Basiq's dashboard.
const RETURN_PATH = "/return";

// Shared with the sandbox alone; a real one comes from Basiq and stays in the environment.
const WEBHOOK_SECRET = `whsec_${btoa(crypto.randomUUID())}`;

export async function startBackend(options: BackendOptions): Promise<Backend> {
  const { appOrigin, sandboxPort, consentPort, speed } = options;
  const clock = skippableClock(speed);
  const apiUrl = `http://localhost:${sandboxPort}`;
  const sandbox = createSandbox({ clock, apiUrl });
  const servers = await Promise.all([
    startSandboxServer(sandbox, { port: sandboxPort }),
    startConsentUiServer(sandbox, { port: consentPort, redirectUrl: `${appOrigin}${RETURN_PATH}` }),
  ]);
  const people = createPeople(sandbox);

  const basiq = createBasiqServer({
    apiKey: sandbox.apiKey,
    getUserId: (request) => people.of(request)?.basiqUserId ?? null,
    allowedOrigins: [appOrigin],
    apiUrl,
    now: () => clock.now(),
    // It holds no data of anyone's: what a page shows comes from the sandbox each time.
    webhooks: { secret: WEBHOOK_SECRET, onConsentEnded: "declined" },
  });
  sandbox.webhooks.subscribe({
    url: `${appOrigin}/api/basiq/webhooks`,
    secret: WEBHOOK_SECRET,
  });

  async function session(request: Request): Promise<Response> {
    const known = people.of(request);
    const { person, cookie } = known
      ? { person: known, cookie: undefined }
      : await people.welcome();
    return Response.json(
      {
        userKey: person.key,
        apiUrl,
        consentUrl: `http://localhost:${consentPort}/home`,
        connections: person.connections,
      },
      { headers: cookie === undefined ? {} : { "set-cookie": cookie } },
    );
  }

  async function app(request: Request): Promise<Response> {
    switch (`${request.method} ${new URL(request.url).pathname}`) {
      case "GET /api/demo/session":
        return session(request);
      case "POST /api/demo/skip": {
        const { searchParams } = new URL(request.url);
        clock.skip(Number(searchParams.get("ms")));
        return new Response(null, { status: 204 });
      }
      default:
        return new Response("There is no such page.", { status: 404 });
    }
  }

  return {
    fetch: (request) =>
      new URL(request.url).pathname.startsWith("/api/basiq/") ? basiq.fetch(request) : app(request),
    async close() {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
