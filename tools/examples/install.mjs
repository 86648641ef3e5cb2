import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packAll } from "../packed/packAll.mjs";
import { pnpm } from "../lib/pnpm.mjs";

const source = fileURLToPath(new URL("../../examples/", import.meta.url));

/**
 * Copies every example out of the repository and installs its dependencies, with the kit's packages from their
 * tarballs. All are in one pnpm workspace: it installs a shared dependency once, gives each example only the
 * dependencies it lists, and refuses a peer that doesn't fit, as npm does.
 *
 * @param {readonly string[]} names Only these; all if there are none.
 * @returns {{ name: string; cwd: string }[]} Where each example is. The folders are deleted when the process ends.
 */
export function installExamples(names) {
  const examples = readdirSync(source, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && (names.length === 0 || names.includes(entry.name)),
  );
  const unknown = names.filter((name) => examples.every((entry) => entry.name !== name));
  if (unknown.length > 0) throw new Error(`There is no example ${unknown.join(", ")}.`);
  const home = mkdtempSync(join(tmpdir(), "basiq-kit-examples-"));
  process.once("exit", () => rmSync(home, { recursive: true, force: true }));
  for (const { name } of examples)
    cpSync(join(source, name), join(home, name), {
      recursive: true,
      filter: (path) => !/node_modules|\.next$|dist$/.test(path.slice(source.length)),
    });
  const overrides = Object.entries(packAll()).map(([name, file]) => [
    `@basiq-kit/${name}`,
    `file:${file}`,
  ]);
  const workspace = {
    packages: ["*"],
    overrides: Object.fromEntries(overrides),
    strictPeerDependencies: true,
    // None of what the examples use needs its install script.
    strictDepBuilds: false,
  };
  // JSON is YAML.
  writeFileSync(join(home, "pnpm-workspace.yaml"), JSON.stringify(workspace, null, 2));
  writeFileSync(join(home, "package.json"), '{ "private": true }\n');
  const { status, stdout, stderr } = pnpm(
    ["install", "--prefer-offline", "--no-frozen-lockfile", "--reporter=append-only"],
    { cwd: home },
  );
  if (status !== 0) throw new Error(`The examples can't be installed:\n${stdout}${stderr}`);
  return examples.map(({ name }) => ({ name, cwd: join(home, name) }));
}
