// `npm run bench`: requests against delay, bytes per import, the server, then the sandbox's throughput. Writes
// docs/benchmarks.md, and fails when the kit's rhythm breaks a promise.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "oxfmt";
import { loadSource } from "../tools/lib/load-source.mjs";
import { bytesRows } from "./bytes/bytesRows.mjs";
import { bytesTable, page, pollingTable } from "./report.mjs";
import { serverRows } from "./server/serverRows.mjs";

const JOBS = 10_000;
const root = fileURLToPath(new URL("..", import.meta.url));

/** @type {typeof import("./polling/pollingRows.js")} */
const { pollingRows, missedThresholds } = await loadSource(`${root}bench/polling/pollingRows.ts`);
console.log(`Requests against delay, over ${JOBS.toLocaleString("en-AU")} simulated jobs…`);
const rows = pollingRows(JOBS);
const missed = missedThresholds(rows);
console.log("Bytes per import, gzip…");
const bytes = bytesTable(await bytesRows());
console.log("The server…");
const server = await serverRows();

const text = page({ polling: pollingTable(rows.all), missed, jobs: JOBS, bytes, server });
const { code } = await format("benchmarks.md", text);
writeFileSync(`${root}docs/benchmarks.md`, code);
console.log(`\n${code}`);
for (const line of missed) console.error(`✗ ${line}`);

console.log("The sandbox's throughput\n");
const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/vitest/vitest.mjs`, "bench", "--run", "--project", "node"],
  { cwd: root, stdio: "inherit" },
);
process.exit(missed.length === 0 && status === 0 ? 0 : 1);
