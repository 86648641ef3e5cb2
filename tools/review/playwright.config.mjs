// The picture review: see tools/review.mjs.
import { fileURLToPath } from "node:url";
import { defineConfig } from "playwright/test";
import { chromiumArgs, findChromium } from "../lib/find-chromium.mjs";

const out = fileURLToPath(new URL("../../.cache/review/", import.meta.url));

export default defineConfig({
  testDir: ".",
  // The others here are Vitest's.
  testMatch: "**/*.spec.mjs",
  outputDir: `${out}results`,
  snapshotPathTemplate: `${out}pictures/{arg}{ext}`,
  fullyParallel: true,
  timeout: 60_000,
  reporter: [["line"], ["html", { outputFolder: `${out}report`, open: "never" }]],
  expect: { toHaveScreenshot: { threshold: 0, animations: "disabled" } },
  use: { launchOptions: { executablePath: findChromium(), args: chromiumArgs } },
});
