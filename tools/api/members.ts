import ts from "typescript-api";
import { checker, docsOf } from "./program.js";

/** A parameter, or one property of options, props or a state. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly text: string;
  readonly byDefault: string | undefined;
}

/** `at` is where it is used. */
export function memberOf(symbol: ts.Symbol, at: ts.Node): Member {
  const { text, byDefault } = docsOf(symbol);
  const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  const written = typeOf(symbol, at);
  const type = optional ? withoutUndefined(written) : written;
  return { name: symbol.name, type, optional, text, byDefault };
}

export const membersOf = (type: ts.Type, at: ts.Node) =>
  checker.getPropertiesOfType(type).map((symbol) => memberOf(symbol, at));

/** The same for options that come in several forms: what one form lacks is optional. */
export function membersOfAny(options: ts.Type, at: ts.Node): Member[] {
  const forms = armsOf(options).map((form) => membersOf(form, at));
  return groupBy(forms.flat(), ({ name }) => name).flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const types = new Set(found.map((one) => one.type));
    const type = [...types].filter((one) => one !== "undefined" && one !== "never").join(" | ");
    const optional = found.length < forms.length || found.some((one) => one.optional);
    const text = found.find((one) => one.text !== "")?.text ?? "";
    return [{ ...first, type, optional, text }];
  });
}

export const armsOf = (type: ts.Type) => (type.isUnion() ? type.types : [type]);

export function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

/**
 * A type as its author wrote it, because the compiler loses aliases; what was computed (picked, narrowed,
 * generic) as the compiler has it.
 */
function typeOf(symbol: ts.Symbol, at: ts.Node) {
  const declaration = symbol.valueDeclaration;
  const isWritten = (symbol.flags & ts.SymbolFlags.Transient) === 0;
  const node =
    isWritten && declaration && (ts.isPropertySignature(declaration) || ts.isParameter(declaration))
      ? declaration.type
      : undefined;
  return (node?.getText() ?? textOf(checker.getTypeOfSymbolAtLocation(symbol, at), at))
    .replace(/\/\*\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/^\| /, "");
}

function withoutUndefined(type: string) {
  const rest = type.replace(/ \| undefined$/, "");
  // A function needs its brackets beside `undefined` only.
  return rest === type ? type : rest.replace(/^\(([^()]*\([^()]*\) => [^()]*)\)$/, "$1");
}

export function textOf(type: ts.Type, at: ts.Node) {
  const { NoTruncation, UseAliasDefinedOutsideCurrentScope } = ts.TypeFormatFlags;
  return checker.typeToString(type, at, NoTruncation | UseAliasDefinedOutsideCurrentScope);
}
