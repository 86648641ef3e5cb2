// What each entry costs an app: bundled from source as an app would, minified, gzipped, with React
// and TanStack Query outside. Fails above the budget.
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build, defaultClientConditions } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
/** A file that exists in memory only, in the root so that imports resolve from there. */
const ENTRY = `${root}size-entry.js`;

/** kB gzip; `code` is what an app would write. */
const budgets = [
  {
    name: "schema",
    kB: 10,
    code: 'export * from "@basiq-kit/schema";',
  },
  {
    name: "hooks",
    kB: 20,
    code: 'export * from "@basiq-kit/hooks";',
  },
  {
    name: "hooks/core: jobState and pollDelay alone",
    kB: 3,
    code: 'export { jobState, traceJob, pollDelay } from "@basiq-kit/hooks/core";',
  },
  {
    name: "components, beyond the hooks",
    kB: 10,
    external: ["@basiq-kit/hooks", "@basiq-kit/hooks/core"],
    code: 'export { JobProgress, MfaPrompt } from "@basiq-kit/components";',
  },
  {
    name: "components/styles.css",
    kB: 4,
    code: 'import "@basiq-kit/components/styles.css";',
  },
];

const OUTSIDE = ["react", "react-dom", "react/jsx-runtime", "@tanstack/react-query"];

/** @param {typeof budgets[number]} entry */
async function measure({ code, external = [] }) {
  const result = await build({
    root,
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@basiq-kit/source", ...defaultClientConditions] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      // An app's build, not a library's: the latter keeps white space.
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: "strict",
        external: [...OUTSIDE, ...external],
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((bundle) =>
    "output" in bundle ? bundle.output : [],
  );
  const bytes = outputs.map((file) => ("code" in file ? file.code : file.source));
  return bytes.reduce((sum, part) => sum + gzipSync(part).length, 0) / 1000;
}

let over = false;
for (const entry of budgets) {
  const kB = await measure(entry);
  const fits = kB <= entry.kB;
  over ||= !fits;
  console.log(
    `${fits ? "✓" : "✗"} ${entry.name.padEnd(44)} ${kB.toFixed(1).padStart(5)} kB of ${entry.kB} kB`,
  );
}
if (over) {
  console.error("Above the budget: find what grew, or argue for a new budget in the commit.");
  process.exit(1);
}
