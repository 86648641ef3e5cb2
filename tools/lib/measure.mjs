// What an import costs an app: bundled as an app would, minified, gzipped, with React and TanStack
// Query outside.
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build, defaultClientConditions } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
// The last is what Vite adds to an app that loads something later.
const OUTSIDE = /^(react|react-dom|@tanstack\/react-query)(\/|$)|vite\/preload-helper/;

/**
 * Kilobytes, gzipped, of JavaScript that an app loads before it runs (`js`), of what that loads later
 * by `import()` (`later`), and of CSS.
 *
 * @param {string} code What an app would write.
 * @param {object} [options]
 * @param {readonly string[]} [options.external] What else is outside.
 * @param {string} [options.root] The folder from which its imports resolve; the repository's by default.
 */
export async function measure(code, { external = [], root = ROOT } = {}) {
  // Something else in this process may have set it. Vite prefers it to its mode, and would bundle for development.
  process.env["NODE_ENV"] = "production";
  // A file that exists in memory only.
  const entry = `${root}size-entry.js`;
  const result = await build({
    root,
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@basiq-kit/source", ...defaultClientConditions] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      minify: true,
      // An app's build, not a library's: the latter keeps white space.
      rolldownOptions: {
        input: entry,
        // Nobody imports an app: what it shares with what it loads later may lie in its entry.
        preserveEntrySignatures: "allow-extension",
        external: [OUTSIDE, ...external],
      },
    },
  });
  const files = [result].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []));
  const chunks = files.filter((file) => file.type === "chunk");
  const first = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  // A loop over a set includes what is added during the loop.
  for (const name of first)
    for (const { fileName, imports } of chunks)
      if (fileName === name) for (const needed of imports) first.add(needed);
  const size = { js: 0, later: 0, css: 0 };
  for (const file of files) {
    const part = file.type === "asset" ? "css" : first.has(file.fileName) ? "js" : "later";
    size[part] += gzipSync(file.type === "asset" ? file.source : file.code).length / 1000;
  }
  return size;
}
