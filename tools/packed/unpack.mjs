import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

/**
 * Unpacks a tarball as npm would.
 *
 * @param {string} tarball
 * @param {string} into The package's folder, emptied first.
 * @returns {{ dependencies: string[]; peers: string[] }} What it says it needs, our own packages aside.
 */
export function unpack(tarball, into) {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const args = ["-xzf", tarball, "-C", into, "--strip-components=1"];
  if (spawnSync("tar", args).status !== 0) throw new Error(`${tarball} can't be unpacked.`);
  const manifest = JSON.parse(readFileSync(`${into}/package.json`, "utf8"));
  /** @param {object | undefined} needed */
  const names = (needed) =>
    Object.keys(needed ?? {}).filter((name) => !name.startsWith("@basiq-kit/"));
  return { dependencies: names(manifest.dependencies), peers: names(manifest.peerDependencies) };
}
