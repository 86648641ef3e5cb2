// The picture review: see tools/review.mjs.
import { fileURLToPath } from "node:url";
import { defineConfig } from "playwright/test";
import { chromiumArgs, findChromium } from "../find-chromium.mjs";

const out = fileURLToPath(new URL("../../.cache/review/", import.meta.url));

export default defineConfig({
  testDir: ".",
  outputDir: `${out}results`,
  snapshotPathTemplate: `${out}pictures/{arg}.{projectName}{ext}`,
  fullyParallel: true,
  timeout: 60_000,
  reporter: [["line"], ["html", { outputFolder: `${out}report`, open: "never" }]],
  expect: { toHaveScreenshot: { threshold: 0, animations: "disabled" } },
  use: { launchOptions: { executablePath: findChromium(), args: chromiumArgs } },
  projects: [
    { name: "light", metadata: { globals: "theme:light", width: 508 } },
    { name: "dark", metadata: { globals: "theme:dark", width: 508 } },
    { name: "narrow", metadata: { globals: "theme:light", width: 320 } },
    // In a language that is written so: English would only be wrong there.
    { name: "rtl", metadata: { globals: "theme:light;language:ar", width: 508 } },
  ],
});
