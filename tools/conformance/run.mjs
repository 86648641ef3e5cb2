// `npm run conformance -- <folder>`: compares the sandbox and the parsers with Basiq's OpenAPI files, which are in
// that folder and not part of this project. Ends with `N passed, N failed`.
import { fileURLToPath } from "node:url";
import { loadSource } from "../lib/load-source.mjs";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Which folder holds the OpenAPI files? npm run conformance -- ../shared/openapi");
  process.exit(2);
}
/** @type {typeof import("./main.js")} */
const { conformance } = await loadSource(fileURLToPath(new URL("main.ts", import.meta.url)));
process.exit((await conformance(folder)) === 0 ? 0 : 1);
