import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { packAll } from "./packAll.mjs";
import { unpack } from "./unpack.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Makes a project that has tarballs installed as npm would: real files, none of the workspace's
 * sources, and only the dependencies that they declare. It is outside the repository, because inside
 * everything installed there would be found too, and gone when the process ends.
 *
 * @param {object} options
 * @param {readonly (keyof ReturnType<typeof packAll>)[]} options.packages
 * @param {boolean} [options.peers] Whether the app has brought what the packages peer on.
 * @param {string} [options.from] Where to look for what they need before the packages' own folders.
 * @param {readonly string[]} [options.also] What else the app has, from the same places.
 * @returns {string} Where it is.
 */
export function installPacked({ packages, peers = true, from, also = [] }) {
  const project = mkdtempSync(join(tmpdir(), "basiq-kit-")) + sep;
  const modules = `${project}node_modules/`;
  process.once("exit", () => rmSync(project, { recursive: true, force: true }));
  mkdirSync(modules, { recursive: true });
  writeFileSync(`${project}package.json`, '{ "private": true, "type": "module" }\n');

  const tarballs = packAll();
  const places = [
    ...(from === undefined ? [] : [from]),
    ...packages.map((one) => `${root}packages/${one}`),
    root,
  ];
  const wanted = new Set(also);
  for (const one of packages) {
    const needs = unpack(tarballs[one], `${modules}@basiq-kit/${one}`);
    for (const needed of [...needs.dependencies, ...(peers ? needs.peers : [])]) wanted.add(needed);
  }
  for (const needed of wanted) {
    const found = places.map((place) => `${place}/node_modules/${needed}`).find(existsSync);
    if (found === undefined) throw new Error(`${needed} is installed nowhere: run npm test once.`);
    mkdirSync(dirname(modules + needed), { recursive: true });
    symlinkSync(found, modules + needed, "junction");
  }
  return project;
}
