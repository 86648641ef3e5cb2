import { fileURLToPath } from "node:url";
// TypeScript 7 has no compiler API yet; this is 6 under another name, for reading only.
import ts from "typescript-api";

const OURS = /\/packages\/\w+\/src\//;
const packages = fileURLToPath(new URL("../../packages/", import.meta.url));
const entries = [
  "hooks/src/index.ts",
  "hooks/src/core.ts",
  "schema/src/index.ts",
  "components/src/index.ts",
] as const;
const program = ts.createProgram(
  entries.map((entry) => packages + entry),
  {
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
  },
);

export const checker = program.getTypeChecker();

/** The names of all types that our packages declare. */
export const ownTypes = new Set(
  program.getSourceFiles().flatMap(({ fileName, statements }) => {
    if (!OURS.test(fileName)) return [];
    const types = statements.filter(
      (one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one),
    );
    return types.map(({ name }) => name.text);
  }),
);

export interface Exported {
  readonly name: string;
  /** Where it is declared, past every re-export. */
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
}

/** What an entry of a package exports. */
export function exportsOf(entry: (typeof entries)[number]): Exported[] {
  const source = program.getSourceFile(packages + entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${entry} exports nothing.`);
  return checker.getExportsOfModule(module).flatMap((alias) => {
    const symbol = originOf(alias);
    const declaration = symbol.declarations?.[0];
    return declaration === undefined ? [] : [{ name: alias.name, symbol, declaration }];
  });
}

export const byName = (a: Exported, b: Exported) => a.name.localeCompare(b.name, "en");

/** What an import or a re-export stands for. */
const originOf = (symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** The types of our packages that a piece of source names, past every import. */
export function typesIn(node: ts.Node): ts.Symbol[] {
  const name = ts.isTypeReferenceNode(node)
    ? node.typeName
    : ts.isExpressionWithTypeArguments(node)
      ? node.expression
      : undefined;
  const found = name && checker.getSymbolAtLocation(name);
  const symbol = found && originOf(found);
  const below = node.getChildren().flatMap(typesIn);
  return symbol && isOurs(symbol) ? [symbol, ...below] : below;
}

function isOurs({ declarations: [declaration] = [] }: ts.Symbol) {
  return (
    declaration !== undefined &&
    !ts.isTypeParameterDeclaration(declaration) &&
    OURS.test(declaration.getSourceFile().fileName)
  );
}

/** What a docstring says. */
export function docsOf(symbol: ts.Symbol) {
  const tags = symbol.getJsDocTags(checker);
  const all = (name: string) =>
    tags.filter((tag) => tag.name === name).map((tag) => ts.displayPartsToString(tag.text).trim());
  return {
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    examples: all("example").map((code) => code.replace(/^```\w*\n|\n?```$/g, "")),
    throws: all("throws").map((text) => text.replace(/^\{(\w+)\}/, "`$1`:")),
    byDefault: all("default").at(0),
  };
}
