// Builds every publishable package: JS and CSS with Vite's library mode, then declarations with tsc; and gives each
// the one changelog.
import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
/** @param {string} bin @param {string[]} args @param {string} cwd */
const run = (bin, args, cwd) => {
  const { status } = spawnSync(process.execPath, [`${root}node_modules/${bin}`, ...args], {
    cwd,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
};
for (const name of ["schema", "hooks", "components", "server", "sandbox"]) {
  copyFileSync(`${root}CHANGELOG.md`, `${root}packages/${name}/CHANGELOG.md`);
  run(
    "vite/bin/vite.js",
    ["build", "--logLevel", "warn", "-c", `${root}vite.lib.config.ts`],
    `${root}packages/${name}`,
  );
}
// --force: Vite has just emptied `dist`, which tsc's own records don't know.
run("typescript/bin/tsc", ["-b", "tsconfig.build.json", "--force"], root);
