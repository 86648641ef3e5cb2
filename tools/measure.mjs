// What an import costs an app: bundled as an app would, minified, gzipped, with React and TanStack
// Query outside.
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build, defaultClientConditions } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUTSIDE = /^(react|react-dom|@tanstack\/react-query)(\/|$)/;

/**
 * Kilobytes, gzipped, of JavaScript and of CSS.
 *
 * @param {object} options
 * @param {string} options.code What an app would write.
 * @param {readonly string[]} [options.external] What else is outside.
 * @param {string} [options.root] The folder from which its imports resolve; the repository's by default.
 */
export async function measure({ code, external = [], root = ROOT }) {
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
      minify: true,
      // An app's build, not a library's: the latter keeps white space.
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: "strict",
        external: [OUTSIDE, ...external],
      },
    },
  });
  const size = { js: 0, css: 0 };
  for (const bundle of Array.isArray(result) ? result : [result])
    for (const file of "output" in bundle ? bundle.output : [])
      if (file.type === "chunk") size.js += gzipSync(file.code).length / 1000;
      else size.css += gzipSync(file.source).length / 1000;
  return size;
}
