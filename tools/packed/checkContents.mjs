import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { packAll } from "./packAll.mjs";
import { unpack } from "./unpack.mjs";

const OUT = fileURLToPath(new URL("../../.cache/contents/", import.meta.url));

/**
 * Looks for what a tarball must hold beside its code: the changelog, and every source that its maps name.
 *
 * @returns {string[]} What is wrong, in words.
 */
export function checkContents() {
  return Object.entries(packAll()).flatMap(([name, tarball]) => {
    unpack(tarball, OUT + name);
    const files = readdirSync(OUT + name, { recursive: true, encoding: "utf8" });
    const maps = files.filter((file) => file.endsWith(".map"));
    const wrong = maps.flatMap((map) => lostSources(OUT + name, map));
    if (maps.length === 0) wrong.push("there are no source maps.");
    if (!files.includes("CHANGELOG.md")) wrong.push("there is no CHANGELOG.md.");
    for (const file of files.filter((one) => /\.(test|stories|bench)\./.test(one)))
      wrong.push(`${file} is for our own tests alone.`);
    return wrong.map((what) => `${name}: ${what}`);
  });
}

/** @param {string} folder @param {string} map */
function lostSources(folder, map) {
  /** @type {{ sources: string[] }} */
  const { sources } = JSON.parse(readFileSync(join(folder, map), "utf8"));
  return sources
    .filter((source) => !existsSync(join(folder, dirname(map), source)))
    .map((source) => `${map} names ${source}, which isn't there.`);
}
