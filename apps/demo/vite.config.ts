import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type * as BackendModule from "./server/backend.ts";
import { getRequestListener } from "@hono/node-server";
import react from "@vitejs/plugin-react";
import {
  defaultClientConditions,
  defaultServerConditions,
  defineConfig,
  type Connect,
  type Plugin,
} from "vite";

const SOURCE = "@basiq-kit/source";
const port = Number(process.env["DEMO_PORT"] ?? 4300);
const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = `${root}.cache`;
/** The folder that `npm run demo -- --built` builds into and serves. */
const built = process.env["DEMO_BUILT"] ?? `${cache}/demo`;

/** MFA answers go from the browser straight to Basiq, or to the sandbox that stands in for it. */
const apiOrigin = process.env["BASIQ_API_KEY"]
  ? "https://au-api.basiq.io"
  : `http://localhost:${port + 1}`;

/** What a bank's security review asks for: no inline script, no inline style, no frame. */
const headers = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Banks' logos.
    "img-src 'self' https://cdn.basiq.io",
    `connect-src 'self' ${apiOrigin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // No text is ever run as code, anywhere in the page.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  // The address of a return isn't sent to other sites.
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

type Add = (handler: Connect.NextHandleFunction) => unknown;

/** Runs the demo's backend inside the server of the pages, and the sandbox on a port of its own. */
async function mount({ startBackend }: typeof BackendModule, add: Add) {
  const running = await startBackend({
    appOrigin: `http://localhost:${port}`,
    sandboxPort: port + 1,
    consentPort: port + 2,
    speed: Number(process.env["DEMO_SPEED"] ?? 1),
    apiKey: process.env["BASIQ_API_KEY"],
    webhookSecret: process.env["BASIQ_WEBHOOK_SECRET"],
    usersFile: `${cache}/ledgerbird-users.json`,
    root,
  });
  const listener = getRequestListener(running.fetch, { overrideGlobalObjects: false });
  add((request, response, next) => {
    if (request.url?.startsWith("/api/")) void listener(request, response);
    else next();
  });
  return () => void running.close();
}

function backend(): Plugin {
  return {
    name: "ledgerbird-backend",
    async configureServer(server) {
      const module = await server.ssrLoadModule("/server/backend.ts");
      const close = await mount(module as typeof BackendModule, (handler) =>
        server.middlewares.use(handler),
      );
      server.httpServer?.once("close", close);
    },
    async configurePreviewServer(server) {
      const module: typeof BackendModule = await import(
        pathToFileURL(resolve(built, "server/backend.js")).href
      );
      const close = await mount(module, (handler) => server.middlewares.use(handler));
      server.httpServer.once("close", close);
    },
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), backend()],
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: {
    // The built server needs nothing else; the dev server reads our packages from source.
    noExternal: isSsrBuild === true ? true : [/^@basiq-kit\//],
    resolve: { conditions: [SOURCE, ...defaultServerConditions] },
  },
  build: {
    outDir: resolve(built, isSsrBuild === true ? "server" : "client"),
    emptyOutDir: true,
  },
  cacheDir: "../../.cache/vite-demo",
  // No other origin may read the backend's answers, not even another port of this machine.
  server: { port, strictPort: true, cors: false },
  preview: { port, strictPort: true, cors: false, headers },
}));
