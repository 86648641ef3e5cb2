// Everything that is tested. What failed is told again at the end, for the log of a long run is
// often cut to its last lines; then one closing line: `N passed, N failed`.
//   npm test            the checks of every day
//   npm run test:slow   what takes longer and changes rarely
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const report = `${root}.cache/vitest.json`;
const LINES_OF_CHECK = 60;
const LINES_OF_TEST = 20;
const BESIDE = "It failed beside its tests: see above.";
let passed = 0;
/** @type {string[]} What failed, each with the lines that say why. */
const failures = [];

/**
 * @param {string} name
 * @param {readonly string[]} args Of node.
 * @param {"inherit" | "pipe"} output
 */
function run(name, args, output) {
  console.log(`\n▸ ${name}`);
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", output, output],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  return { ok: status === 0, said: `${stdout ?? ""}${stderr ?? ""}` };
}

/**
 * A command that is either right or wrong; it is heard only where it is wrong.
 *
 * @param {string} name
 * @param {readonly string[]} args
 */
function check(name, args) {
  const { ok, said } = run(name, args, "pipe");
  if (ok) passed += 1;
  else failures.push(`${name}\n${lastLines(said, LINES_OF_CHECK)}`);
}

/** @param {string} name @param {readonly string[]} args */
function vitest(name, args) {
  rmSync(report, { force: true });
  const { ok } = run(
    name,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...args,
    ],
    "inherit",
  );
  const { numPassedTests, numPendingTests, numTodoTests, testResults } = readReport();
  passed += numPassedTests;
  const told = failures.length;
  for (const { name: file, status, message, assertionResults } of testResults) {
    const failed = assertionResults.filter((one) => one.status === "failed");
    for (const { fullName, failureMessages } of failed)
      failures.push(
        `${inRoot(file)} › ${fullName}\n${firstLines((failureMessages ?? []).join("\n"), LINES_OF_TEST)}`,
      );
    if (status === "failed" && failed.length === 0)
      failures.push(`${inRoot(file)}\n${firstLines(message || BESIDE, LINES_OF_TEST)}`);
  }
  if (failures.length > told) return;
  // No test failed, and yet not all is well.
  if (numPassedTests === 0) failures.push(`${name}: no test has passed`);
  else if (numPendingTests + numTodoTests > 0) failures.push(`${name}: a test was skipped`);
  else if (!ok) failures.push(`${name}\n  ${BESIDE}`);
}

/** @typedef {import("vitest/node").JsonTestResults} Report */

/**
 * What Vitest wrote; nothing has passed where it could write none.
 *
 * @returns {Pick<Report, "numPassedTests" | "numPendingTests" | "numTodoTests" | "testResults">}
 */
function readReport() {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { numPassedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  }
}

/** @param {string} file */
const inRoot = (file) => file.replace(root, "");

/** @param {string} text @param {number} count */
const firstLines = (text, count) => linesOf(text).slice(0, count).join("\n");

/** @param {string} text @param {number} count */
const lastLines = (text, count) => linesOf(text).slice(-count).join("\n");

/** @param {string} text */
const linesOf = (text) =>
  stripVTControlCharacters(text)
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`);

if (process.argv.includes("--slow")) {
  vitest("the hooks and components on React 18", ["--config", "vitest.react18.config.ts"]);
  vitest("every journey", ["--project", "journeys-all"]);
  check("packed packages", ["tools/check-packages.mjs"]);
  check("examples", ["tools/check-examples.mjs"]);
  check("static Storybook", ["tools/check-storybook.mjs"]);
} else {
  check("types", ["node_modules/typescript/bin/tsc"]);
  check("lint", [
    "node_modules/oxlint/bin/oxlint",
    "--config",
    "oxlint.config.mjs",
    "--deny-warnings",
  ]);
  check("format", ["node_modules/oxfmt/bin/oxfmt", "--check"]);
  check("bundle sizes", ["tools/check-size.mjs"]);
  check("reference", ["tools/docs-api.mjs", "--check"]);
  check("guides", ["tools/docs-code.mjs"]);
  vitest("tests", ["--project", "!journeys-all"]);
}

if (failures.length > 0) console.log("\nWhat failed:");
for (const failure of failures) console.log(`\n✗ ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
