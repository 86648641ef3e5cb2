import { fileURLToPath } from "node:url";
// TypeScript 7 has no compiler API yet; this is 6 under another name, for reading only.
import ts from "typescript-api";
import { originOf } from "./refs.mjs";

/**
 * What an entry of a package exports, in its order.
 *
 * @typedef {object} Exported
 * @property {string} name
 * @property {ts.Symbol} symbol Where it is declared, past every re-export.
 * @property {ts.Declaration} declaration
 */

/**
 * @param {readonly string[]} entries Files in the package's `src`.
 * @param {"hooks" | "components" | "schema"} [name] The package.
 * @returns {{ checker: ts.TypeChecker; exported: Exported[][] }} One list for each entry.
 */
export function readExports(entries, name = "hooks") {
  const root = fileURLToPath(new URL(`../../packages/${name}/`, import.meta.url));
  const files = entries.map((entry) => `${root}src/${entry}`);
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ["@basiq-kit/source"],
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    exactOptionalPropertyTypes: true,
    types: [],
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const exported = files.map((file) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} exports nothing.`);
    return checker.getExportsOfModule(module).flatMap((alias) => {
      const symbol = originOf(alias, checker);
      const declaration = symbol.declarations?.[0];
      return declaration === undefined ? [] : [{ name: alias.name, symbol, declaration }];
    });
  });
  return { checker, exported };
}
