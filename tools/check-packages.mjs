// Packs every package as it would be published and checks the tarballs: exports and types resolve,
// types hold on React 18 and 19, what needs no React runs without it, the oldest and the newest MSW,
// Jest and Playwright take them, "use client" is kept, source maps find their sources, and nothing points into the
// workspace.
import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { checkContents } from "./packed/checkContents.mjs";
import { checkImports } from "./packed/checkImports.mjs";
import { checkJest } from "./packed/checkJest.mjs";
import { checkMsw } from "./packed/checkMsw.mjs";
import { checkPlaywright } from "./packed/checkPlaywright.mjs";
import { checkTypes } from "./packed/checkTypes.mjs";
import { packAll } from "./packed/packAll.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** @type {string[]} */
const wrong = [];

/** @param {string} what @param {readonly string[]} args of node */
function run(what, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) wrong.push(`${what}\n${stdout}${stderr}`);
}

/** @param {string} tarball @param {string} file */
const read = (tarball, file) =>
  execFileSync("tar", ["-xOzf", tarball, `package/${file}`], { encoding: "utf8" });

const tarballs = packAll();
for (const [name, tarball] of Object.entries(tarballs)) {
  run(`publint ${name}`, ["node_modules/publint/src/cli.js", tarball, "--strict"]);
  run(`attw ${name}`, [
    "node_modules/@arethetypeswrong/cli/dist/index.js",
    "--profile",
    "esm-only",
    "--exclude-entrypoints",
    "styles.css",
    "--",
    tarball,
  ]);
  if (/workspace:|catalog:|@basiq-kit\/source/.test(read(tarball, "package.json")))
    wrong.push(`${name}: its package.json still speaks of the workspace.`);
}

for (const [tarball, file] of /** @type {const} */ ([
  [tarballs.hooks, "dist/BasiqProvider.js"],
  [tarballs.components, "dist/MfaPrompt/MfaPrompt.js"],
]))
  if (!read(tarball, file).startsWith('"use client"'))
    wrong.push(`${file} has lost its "use client".`);

wrong.push(
  ...checkContents(),
  ...checkImports(),
  ...checkMsw(),
  ...checkJest(),
  ...checkPlaywright(),
  ...(await checkTypes()),
);
for (const what of wrong) console.error(`✗ ${what}`);
if (wrong.length === 0)
  console.log(`${Object.keys(tarballs).length} packages are ready to publish.`);
process.exit(wrong.length === 0 ? 0 : 1);
