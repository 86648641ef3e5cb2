// `npm run conformance -- <folder>`: holds the sandbox and the parsers against Basiq's OpenAPI files, which are in
// that folder and no part of this project. Ends with `N passed, N failed`.
import { fileURLToPath } from "node:url";
import { defaultServerConditions, runnerImport } from "vite";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Which folder holds the OpenAPI files? npm run conformance -- ../shared/openapi");
  process.exit(2);
}
const conditions = ["@basiq-kit/source", ...defaultServerConditions];
/** @type {{ module: typeof import("./main.js") }} */
const { module } = await runnerImport(fileURLToPath(new URL("main.ts", import.meta.url)), {
  configFile: false,
  environments: {
    // Our packages from source; ajv and what else is installed as it is.
    inline: {
      resolve: { noExternal: [/^@basiq-kit\//], conditions, externalConditions: conditions },
    },
  },
});
process.exit((await module.conformance(folder)) === 0 ? 0 : 1);
