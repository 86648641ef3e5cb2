// Checks the code and the links of the guides and READMEs: TypeScript compiles against the packages'
// sources, JSON and CSS parse, commands exist, links between our pages lead somewhere, each guide
// is listed and each property of the theme explained. Blocks that are marked `run` are run by
// docs-code.test.ts and docs-code.dom.test.ts.
import { fileURLToPath } from "node:url";
import { loadSource } from "./lib/load-source.mjs";

/** @type {typeof import("./docs/check.js")} */
const { checkPages } = await loadSource(fileURLToPath(new URL("docs/check.ts", import.meta.url)));
const { wrong, notes } = await checkPages();
for (const note of notes) console.log(note);
for (const what of wrong) console.error(`✗ ${what}`);
if (wrong.length > 0) process.exit(1);
