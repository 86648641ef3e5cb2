import { aptInstall } from "./apt-install.mjs";

/**
 * Makes sure that a machine has some programs: its own, else Debian's packages, else a clear message with the command to
 * run, and the process ends.
 *
 * @param {() => readonly import("./find-engines.mjs").Program[]} look Where they are now; asked again after an installation.
 * @param {{ readonly why: string, readonly needs: string, readonly only: string }} words
 */
export function ensurePrograms(look, { why, needs, only }) {
  const missing = () => look().filter(({ path }) => path === undefined);
  const packages = () => [...new Set(missing().map(({ debian }) => debian))];
  if (missing().length > 0) aptInstall(packages(), why);
  if (missing().length === 0) return;
  const names = missing().map(({ name }) => name);
  const variables = missing().map(({ variable }) => variable);
  console.error(
    `${needs} ${names.join(", ")}. Install what is missing (Debian: \`sudo apt-get install ${packages().join(" ")}\`; ${only} on Linux only), or set ${variables.join(", ")}. \`npm test\` runs without them.`,
  );
  process.exit(1);
}
