// `npm run explore [-- --minutes 5]`: the property tests with new cases, again and again. `npm test` draws the same
// cases in each run (tools/setup-node.ts), so this finds what those cases miss.
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "5" } } });
const minutes = Number(values.minutes);
if (!(minutes > 0))
  throw new Error(`--minutes must be a number above 0, and is ${values.minutes}.`);

const root = fileURLToPath(new URL("..", import.meta.url));
const found = spawnSync("git", ["grep", "-l", 'from "fast-check"', "--", "packages/*.test.ts"], {
  cwd: root,
  encoding: "utf8",
});
const files = found.stdout.trim().split("\n");
const vitest = ["run", "--project", "node", ...files];
const until = Date.now() + minutes * 60_000;
let rounds = 0;
do {
  const seed = randomInt(2 ** 31);
  rounds += 1;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${root}node_modules/vitest/vitest.mjs`, ...vitest],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, PROPERTY_SEED: String(seed) },
    },
  );
  if (status !== 0) {
    console.error(stdout, stderr);
    console.error(
      `\n✗ round ${rounds} failed. To see it again: PROPERTY_SEED=${seed} npm run test:unit`,
    );
    process.exit(1);
  }
  console.log(`✓ seed ${seed}`);
} while (Date.now() < until);
console.log(`\n✓ ${rounds} rounds, nothing found`);
