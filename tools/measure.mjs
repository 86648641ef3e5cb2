// What an import costs an app: bundled as an app would, minified, gzipped, with React and TanStack
// Query outside.
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build, defaultClientConditions } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
// The last is what Vite adds to an app that loads something later.
const OUTSIDE = /^(react|react-dom|@tanstack\/react-query)(\/|$)|vite\/preload-helper/;

/** @typedef {import("vite").Rolldown.OutputChunk} Chunk */

/**
 * Kilobytes, gzipped, of JavaScript that an app loads before it runs (`js`), of what that loads later
 * by `import()` (`later`), and of CSS.
 *
 * @param {object} options
 * @param {string} options.code What an app would write.
 * @param {readonly string[]} [options.external] What else is outside.
 * @param {string} [options.root] The folder from which its imports resolve; the repository's by default.
 */
export async function measure({ code, external = [], root = ROOT }) {
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
        // Nobody imports an app, so code that it shares with lazily loaded files may stay in its entry.
        preserveEntrySignatures: "allow-extension",
        external: [OUTSIDE, ...external],
      },
    },
  });
  const files = (Array.isArray(result) ? result : [result]).flatMap((bundle) =>
    "output" in bundle ? bundle.output : [],
  );
  const chunks = files.filter((file) => file.type === "chunk");
  const entries = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  const first = reach(chunks, entries, ({ imports }) => imports);
  const all = reach(chunks, first, ({ imports, dynamicImports }) => [
    ...imports,
    ...dynamicImports,
  ]);
  const size = { js: 0, later: 0, css: 0 };
  for (const file of files)
    if (file.type === "asset") size.css += kB(file.source);
    else if (first.has(file.fileName)) size.js += kB(file.code);
    else if (all.has(file.fileName)) size.later += kB(file.code);
    else throw new Error(`Nothing imports ${file.fileName}, so nobody knows when it is loaded.`);
  return size;
}

/** @param {string | Uint8Array} text */
const kB = (text) => gzipSync(text).length / 1000;

/**
 * The names of the chunks that some lead to, themselves included.
 *
 * @param {readonly Chunk[]} chunks
 * @param {Iterable<string>} from
 * @param {(chunk: Chunk) => readonly string[]} importsOf
 */
function reach(chunks, from, importsOf) {
  const names = new Set(from);
  // A loop over a set includes what is added during the loop. External modules have no chunk.
  for (const name of names) {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    for (const needed of chunk === undefined ? [] : importsOf(chunk))
      if (chunks.some(({ fileName }) => fileName === needed)) names.add(needed);
  }
  return names;
}
