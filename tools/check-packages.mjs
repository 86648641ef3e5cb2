// Packs every package as it would be published and checks the tarballs: exports and types resolve,
// "use client" is kept, and nothing points into the workspace.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = `${root}.cache/packed`;
const names = ["schema", "hooks", "components", "server", "sandbox"];
let failed = false;

/** @param {string} what @param {string} command @param {readonly string[]} args @param {string} cwd */
function run(what, command, args, cwd = root) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status === 0) return;
  failed = true;
  console.error(`✗ ${what}\n${stdout}${stderr}`);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
run("build", process.execPath, ["tools/build-packages.mjs"]);
for (const name of names) {
  const cwd = `${root}packages/${name}`;
  const pnpm = ["exec", "--yes", "--package=pnpm@12.21.0", "--", "pnpm"];
  run(`pack ${name}`, "npm", [...pnpm, "pack", "--pack-destination", out], cwd);
}

const tarballs = readdirSync(out);
if (tarballs.length !== names.length) failed = true;
for (const file of tarballs) {
  const tarball = `${out}/${file}`;
  run(`publint ${file}`, process.execPath, [
    "node_modules/publint/src/cli.js",
    tarball,
    "--strict",
  ]);
  run(`attw ${file}`, process.execPath, [
    "node_modules/@arethetypeswrong/cli/dist/index.js",
    "--profile",
    "esm-only",
    "--exclude-entrypoints",
    "styles.css",
    "--",
    tarball,
  ]);
  const manifest = execFileSync("tar", ["-xOzf", tarball, "package/package.json"], {
    encoding: "utf8",
  });
  if (/workspace:|catalog:|@basiq-kit\/source/.test(manifest)) {
    failed = true;
    console.error(`✗ ${file}: its package.json still speaks of the workspace.`);
  }
}

for (const file of ["hooks/dist/BasiqProvider.js", "components/dist/MfaPrompt/MfaPrompt.js"])
  if (!readFileSync(`${root}packages/${file}`, "utf8").startsWith('"use client"')) {
    failed = true;
    console.error(`✗ ${file} has lost its "use client".`);
  }

if (!failed) console.log(`${tarballs.length} packages are ready to publish.`);
process.exit(failed ? 1 : 0);
