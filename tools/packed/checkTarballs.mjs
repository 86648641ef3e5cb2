import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { packAll } from "./packAll.mjs";
import { unpack } from "./unpack.mjs";

const OUT = fileURLToPath(new URL("../../.cache/contents/", import.meta.url));
/** The packages are ES modules only: these older ways to resolve a module don't support them. */
const NOT_OURS = new Set(["node10", "node16-cjs"]);
const CLIENT = ["hooks/dist/BasiqProvider.js", "components/dist/MfaPrompt/MfaPrompt.js"];

/**
 * Looks into each tarball: its exports and types resolve, nothing points into the workspace, "use client" is there,
 * and so are the changelog and every source that its maps name.
 *
 * @returns {Promise<string[]>} What is wrong, in words.
 */
export async function checkTarballs() {
  /** @type {string[]} */
  const wrong = [];
  for (const [name, tarball] of Object.entries(packAll())) {
    unpack(tarball, OUT + name);
    const faults = [
      ...(await wrongExports(tarball)),
      ...(await wrongTypes(tarball)),
      ...wrongFiles(OUT + name),
    ];
    wrong.push(...faults.map((what) => `${name}: ${what}`));
  }
  for (const file of CLIENT)
    if (!readFileSync(OUT + file, "utf8").startsWith('"use client"'))
      wrong.push(`${file} has lost its "use client".`);
  return wrong;
}

/** @param {string} tarball */
async function wrongExports(tarball) {
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({
    pack: { tarball: buffer },
    level: "error",
    strict: true,
  });
  return messages.map((message) => `publint: ${formatMessage(message, pkg) ?? message.code}`);
}

/** @param {string} tarball */
async function wrongTypes(tarball) {
  const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), {
    excludeEntrypoints: ["styles.css"],
  });
  if (!result.types) return ["there are no types."];
  return result.problems
    .filter((one) => !("resolutionKind" in one && NOT_OURS.has(one.resolutionKind)))
    .map((one) => `attw: ${JSON.stringify(one)}`);
}

/** @param {string} folder */
function wrongFiles(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const maps = files.filter((file) => file.endsWith(".map"));
  const wrong = maps.flatMap((map) => lostSources(folder, map));
  if (maps.length === 0) wrong.push("there are no source maps.");
  if (!files.includes("CHANGELOG.md")) wrong.push("there is no CHANGELOG.md.");
  for (const file of files.filter((one) => /\.(test|stories|bench)\./.test(one)))
    wrong.push(`${file} is for our own tests alone.`);
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  if (/workspace:|catalog:|@basiq-kit\/source/.test(manifest))
    wrong.push("its package.json still speaks of the workspace.");
  return wrong;
}

/** @param {string} folder @param {string} map */
function lostSources(folder, map) {
  /** @type {{ sources: string[] }} */
  const { sources } = JSON.parse(readFileSync(join(folder, map), "utf8"));
  return sources
    .filter((source) => !existsSync(join(folder, dirname(map), source)))
    .map((source) => `${map} names ${source}, which isn't there.`);
}
