import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pnpm } from "../lib/pnpm.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const OUT = `${root}.cache/packed/`;
export const PACKAGES = /** @type {const} */ ([
  "schema",
  "hooks",
  "components",
  "server",
  "sandbox",
]);

/**
 * Builds and packs every package as it would be published. A tarball that is newer than its sources is reused.
 *
 * @returns {Record<typeof PACKAGES[number], string>} Where each tarball is.
 */
export function packAll() {
  if (!isFresh()) {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
    const build = ["tools/build-packages.mjs"];
    check("build", spawnSync(process.execPath, build, { cwd: root, encoding: "utf8" }));
    const pack = ["--filter", "./packages/*", "pack", "--pack-destination", OUT];
    check("pack", pnpm(pack, { cwd: root }));
  }
  const [schema, hooks, components, server, sandbox] = PACKAGES.map(tarball);
  if (!schema || !hooks || !components || !server || !sandbox)
    throw new Error(`Packing left no tarball of some package in ${OUT}.`);
  return { schema, hooks, components, server, sandbox };
}

/** @param {string} what @param {import("node:child_process").SpawnSyncReturns<string>} done */
function check(what, { status, stdout, stderr }) {
  if (status === 0) return;
  // An incomplete set of tarballs must not look like a fresh one.
  rmSync(OUT, { recursive: true, force: true });
  throw new Error(`${what} failed:\n${stdout}${stderr}`);
}

/** @param {string} name */
const folder = (name) => `${root}packages/${name}/`;

/** @param {string} name */
function tarball(name) {
  const file = existsSync(OUT)
    ? readdirSync(OUT).find((one) => one.startsWith(`basiq-kit-${name}-`))
    : undefined;
  return file === undefined ? undefined : OUT + file;
}

function isFresh() {
  const made = PACKAGES.map(tarball).map((file) => (file === undefined ? 0 : changedAt(file)));
  const tools = [
    "CHANGELOG.md",
    "tools/build-packages.mjs",
    "vite.lib.config.ts",
    "tsconfig.base.json",
  ];
  const manifests = PACKAGES.map((name) => `${folder(name)}package.json`);
  const sources = PACKAGES.flatMap((name) => filesIn(`${folder(name)}src/`));
  const all = [...tools.map((path) => root + path), ...manifests, ...sources];
  const newest = Math.max(...all.map(changedAt));
  return Math.min(...made) > newest;
}

/** @param {string} path */
function filesIn(path) {
  return readdirSync(path, { recursive: true, encoding: "utf8" }).map((file) => path + file);
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path).mtimeMs;
}
