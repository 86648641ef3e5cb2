import { readFileSync, writeFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { createSandbox, scaledClock } from "@basiq-kit/sandbox";
import { startConsentUiServer, startSandboxServer } from "@basiq-kit/sandbox/node";
import { build, defaultClientConditions } from "vite";
import { vi } from "vitest";
import { freePorts } from "../free-ports.mjs";
import { writeCode } from "./runnable.mjs";

interface GuidesServer {
  readonly app: { readonly fetch: (request: Request) => Promise<Response> | Response };
}

/** Everything that a reader of the guide has running, built from the guide's own code. */
export async function startGettingStarted() {
  const { folder } = writeCode("getting-started-page");
  const guide = `${folder}/docs-guides-getting-started`;
  const pages = await buildPages(guide);
  const port = await freePorts();
  const app = `http://localhost:${port}`;

  const apiPort = await freePorts();
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
  const isForServer = ({ url }: Request) => new URL(url).pathname.startsWith("/api/");
  const server = serve({
    port,
    fetch: (request) => (isForServer(request) ? routes.fetch(request) : pages(request)),
  });
  return {
    app,
    sandbox,
    async close() {
      server.close();
      await Promise.all([api.close(), consent.close()]);
      vi.unstubAllEnvs();
    },
  };
}

const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css" };

/** As `vite build` makes them, served as a host of single-page apps does. */
async function buildPages(guide: string): Promise<(request: Request) => Response> {
  const html = `<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>`;
  writeFileSync(`${guide}/index.html`, html);
  await build({
    root: guide,
    configFile: false,
    // Bundlers warn of each "use client" that they leave out.
    logLevel: "error",
    resolve: { conditions: ["@basiq-kit/source", ...defaultClientConditions] },
  });
  return ({ url }) => {
    const { pathname } = new URL(url);
    const file = pathname.startsWith("/assets/") ? pathname : "/index.html";
    return new Response(readFileSync(`${guide}/dist${file}`), {
      headers: { "content-type": TYPES[file.split(".").at(-1) ?? ""] ?? "text/html" },
    });
  };
}
