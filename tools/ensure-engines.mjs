// Makes sure there are Firefox and WebKit for the tests in other engines than Chromium: the system's, else Debian's
// packages, else a clear message with the command to run.
import { aptInstall } from "./lib/apt-install.mjs";
import { lookForEngines } from "./lib/find-engines.mjs";

const missing = () => Object.values(lookForEngines()).filter(({ path }) => path === undefined);
const packages = () => [...new Set(missing().map(({ debian }) => debian))];

if (missing().length > 0) aptInstall(packages(), "the tests in Firefox and WebKit");
if (missing().length > 0) {
  const names = missing().map(({ name }) => name);
  const variables = missing().map(({ variable }) => variable);
  console.error(
    `The tests in Firefox and WebKit need ${names.join(", ")}. Install what is missing (Debian: \`sudo apt-get install ${packages().join(" ")}\`; WebKitGTK runs on Linux only), or set ${variables.join(", ")}. \`npm test\` runs without them.`,
  );
  process.exit(1);
}
