import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { defineConfig, type Plugin } from "vite";

// Run inside a package: builds every `src/*` its `exports` name, as ESM, one file per module
// (so "use client" stays at the top of the files that carry it), nothing external bundled.
const pkg = JSON.parse(readFileSync("package.json", "utf8")) as {
  exports: Record<string, string | Record<string, string>>;
};
const entry: Record<string, string> = {};
for (const target of Object.values(pkg.exports)) {
  const source = typeof target === "object" ? target["@basiq-kit/source"] : undefined;
  if (source) for (const file of filesOf(source)) entry[nameOf(file)] = file;
}

/** `./styles/*.css` stands for each such file. */
function filesOf(source: string): string[] {
  if (!source.includes("*")) return [source];
  const [before = "", after = ""] = basename(source).split("*");
  const folder = dirname(source);
  return readdirSync(folder)
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .map((file) => `${folder}/${file}`);
}

function nameOf(file: string): string {
  return file.replace(/^(\.\/)?src\//, "").replace(/\.[^.]+$/, "");
}

/** A CSS entry leaves an empty JS chunk behind; drop it. */
const dropEmptyChunks: Plugin = {
  name: "basiq-kit:drop-empty-chunks",
  generateBundle(_, bundle) {
    for (const [name, chunk] of Object.entries(bundle))
      if (chunk.type === "chunk" && chunk.facadeModuleId?.endsWith(".css")) {
        delete bundle[name];
        delete bundle[`${name}.map`];
      }
  },
};

export default defineConfig({
  plugins: [dropEmptyChunks],
  publicDir: false,
  build: {
    target: "es2022",
    minify: false,
    sourcemap: true,
    // light-dark() and oklch() reach the browser as written; without this they are lowered.
    cssTarget: "chrome123",
    cssMinify: "lightningcss",
    cssCodeSplit: true,
    lib: { entry, formats: ["es"] },
    rolldownOptions: {
      onwarn: (warning, warn) => {
        // The directive is kept; rolldown warns all the same, once a file.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
      external: (id) =>
        !id.startsWith(".") &&
        !id.startsWith("/") &&
        !id.startsWith("\0") &&
        !/^[A-Za-z]:/.test(id),
      output: {
        preserveModules: true,
        preserveModulesRoot: "src",
        entryFileNames: "[name].js",
        // The sources are in the package: maps name them and needn't hold them again.
        sourcemapExcludeSources: true,
      },
    },
  },
});
