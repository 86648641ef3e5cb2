import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { root } from "./pages.mjs";
import { origin, writeSources } from "./sources.mjs";

const folder = `${root}.cache/docs-code`;

const CONFIG = {
  extends: "../../tsconfig.json",
  compilerOptions: {
    // Few apps have this rule, and `process.env.NAME` reads better in a guide.
    noPropertyAccessFromIndexSignature: false,
    paths: Object.fromEntries(
      ["@types/express", "ioredis"].map((name) => [
        name.replace("@types/", ""),
        [`../../packages/server/node_modules/${name}`],
      ]),
    ),
  },
  include: ["**/*"],
  exclude: [],
};

/**
 * Compiles all TypeScript of the pages in one run, against the packages' sources.
 *
 * @param {readonly import("./sources.mjs").Source[]} sources
 * @param {readonly import("./blocks.mjs").Block[]} blocks
 * @returns {string[]} What is wrong, with the line of the page.
 */
export function typecheck(sources, blocks) {
  writeSources(folder, sources, blocks);
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(CONFIG));
  const { status, stdout } = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-p", folder, "--pretty", "false"],
    { cwd: root, encoding: "utf8" },
  );
  // A line that is indented belongs to the one above; the packages' own errors are another check's.
  const wrong = stdout
    .split(/\r?\n(?! )/)
    .filter((said) => said !== "" && !said.startsWith("packages/"))
    .map(onPage(sources));
  return status !== 0 && stdout === "" ? ["tsc failed and said nothing"] : wrong;
}

/** @param {readonly import("./sources.mjs").Source[]} sources @returns {(said: string) => string} */
const onPage = (sources) => (said) => {
  const [, name, line, rest] = /^\.cache\/docs-code\/(.+?)\((\d+),\d+\): ([^]*)$/.exec(said) ?? [];
  const source = sources.find((one) => one.name === name);
  return source === undefined ? said : `${origin(source, Number(line))} ${rest}`;
};
