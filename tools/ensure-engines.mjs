// Makes sure there are Firefox and WebKit for the tests in other engines than Chromium.
import { ensurePrograms } from "./lib/ensure-programs.mjs";
import { lookForEngines } from "./lib/find-engines.mjs";

ensurePrograms(() => Object.values(lookForEngines()), {
  why: "the tests in Firefox and WebKit",
  needs: "The tests in Firefox and WebKit need",
  only: "WebKitGTK runs",
});
