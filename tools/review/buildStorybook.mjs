import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the static Storybook, and gives its folder. */
export function buildStorybook() {
  const folder = `${root}.cache/storybook`;
  const args = ["build", "--disable-telemetry", "--quiet", "-o", folder];
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/storybook/dist/bin/dispatcher.js", ...args],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
  );
  if (status !== 0) throw new Error("Storybook couldn't be built; it says why above.");
  return folder;
}
