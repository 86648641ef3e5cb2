// Runs all checks, two at a time. Failures are repeated at the end, because the log of a long run is often cut to its
// last lines; then one closing line: `N passed, N failed`.
//   npm test            the checks of every day
//   npm run test:slow   what takes longer and changes rarely
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const LINES_OF_CHECK = 60;
const LINES_OF_TEST = 20;
// The projects of vite.config.ts that run every day; the others run with --slow. Vitest takes several exclusions as
// alternatives, and would run everything.
const DAILY = ["unit", "node", "redis", "browser", "stories", "journeys"];
const BESIDE = "It failed beside its tests: see above.";

/** The result of a command: how many checks passed, and for each failure the lines that say why. */
/** @typedef {{ passed: number; failures: string[] }} Outcome */

/**
 * @param {string} name
 * @param {readonly string[]} args Of node.
 * @param {"inherit" | "pipe"} output
 */
async function run(name, args, output) {
  console.log(`\n▸ ${name}`);
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", output, output] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text) => (printed += text));
  /** @type {number | null} */
  const code = await new Promise((resolve) => child.once("close", resolve));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  return { ok: code === 0, printed };
}

/**
 * Runs a command that passes or fails. Its output is shown only if it fails.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
async function check(name, args) {
  const { ok, printed } = await run(name, args, "pipe");
  if (ok) return { passed: 1, failures: [] };
  return { passed: 0, failures: [`${name}\n${lines(printed).slice(-LINES_OF_CHECK).join("\n")}`] };
}

/** @param {string} name @param {readonly string[]} args @returns {Promise<Outcome>} */
async function vitest(name, args) {
  const report = `${root}.cache/${name.replaceAll(" ", "-")}.json`;
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { ok } = await run(
    name,
    ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...args],
    "inherit",
  );
  const { numPassedTests: passed, numPendingTests, numTodoTests, testResults } = readReport(report);
  const failures = testResults.flatMap(failuresOf);
  // No test failed, but something else did.
  if (failures.length === 0 && passed === 0) failures.push(`${name}: no test has passed`);
  else if (failures.length === 0 && numPendingTests + numTodoTests > 0)
    failures.push(`${name}: a test was skipped`);
  else if (failures.length === 0 && !ok) failures.push(`${name}\n  ${BESIDE}`);
  return { passed, failures };
}

/** @typedef {import("vitest/node").JsonTestResults} Report */

/** @param {Report["testResults"][number]} file @returns {string[]} */
function failuresOf({ name, status, message, assertionResults }) {
  const file = name.replace(root, "");
  const failed = assertionResults.filter((one) => one.status === "failed");
  if (status === "failed" && failed.length === 0)
    return [`${file}\n${firstLines(message || BESIDE)}`];
  return failed.map(
    ({ fullName, failureMessages }) =>
      `${file} › ${fullName}\n${firstLines((failureMessages ?? []).join("\n"))}`,
  );
}

/**
 * Vitest's report. If it couldn't write one, nothing has passed.
 *
 * @param {string} report
 * @returns {Pick<Report, "numPassedTests" | "numPendingTests" | "numTodoTests" | "testResults">}
 */
function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { numPassedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  }
}

/** @param {string} text */
const firstLines = (text) => lines(text).slice(0, LINES_OF_TEST).join("\n");

/** @param {string} text */
const lines = (text) =>
  stripVTControlCharacters(text)
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`);

// Two lists of commands that take about the same time.
const lists = process.argv.includes("--slow")
  ? [
      [
        () => vitest("every journey", ["--project", "journeys-all"]),
        () => vitest("journeys in three engines", ["--project", "engines"]),
      ],
      [
        () => check("packed packages", ["tools/check-packages.mjs"]),
        () => check("examples", ["tools/check-examples.mjs"]),
        () => check("static Storybook", ["tools/check-storybook.mjs"]),
        // It looks at the Storybook that was just built.
        () => vitest("stories in three engines", ["--project", "engine-stories"]),
        () => vitest("React 18", ["--config", "vitest.react18.config.ts"]),
      ],
    ]
  : [
      [
        () =>
          vitest(
            "tests",
            DAILY.map((name) => `--project=${name}`),
          ),
      ],
      [
        () => check("types", ["node_modules/typescript/bin/tsc"]),
        () =>
          check("lint", [
            "node_modules/oxlint/bin/oxlint",
            "--config",
            "oxlint.config.mjs",
            "--deny-warnings",
          ]),
        () => check("format", ["node_modules/oxfmt/bin/oxfmt", "--check"]),
        () => check("bundle sizes", ["tools/check-size.mjs"]),
        () => check("reference", ["tools/docs-api.mjs", "--check"]),
        () => check("guides", ["tools/docs-code.mjs"]),
      ],
    ];

/** @param {readonly (() => Promise<Outcome>)[]} commands */
async function oneAfterAnother(commands) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const command of commands) outcomes.push(await command());
  return outcomes;
}

const outcomes = (await Promise.all(lists.map(oneAfterAnother))).flat();
const failures = outcomes.flatMap((outcome) => outcome.failures);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
if (failures.length > 0) console.log("\nWhat failed:");
for (const failure of failures) console.log(`\n✗ ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
