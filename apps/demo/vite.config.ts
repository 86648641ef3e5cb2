import type * as BackendModule from "./server/backend.ts";
import { getRequestListener } from "@hono/node-server";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defaultServerConditions, defineConfig, type Plugin } from "vite";

const SOURCE = "@basiq-kit/source";
const port = Number(process.env["DEMO_PORT"] ?? 4300);

/** Runs the demo's backend, and the sandbox on a port of its own, inside the dev server. */
function backend(): Plugin {
  return {
    name: "ledgerbird-backend",
    async configureServer(server) {
      const { startBackend }: typeof BackendModule = (await server.ssrLoadModule(
        "/server/backend.ts",
      )) as typeof BackendModule;
      const running = await startBackend({
        appOrigin: `http://localhost:${port}`,
        sandboxPort: port + 1,
        consentPort: port + 2,
        speed: Number(process.env["DEMO_SPEED"] ?? 1),
      });
      const listener = getRequestListener(running.fetch, { overrideGlobalObjects: false });
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith("/api/")) void listener(request, response);
        else next();
      });
      server.httpServer?.once("close", () => void running.close());
    },
  };
}

export default defineConfig({
  plugins: [react(), backend()],
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: {
    noExternal: [/^@basiq-kit\//],
    resolve: { conditions: [SOURCE, ...defaultServerConditions] },
  },
  cacheDir: "../../.cache/vite-demo",
  server: { port, strictPort: true },
});
