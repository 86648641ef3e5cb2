// Makes sure there is what `npm run hear` needs: Orca, its voice, Firefox and a screen of their own.
import { ensurePrograms } from "./lib/ensure-programs.mjs";
import { lookForEngines } from "./lib/find-engines.mjs";
import { lookForScreenReader } from "./lib/find-screen-reader.mjs";

function programs() {
  const { firefox, xvfb } = lookForEngines();
  return [firefox, xvfb, ...Object.values(lookForScreenReader())];
}

ensurePrograms(programs, {
  why: "hearing the pages",
  needs: "To hear the pages takes",
  only: "a screen reader that can be recorded runs",
});
