// Makes sure there is what `npm run hear` needs: Orca, its voice, Firefox and a screen of their own. The system's, else
// Debian's packages, else a clear message with the command to run.
import { aptInstall } from "./lib/apt-install.mjs";
import { lookForEngines } from "./lib/find-engines.mjs";
import { lookForScreenReader } from "./lib/find-screen-reader.mjs";

function missing() {
  const { firefox, xvfb } = lookForEngines();
  return [firefox, xvfb, ...Object.values(lookForScreenReader())].filter(
    ({ path }) => path === undefined,
  );
}
const packages = () => [...new Set(missing().map(({ debian }) => debian))];

if (missing().length > 0) aptInstall(packages(), "hearing the pages");
if (missing().length > 0) {
  const names = missing().map(({ name }) => name);
  const variables = missing().map(({ variable }) => variable);
  console.error(
    `To hear the pages takes ${names.join(", ")}. Install what is missing (Debian: \`sudo apt-get install ${packages().join(" ")}\`; a screen reader that can be recorded runs on Linux only), or set ${variables.join(", ")}. \`npm test\` runs without them.`,
  );
  process.exit(1);
}
