import ts from "typescript-api";
import { checker, docsOf } from "./program.mjs";

/**
 * A parameter, or one property of options, props or a state.
 *
 * @typedef {object} Member
 * @property {string} name
 * @property {string} type
 * @property {boolean} optional
 * @property {string} text
 * @property {string | undefined} byDefault
 */

/** @param {ts.Symbol} symbol @param {ts.Node} at Where it is used. @returns {Member} */
export function memberOf(symbol, at) {
  const { text, byDefault } = docsOf(symbol);
  const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  const type = typeOf(symbol, at);
  return {
    name: symbol.name,
    type: optional ? withoutUndefined(type) : type,
    optional,
    text,
    byDefault,
  };
}

/** @param {ts.Type} type @param {ts.Node} at @returns {Member[]} */
export const membersOf = (type, at) =>
  checker.getPropertiesOfType(type).map((symbol) => memberOf(symbol, at));

/**
 * The same for options that come in several forms: what one form lacks is optional.
 *
 * @param {ts.Type} type
 * @param {ts.Node} at
 * @returns {Member[]}
 */
export function membersOfAny(type, at) {
  const forms = (type.isUnion() ? type.types : [type]).map((form) => membersOf(form, at));
  return groupBy(forms.flat(), ({ name }) => name).flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const types = new Set(found.map((one) => one.type));
    const written = [...types].filter((one) => one !== "undefined" && one !== "never").join(" | ");
    const optional = found.length < forms.length || found.some((one) => one.optional);
    const text = found.find((one) => one.text !== "")?.text ?? "";
    return [{ ...first, type: written, optional, text }];
  });
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} key
 */
export function groupBy(items, key) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

/**
 * A type as its author wrote it, because the compiler loses aliases; what was computed (picked, narrowed,
 * generic) as the compiler has it.
 *
 * @param {ts.Symbol} symbol
 * @param {ts.Node} at
 */
function typeOf(symbol, at) {
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

/** @param {string} text */
function withoutUndefined(text) {
  const rest = text.replace(/ \| undefined$/, "");
  // A function needs its brackets beside `undefined` only.
  return rest === text ? text : rest.replace(/^\(([^()]*\([^()]*\) => [^()]*)\)$/, "$1");
}

/** @param {ts.Type} type @param {ts.Node} at */
export function textOf(type, at) {
  const { NoTruncation, UseAliasDefinedOutsideCurrentScope } = ts.TypeFormatFlags;
  return checker.typeToString(type, at, NoTruncation | UseAliasDefinedOutsideCurrentScope);
}
