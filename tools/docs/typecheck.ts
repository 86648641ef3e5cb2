import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import type { Block } from "./blocks.js";
import { root } from "./pages.js";
import { writeSources } from "./sources.js";

const folder = `${root}.cache/docs-code`;

const CONFIG = {
  extends: "../../tsconfig.json",
  compilerOptions: {
    // Few apps have this rule, and `process.env.NAME` reads better in a guide.
    noPropertyAccessFromIndexSignature: false,
    paths: {
      express: ["../../packages/server/node_modules/@types/express"],
      ioredis: ["../../packages/server/node_modules/ioredis"],
    },
  },
  include: ["**/*"],
  exclude: [],
};

/** Compiles the blocks in one run, against the packages' sources: what is wrong, with the line of the page. */
export function typecheck(blocks: readonly Block[]): string[] {
  const sources = writeSources(folder, blocks);
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(CONFIG));
  const { status, stdout } = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-p", folder, "--pretty", "false"],
    { cwd: root, encoding: "utf8" },
  );
  if (status !== 0 && stdout === "") return ["tsc failed without a message"];
  // A line that is indented belongs to the one above; the packages' own errors are another check's.
  const messages = stdout.split(/\r?\n(?! )/).filter((one) => one && !one.startsWith("packages/"));
  return messages.map((one) =>
    one.replace(/^\.cache\/docs-code\/(.+?)\((\d+),\d+\):/, (place, name: string, line: string) => {
      const source = sources.find((written) => written.name === name);
      return source?.lines[Number(line) - 1]?.at ?? place;
    }),
  );
}
