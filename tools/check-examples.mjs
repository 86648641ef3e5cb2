// Builds every example as someone who copies it would: outside the repository, with the packed packages installed from
// their tarballs. Then starts those that have a server against the sandbox, signs someone in, and asks for their
// connections.
import { spawnSync } from "node:child_process";
import { askServer } from "./examples/askServer.mjs";
import { installExamples } from "./examples/install.mjs";
import { startSandbox } from "./examples/start.mjs";

const examples = installExamples();
const sandbox = await startSandbox();
try {
  for (const example of examples) {
    const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], {
      cwd: example.cwd,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CI: "1" },
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new Error(`${example.name} can't be built:\n${stdout}${stderr}`);
    await askServer(example, sandbox.env);
    console.log(`✓ ${example.name}`);
  }
} finally {
  sandbox.stop();
}
