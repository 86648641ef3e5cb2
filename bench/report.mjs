import { cpus, totalmem } from "node:os";

/** @param {number} value @param {number} digits */
function number(value, digits) {
  if (!Number.isFinite(value)) return "–";
  return value.toLocaleString("en-AU", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/**
 * Columns of numbers to the right.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const isNumeric = (/** @type {number} */ column) =>
    rows.every((row) => /^[\d.,–]*$/.test(row[column] ?? ""));
  const rule = head.map((_, column) => (isNumeric(column) ? "--:" : "---"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** @param {readonly import("./polling/measureRhythm.js").PollingRow[]} rows */
export function pollingTable(rows) {
  const head = ["rhythm", "requests", "mean delay s", "p95 s", "last step s"];
  const held = ["two-hour job: requests", "delay s"];
  return table(
    [...head, ...held],
    rows.map((row) => [
      row.name,
      number(row.requests, 1),
      number(row.meanDelay, 2),
      number(row.p95Delay, 2),
      number(row.lastDelay, 2),
      number(row.heldRequests, 0),
      number(row.heldDelay, 1),
    ]),
  );
}

/** @param {Awaited<ReturnType<typeof import("./bytes/bytesRows.mjs").bytesRows>>} rows */
export function bytesTable(rows) {
  return table(
    ["import", "JS kB", "CSS kB", "what else it loads at run time"],
    rows.map(({ name, js, css, atRunTime }) => [
      name,
      number(js, 1),
      css === 0 ? "–" : number(css, 1),
      atRunTime,
    ]),
  );
}

/** @typedef {Awaited<ReturnType<typeof import("./server/serverRows.mjs").serverRows>>} ServerRows */

/** @param {ServerRows} rows */
function serverTable({ bare, token }) {
  const row = (/** @type {string} */ name, /** @type {ServerRows["bare"]} */ measured) => [
    name,
    number(measured.perSecond, 0),
    number(measured.work, 0),
    number(measured.p50, 1),
    number(measured.p99, 1),
  ];
  return table(
    ["route", "requests per second", "processor µs", "median ms", "p99 ms"],
    [row("a bare Hono route", bare), row("`POST token`, cached", token)],
  );
}

/** @param {ServerRows} rows */
function serverFacts({ share, bytesPerUser, users }) {
  return [
    `The token route answers ${number(share, 2)} of what the bare route does (goal: 0.8).`,
    `A cached token costs ${number(bytesPerUser, 0)} bytes of heap per person, over ${number(users, 0)} people.`,
  ];
}

function machine() {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} × ${processors[0]?.model ?? "unknown processor"}, ${gigabytes} GB, ${process.platform}, Node ${process.version}`;
}

/** @param {{ polling: string; missed: readonly string[]; jobs: number; bytes: string; server: ServerRows }} results */
export function page({ polling, missed, jobs, bytes, server }) {
  const date = new Date().toISOString().slice(0, 10);
  return `# Benchmarks

Written by \`npm run bench\` on ${date} (${machine()}); don't edit it by hand.

## Requests against delay

How often each rhythm asks for a job, and how long a change at the bank goes unseen. The kit's rhythm is the real \`pollDelay\`, fed by \`parseJob\` and \`traceJob\`, in virtual time over ${jobs.toLocaleString("en-AU")} simulated jobs; the same jobs for all, the same in every run.

${polling}

${missed.length === 0 ? "The kit's promises are kept: no later than a fixed 2 s in the mean, at p95 and at the end, at most 15.1 requests per ordinary job and 170 for one that the bank holds for two hours." : `**Promises missed:** ${missed.join("; ")}.`}

- **The jobs.** Steps are lognormal: \`verify-credentials\` with a median of 6 s (σ 0.6), \`retrieve-accounts\` 4 s (σ 0.6), \`retrieve-transactions\` 12 s (σ 0.8). One job in ten asks for a code, which the person gives 20 s (median, σ 0.5) after it is on their screen. In 3 % the bank holds one step for two hours; those count in the last two columns only.
- **The kit.** \`pollDelay\` knows the bank's statistics, which are averages, and so above the medians; the next two rows know nothing of the bank, and then not even when the job was \`updated\`. It asks once more as soon as the person has answered, and every request is up to 5 % early or late, as in the poller. The tab is visible, no request fails, and the network takes no time: it would add the same to every row.
- **The others** go on asking while the person answers, as \`setInterval\` does in Basiq's own starter kits.
- **The optimum** knows the odds of every step exactly, and minimises requests against mean delay: two rows that were found once, by dynamic programming over the same jobs; nobody knows those odds of a real bank. It may be late now and then where that saves requests: mean is all it looks at.

## Bytes per import

What each import adds to an app: minified, gzipped, bundled in the same way, with React and TanStack Query outside for all. It is not the whole price where a package fetches its real self from elsewhere at run time, nor the same thing that is bought: the others sign people in at other services, or draw everything themselves. Of all our components, \`InstitutionPicker\` on Base UI's combobox is 30 kB, and the words in Chinese and Arabic are some more: an app bundles what it imports.

${bytes}

## The server

What \`@basiq-kit/server\` costs: a person's token from its memory, beside a Hono route that answers the same bytes and knows no session, guard or cache. Both in one process of one bundle on \`@hono/node-server\`, turn by turn, ${server.connections} connections that ask again as soon as they are answered; medians of nine rounds of a second each. The processor's time is that of the whole process, kernel included; it wavers less than the rest, as those who ask share the machine.

${serverTable(server)}

${serverFacts(server)
  .map((fact) => `- ${fact}`)
  .join("\n")}
`;
}
