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
    `The token route answers ${number(share, 2)} times as many requests as the bare route (goal: 0.8).`,
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

This compares how often each rhythm polls a job, and how long a change at the bank isn't noticed. The kit's rhythm is the real \`pollDelay\`, fed by \`parseJob\` and \`traceJob\`, in virtual time over ${jobs.toLocaleString("en-AU")} simulated jobs. All rhythms get the same jobs, and every run does too.

${polling}

${missed.length === 0 ? "The kit's promises are kept: it is no later than polling every 2 s (in the mean, at p95 and at the end), and sends at most 15.1 requests for an ordinary job and 170 for one that the bank holds for two hours." : `**Promises missed:** ${missed.join("; ")}.`}

- **The jobs.** Steps are lognormal: \`verify-credentials\` with a median of 6 s (σ 0.6), \`retrieve-accounts\` 4 s (σ 0.6), \`retrieve-transactions\` 12 s (σ 0.8). One job in ten asks for a code, which the person enters 20 s (median, σ 0.5) after the question appears. In 3 % of the jobs, the bank holds one step for two hours; those count in the last two columns only.
- **The kit.** In the first row, \`pollDelay\` knows the bank's statistics. (They are averages, so they are above the medians.) In the second row it doesn't know them, and in the third it doesn't know when the job was \`updated\` either. It polls again as soon as the person has answered, and every request is up to 5 % early or late, as in the real poller. The tab is visible, no request fails, and the network takes no time, because it would add the same to every row.
- **The others** keep polling while the person answers, as \`setInterval\` does in Basiq's own starter kits.
- **The optimum** knows exactly how long every step is likely to take, which nobody knows for a real bank, and minimises requests against mean delay. We computed its two rows once, by dynamic programming over the same jobs. It is sometimes later than the kit, because it looks at the mean only.

## Bytes per import

This is what each import adds to an app: minified, gzipped, bundled in the same way, always without React and TanStack Query. Two warnings. Some packages load most of their code from elsewhere at run time, which this doesn't count. And the packages don't do the same thing: the others sign people in at other services, or draw everything themselves. \`InstitutionPicker\`, on Base UI's combobox, is 30 kB of our components, and the Chinese and Arabic texts are some more. An app bundles only what it imports.

${bytes}

## The server

This shows what \`@basiq-kit/server\` costs when it answers a person's token from memory. The other route is a Hono route that answers the same bytes without a session, a guard or a cache. Both run in one process of one bundle on \`@hono/node-server\`, and take turns. ${server.connections} connections send a new request as soon as the last one is answered. The values are medians of nine rounds of one second. The processor's time is that of the whole process, kernel included. It varies less than the other values, because the clients share the machine.

${serverTable(server)}

${serverFacts(server)
  .map((fact) => `- ${fact}`)
  .join("\n")}
`;
}
