// `npm run bench`: requests against delay, bytes per import, the server, then the sandbox's throughput. Writes
// docs/benchmarks.md, and fails when the kit's rhythm breaks a promise.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bytesRows } from "./bytes/bytesRows.mjs";
import { loadSource } from "./loadSource.mjs";
import { bytesTable, page, pollingTable, serverFacts, serverTable } from "./report.mjs";
import { serverRows } from "./server/serverRows.mjs";

const JOBS = 10_000;
const root = fileURLToPath(new URL("..", import.meta.url));
/** @param {string} bin @param {string[]} args */
const run = (bin, args) =>
  spawnSync(process.execPath, [`${root}node_modules/${bin}`, ...args], {
    cwd: root,
    stdio: "inherit",
  }).status === 0;

/** @type {typeof import("./polling/pollingRows.js")} */
const { pollingRows, missedThresholds } = await loadSource(`${root}bench/polling/pollingRows.ts`);
console.log(`\nRequests against delay, over ${JOBS.toLocaleString("en-AU")} simulated jobs\n`);
const rows = pollingRows(JOBS);
const missed = missedThresholds(rows);
const polling = pollingTable(rows.all);
console.log(polling);
for (const line of missed) console.error(`✗ ${line}`);

console.log("\nBytes per import, gzip\n");
const bytes = bytesTable(await bytesRows());
console.log(bytes);

console.log("\nThe server\n");
const server = await serverRows();
console.log([serverTable(server), "", ...serverFacts(server)].join("\n"));

const written = `${root}docs/benchmarks.md`;
writeFileSync(written, page({ polling, missed, jobs: JOBS, bytes, server }));
const formatted = run("oxfmt/bin/oxfmt", [written]);

console.log("\nThe sandbox's throughput\n");
const measured = run("vitest/vitest.mjs", ["bench", "--run", "--project", "node"]);
process.exit(missed.length === 0 && formatted && measured ? 0 : 1);
