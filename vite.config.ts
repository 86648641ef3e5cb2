import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defaultClientConditions, defaultServerConditions, type Plugin } from "vite";
import { configDefaults, defineConfig } from "vitest/config";
import { chromiumArgs, findChromium } from "./tools/find-chromium.mjs";

/** Workspace packages are read from source through this export condition: no build before a test. */
const SOURCE = "@basiq-kit/source";

/**
 * Vite looks for dependencies once and remembers them; one that a source begins to import later would reload a page
 * amid its tests. These are what the sandbox's modules import of hono, each by its own name.
 */
const LATE_DEPENDENCIES = [
  "hono",
  "hono/body-limit",
  "hono/cookie",
  "hono/cors",
  "hono/html",
  "hono/router/reg-exp-router",
  "hono/utils/url",
];

// Time is injected, so a test waits for nothing; but browsers share the two cores with it.
const BUSY_MACHINE_MS = 20_000;
// Live stories run a job of some seconds to its end, and look at it with axe.
const SLOW_BROWSER_MS = 60_000;

/**
 * For tests that need no process but Node's. A worker loads modules once for all its files, which is most of
 * their time, so nothing but setup files may change a global and leave it so. Vitest would take one worker on
 * two cores, as is right for browsers, which are many processes each: those run afterwards, in a group of their own.
 */
const sharedWorkers = {
  isolate: false,
  maxWorkers: Math.max(2, availableParallelism() - 1),
  sequence: { groupOrder: 0 },
};

const browser = (viewport: { width: number; height: number }) => ({
  enabled: true,
  headless: true,
  provider: playwright({
    launchOptions: { executablePath: findChromium(), args: chromiumArgs },
  }),
  instances: [{ browser: "chromium" as const }],
  screenshotFailures: false,
  // Three of them start at once, and bundle what they need first.
  connectTimeout: 180_000,
  viewport,
});

/** People in front of the demo, in Chromium. */
const journeys = (name: string, files: string, patienceMs: number) => ({
  extends: true as const,
  test: {
    name,
    environment: "node" as const,
    include: [files],
    globalSetup: ["tools/setup-journeys.mjs"],
    testTimeout: patienceMs,
    hookTimeout: patienceMs,
    // Each has a page of its own in one browser; two cores draw no more than this at once.
    maxConcurrency: 3,
  },
});

/** Serves MSW's worker from the package, so that no copy of it lies in the repository. */
const mswWorker: Plugin = {
  name: "basiq-kit:msw-worker",
  configureServer(server) {
    const file = fileURLToPath(
      new URL("node_modules/msw/lib/mockServiceWorker.js", import.meta.url),
    );
    server.middlewares.use("/mockServiceWorker.js", (_, response) => {
      response.setHeader("content-type", "text/javascript").end(readFileSync(file));
    });
  },
};

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
  optimizeDeps: { include: LATE_DEPENDENCIES },
  test: {
    reporters: ["default"],
    sequence: { groupOrder: 1 },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "jsdom",
          ...sharedWorkers,
          include: [
            "packages/hooks/src/{*,react/*}.test.tsx",
            "packages/components/src/**/*.test.{ts,tsx}",
          ],
          // `exclude` replaces Vitest's defaults, and packages ship their own tests.
          exclude: [...configDefaults.exclude, "**/*.browser.test.tsx"],
          setupFiles: ["tools/setup-dom.ts"],
          // The dates that are expected are those of this zone, wherever the tests run.
          env: { TZ: "UTC" },
          testTimeout: BUSY_MACHINE_MS,
          hookTimeout: BUSY_MACHINE_MS,
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          ...sharedWorkers,
          setupFiles: ["tools/setup-node.ts"],
          testTimeout: BUSY_MACHINE_MS,
          hookTimeout: BUSY_MACHINE_MS,
          // The Consent UI serves its stylesheet, and Vitest gives an empty text for CSS otherwise.
          css: { include: [/consent-ui/] },
          include: [
            "packages/{schema,server,sandbox}/src/**/!(*.browser|*.redis).test.{ts,tsx}",
            // Below its root the hooks package has no React, and needs no DOM to be tested.
            "packages/hooks/src/*/**/*.test.ts",
            "tools/**/*.test.ts",
            "bench/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "redis",
          environment: "node",
          // Each file starts a Redis server, and servers of ours beside it.
          include: ["packages/server/src/**/*.redis.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [mswWorker],
        test: {
          // What only a browser can tell, in Chromium.
          name: "browser",
          testTimeout: SLOW_BROWSER_MS,
          include: ["packages/*/src/**/*.browser.test.{ts,tsx}"],
          // As with the stories: each test leaves its page as it found it.
          isolate: false,
          browser: browser({ width: 480, height: 720 }),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: ".storybook" })],
        test: {
          // Every story in Chromium: its play function, all of axe, and its contrast in the dark.
          name: "stories",
          env: { STORYBOOK_DARK_TOO: "yes" },
          testTimeout: SLOW_BROWSER_MS,
          // Each story leaves its page as it found it, and loading a page anew takes longer than most stories.
          isolate: false,
          browser: browser({ width: 480, height: 720 }),
        },
      },
      journeys("journeys", "apps/demo/tests/*.test.ts", 60_000),
      // Every way through the demo, and what is behind its pages, where `journeys` has one for each flow (tools/test.mjs).
      journeys("journeys-all", "apps/demo/tests/all/*.test.ts", 120_000),
    ],
  },
});
