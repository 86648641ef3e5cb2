// `npm run review`: a picture of every state in light, dark, narrow, wide and right to left, compared with the last
// ones that were kept. `.cache/review/index.html` shows them all; Playwright's report shows each that differs.
//   npm run review -- --keep   takes the pictures that later ones are compared with
//   npm run review -- --only components-mfaprompt   the stories whose id begins so
//   npm run review -- --reuse   the Storybook that was built last, instead of a new one
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { picturedStories } from "./review/picturedStories.mjs";
import { writeReviewPage } from "./review/reviewPage.mjs";
import { buildStorybook, serveStorybook } from "./review/storybook.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    keep: { type: "boolean", default: false },
    only: { type: "string" },
    reuse: { type: "boolean", default: false },
  },
});

if (!values.reuse) buildStorybook();
const { url, close } = await serveStorybook();
const args = ["test", "--config", "tools/review/playwright.config.mjs"];
if (values.keep) args.push("--update-snapshots");
if (values.only !== undefined) args.push("--grep", `\\(${values.only}`);
const child = spawn(process.execPath, ["node_modules/playwright/cli.js", ...args], {
  cwd: root,
  env: { ...process.env, REVIEW_URL: url },
  stdio: "inherit",
});
const [code] = await once(child, "exit");
writeReviewPage(`${root}.cache/review/`, await picturedStories(url));
await close();
console.log("Pictures: .cache/review/index.html. Differences: .cache/review/report/index.html");
process.exitCode = code ?? 1;
