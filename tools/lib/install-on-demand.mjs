import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LOCK = "package-lock.json";

/**
 * Installs a folder's own package.json and lockfile into `.cache`, once: for what is too large for
 * the workspace, which every test run installs.
 *
 * @param {URL} from The folder.
 * @param {string} name What it is called in `.cache`.
 * @returns {string} Where it is installed.
 */
export function installOnDemand(from, name) {
  const into = fileURLToPath(new URL(`../../.cache/${name}/`, import.meta.url));
  const wanted = fileURLToPath(new URL(LOCK, from));
  const done = `${into}installed.json`;
  if (existsSync(done) && readFileSync(done, "utf8") === readFileSync(wanted, "utf8")) return into;
  console.error(`Installing what ${name} needs (once, about half a minute)…`);
  rmSync(into, { recursive: true, force: true });
  for (const file of ["package.json", LOCK])
    cpSync(fileURLToPath(new URL(file, from)), into + file);
  // Not `npm ci`: it refuses a lockfile that was made where another system's binaries are missing.
  const { status } = spawnSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: into,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0)
    throw new Error("Installing failed: see the lines above. It needs the network this once.");
  cpSync(wanted, done);
  return into;
}
