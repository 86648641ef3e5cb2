// What an import costs an app: bundled as an app would, minified, gzipped, with React and TanStack
// Query outside.
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build, defaultClientConditions } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
// The last is what Vite adds to an app that loads anything later.
const OUTSIDE = /^(react|react-dom|@tanstack\/react-query)(\/|$)|vite\/preload-helper/;

/** @typedef {import("vite").Rolldown.OutputChunk} Chunk */

/**
 * Kilobytes, gzipped, of JavaScript that an app loads at first, of what it loads when it is needed,
 * and of CSS.
 *
 * @param {object} options
 * @param {string} options.code What an app would write.
 * @param {readonly string[]} [options.external] What else is outside.
 * @param {string} [options.root] The folder from which its imports resolve; the repository's by default.
 */
export async function measure({ code, external = [], root = ROOT }) {
  // Whatever ran before in this process: Vite takes it before its mode, and bundles for development.
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
  const files = (Array.isArray(result) ? result : [result]).flatMap((bundle) =>
    "output" in bundle ? bundle.output : [],
  );
  const chunks = files.filter((file) => file.type === "chunk");
  const first = loadedWith(chunks);
  const size = { js: 0, later: 0, css: 0 };
  for (const file of files)
    if (file.type === "asset") size.css += kB(file.source);
    else if (first.has(file.fileName)) size.js += kB(file.code);
    else size.later += kB(file.code);
  return size;
}

/** @param {string | Uint8Array} text */
const kB = (text) => gzipSync(text).length / 1000;

/**
 * The names of the chunks that the entry needs before it runs.
 *
 * @param {readonly Chunk[]} chunks
 */
function loadedWith(chunks) {
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of names)
    for (const needed of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      names.add(needed);
  return names;
}
