// Builds every example as someone who copies it would: outside the repository, with the packed packages installed from
// their tarballs. Then starts those that have a server, each against a sandbox of its own, signs someone in, asks for
// their connections, and walks through those that have a journey.
//   node tools/check-examples.mjs react-router    only the examples named
import { spawnSync } from "node:child_process";
import { askServer } from "./examples/askServer.mjs";
import { installExamples } from "./examples/install.mjs";
import { runJourney } from "./examples/runJourney.mjs";
import { apiOriginOf, freeOrigin, servers, startServer } from "./examples/servers.mjs";
import { startSandbox } from "./examples/start.mjs";

const names = process.argv.slice(2);
const examples = installExamples(names);

/** @param {{ name: string; cwd: string }} example @param {Record<string, string>} env */
function build({ name, cwd }, env) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], {
    cwd,
    env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: "1", CI: "1" },
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${name} can't be built:\n${stdout}${stderr}`);
}

/** @param {{ name: string; cwd: string }} example @param {import("./examples/servers.mjs").Server} server */
async function buildAndTry(example, server) {
  const origin = await freeOrigin();
  const sandbox = await startSandbox(`${origin}/return`);
  const env = {
    ...sandbox.env,
    VITE_API_ORIGIN: apiOriginOf(origin),
    BASIQ_WEBHOOK_SECRET: `whsec_${btoa("a secret of twenty-four b")}`,
  };
  try {
    // Next.js and Vite write the addresses that pages know into them as they build.
    build(example, env);
    const { stop } = await startServer(server, { cwd: example.cwd, origin, env });
    try {
      await askServer(server, origin);
      return await runJourney(example.name, { url: origin, env });
    } finally {
      stop();
    }
  } finally {
    sandbox.stop();
  }
}

for (const example of examples) {
  const server = servers[example.name];
  const walked = server === undefined ? build(example, {}) : await buildAndTry(example, server);
  console.log(`✓ ${example.name}${walked ? ", and a journey through it" : ""}`);
}
