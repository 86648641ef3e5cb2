import { fileURLToPath } from "node:url";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { configDefaults, defineConfig } from "vitest/config";

/**
 * The same component and hook tests on React 18, which the kit supports beside 19. `tools/react18`
 * has React 18 and the libraries that peer on it, so that none of them brings 19 back in; TanStack Query
 * is the oldest that `packages/hooks/package.json` lets an app bring.
 */
const modules = fileURLToPath(new URL("tools/react18/node_modules/", import.meta.url));

export default defineConfig({
  // For the tests that run without a DOM, which Vite counts as a server's.
  ssr: { resolve: { conditions: ["@basiq-kit/source", ...defaultServerConditions] } },
  resolve: {
    conditions: ["@basiq-kit/source", ...defaultClientConditions],
    alias: [
      {
        find: /^(react|react-dom|@testing-library\/react|@tanstack\/react-query|@base-ui\/react)(\/.*)?$/,
        replacement: `${modules}$1$2`,
      },
    ],
  },
  test: {
    name: "react 18",
    environment: "jsdom",
    include: [
      "packages/hooks/src/{*,react/*,acceptance/*}.test.tsx",
      "packages/components/src/**/*.test.{ts,tsx}",
    ],
    // React 18 has no `Activity`.
    exclude: [...configDefaults.exclude, "**/*.browser.test.tsx", "**/*.react19.test.tsx"],
    setupFiles: ["tools/setup-dom.ts"],
    // All as in vite.config.ts.
    isolate: false,
    maxWorkers: 2,
    env: { TZ: "UTC" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
