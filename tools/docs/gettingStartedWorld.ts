import { writeFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { createSandbox, scaledClock } from "@basiq-kit/sandbox";
import { startConsentUiServer, startSandboxServer } from "@basiq-kit/sandbox/node";
import { build, defaultClientConditions, preview } from "vite";
import { vi } from "vitest";
import { freePorts } from "../lib/free-ports.mjs";
import { writeCode } from "./runnable.js";

interface GuidesServer {
  readonly app: { readonly fetch: (request: Request) => Promise<Response> | Response };
}

/** Everything that a reader of the guide has running, built from the guide's own code. */
export async function startGettingStarted() {
  const { folder } = writeCode("getting-started-page");
  const guide = `${folder}/docs-guides-getting-started`;
  const port = await freePorts();
  const serverPort = await freePorts();
  const apiPort = await freePorts();
  const app = `http://localhost:${port}`;
  const apiUrl = `http://localhost:${apiPort}`;
  const sandbox = createSandbox({ clock: scaledClock(10), apiUrl });
  const api = await startSandboxServer(sandbox, { port: apiPort });
  const consent = await startConsentUiServer(sandbox, { port: 0, redirectUrl: `${app}/return` });
  // As the guide's .env says.
  vi.stubEnv("BASIQ_API_KEY", sandbox.apiKey);
  vi.stubEnv("BASIQ_API_URL", apiUrl);
  vi.stubEnv("BASIQ_CONSENT_URL", `${consent.url}/home`);
  vi.stubEnv("APP_ORIGIN", app);

  const { app: routes }: GuidesServer = await import(`${guide}/server/app.ts`);
  const server = serve({ port: serverPort, fetch: (request) => routes.fetch(request) });
  const pages = await servePages(guide, port, `http://localhost:${serverPort}`);
  return {
    app,
    sandbox,
    async close() {
      server.close();
      await Promise.all([pages.close(), api.close(), consent.close()]);
      vi.unstubAllEnvs();
    },
  };
}

/** As `vite build` makes them, beside the server at their own address. */
async function servePages(root: string, port: number, server: string) {
  const html = `<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>`;
  writeFileSync(`${root}/index.html`, html);
  const config = {
    root,
    configFile: false as const,
    // Bundlers warn of each "use client" that they leave out.
    logLevel: "error" as const,
  };
  await build({
    ...config,
    resolve: { conditions: ["@basiq-kit/source", ...defaultClientConditions] },
  });
  return preview({ ...config, preview: { port, strictPort: true, proxy: { "/api": server } } });
}
