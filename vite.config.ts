import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defaultClientConditions, defaultServerConditions, type Plugin } from "vite";
import { configDefaults, defineConfig } from "vitest/config";
import { chromiumArgs, findChromium } from "./tools/lib/find-chromium.mjs";

/** Workspace packages are read from source through this export condition: no build before a test. */
const SOURCE = "@basiq-kit/source";

/**
 * Vite looks for dependencies once. One that it finds later would reload a page
 * in the middle of its tests. So these are listed: the entry points of hono that the sandbox imports.
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

// Time is injected, so no test waits. But browsers run on the same two cores. A test that is ended in the middle of
// React's `act` leaves it open, and then nothing renders in the later tests of its worker: so this limit is generous.
const BUSY_MACHINE_MS = 60_000;
// Live stories run a job of a few seconds to its end, and check it with axe.
const SLOW_BROWSER_MS = 60_000;

/**
 * For tests that need only Node. Most of their time is spent on loading modules, which a worker does once for all
 * its files. So only setup files may leave a global changed. By default, Vitest uses one worker on
 * two cores. That is right for browsers, which are several processes each: they run afterwards, as a group.
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
  // Three browsers start at once, and each bundles what it needs first.
  connectTimeout: 180_000,
  viewport,
});

/** Journeys of people through the demo, in Chromium. */
const journeys = (name: string, files: string, patienceMs: number) => ({
  extends: true as const,
  test: {
    name,
    environment: "node" as const,
    include: [files],
    globalSetup: ["tools/setup-journeys.mjs"],
    testTimeout: patienceMs,
    hookTimeout: patienceMs,
    // Each test has its own page in one browser, and two cores can't render more at once.
    maxConcurrency: 3,
  },
});

const inEngines = journeys("engines", "apps/demo/tests/engines/*.test.ts", 120_000);

/** Serves MSW's worker from the package, so that the repository needs no copy of it. */
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
            "packages/hooks/src/{*,react/*,acceptance/*}.test.tsx",
            "packages/components/src/**/*.test.{ts,tsx}",
          ],
          // `exclude` replaces Vitest's defaults, and packages ship their own tests.
          exclude: [...configDefaults.exclude, "**/*.browser.test.tsx"],
          setupFiles: ["tools/setup-dom.ts"],
          // The tests expect dates in this time zone, wherever they run.
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
            // Below its root, the hooks package has no React, so its tests need no DOM.
            "packages/hooks/src/*/**/*.test.ts",
            "tools/!(engines)/**/*.test.ts",
            "tools/engines/*.test.ts",
            "tools/*.test.ts",
            "bench/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "redis",
          environment: "node",
          ...sharedWorkers,
          // Each file starts a Redis server and some servers of the kit.
          isolate: true,
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
          // Each story leaves its page unchanged, and loading a new page takes longer than most stories.
          isolate: false,
          browser: browser({ width: 480, height: 720 }),
        },
      },
      journeys("journeys", "apps/demo/tests/*.test.ts", 60_000),
      {
        extends: true,
        test: {
          // Every story in Chromium, Firefox and WebKit; needs the static Storybook (tools/check-storybook.mjs).
          name: "engine-stories",
          environment: "node",
          include: ["tools/engines/stories/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // One journey per flow in each engine. The engines are walked side by side: most of a journey is waiting for a job.
      {
        ...inEngines,
        test: { ...inEngines.test, maxWorkers: 3, sequence: { groupOrder: 2 } },
      },
      // Every journey through the demo, and what is behind its pages; `journeys` has one per flow (tools/test.mjs).
      journeys("journeys-all", "apps/demo/tests/all/*.test.ts", 120_000),
    ],
  },
});
