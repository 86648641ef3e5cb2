// Everything that is tested, with one closing line: `N passed, N failed`.
//   npm test            the checks of every day
//   npm run test:slow   what takes longer and changes rarely
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const report = `${root}.cache/vitest.json`;
let passed = 0;
let failed = 0;

/** @param {string} name @param {readonly string[]} args of node */
function run(name, args) {
  console.log(`\n▸ ${name}`);
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  return status === 0;
}

/** @param {string} name @param {readonly string[]} args */
function check(name, args) {
  if (run(name, args)) passed += 1;
  else failed += 1;
}

/** @param {string} name @param {readonly string[]} args */
function vitest(name, args) {
  rmSync(report, { force: true });
  const ok = run(name, [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args,
  ]);
  const result = readReport();
  passed += result.numPassedTests;
  // A file that can't be loaded, a run without tests or a skipped test is a failure too.
  const fewer = result.numPassedTests === 0 || result.numPendingTests + result.numTodoTests > 0;
  failed += Math.max(result.numFailedTests, ok && !fewer ? 0 : 1);
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}

if (process.argv.includes("--slow")) {
  vitest("the hooks and components on React 18", ["--config", "vitest.react18.config.ts"]);
  vitest("every journey", ["--project", "journeys-all"]);
  check("packed packages", ["tools/check-packages.mjs"]);
  check("examples", ["tools/check-examples.mjs"]);
  check("static Storybook", ["tools/check-storybook.mjs"]);
} else {
  check("types", ["node_modules/typescript/bin/tsc"]);
  check("lint", ["node_modules/oxlint/bin/oxlint", "--deny-warnings"]);
  check("format", ["node_modules/oxfmt/bin/oxfmt", "--check"]);
  check("bundle sizes", ["tools/check-size.mjs"]);
  check("reference", ["tools/docs-api.mjs", "--check"]);
  check("guides", ["tools/docs-code.mjs"]);
  vitest("tests", ["--project", "!journeys-all"]);
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
