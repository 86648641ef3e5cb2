import { fileURLToPath } from "node:url";
import { defaultClientConditions } from "vite";
import { configDefaults, defineConfig } from "vitest/config";

/** The same component and hook tests on React 18, which the kit supports beside 19. */
const modules = fileURLToPath(new URL("node_modules/", import.meta.url));

export default defineConfig({
  resolve: {
    conditions: ["@basiq-kit/source", ...defaultClientConditions],
    alias: [
      { find: /^react$/, replacement: `${modules}react-18` },
      { find: /^react\/(.*)$/, replacement: `${modules}react-18/$1` },
      { find: /^react-dom$/, replacement: `${modules}react-dom-18` },
      { find: /^react-dom\/(.*)$/, replacement: `${modules}react-dom-18/$1` },
    ],
  },
  test: {
    name: "react 18",
    environment: "jsdom",
    include: ["packages/hooks/src/*.test.tsx", "packages/components/src/**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, "**/*.browser.test.tsx"],
    setupFiles: ["tools/setup-dom.ts"],
    // The alias reaches a dependency only if Vite transforms it.
    server: { deps: { inline: [/@testing-library\/react/, /@tanstack\/react-query/] } },
  },
});
