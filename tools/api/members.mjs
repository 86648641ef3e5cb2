import ts from "typescript-api";
import { docsOf } from "./docs.mjs";
import { refsIn, refsOf } from "./refs.mjs";

/**
 * One property of options, props or a state.
 *
 * @typedef {object} Member
 * @property {string} name
 * @property {string} type
 * @property {boolean} optional
 * @property {string} text
 * @property {string | undefined} byDefault
 * @property {ts.Symbol[]} refs The named types it speaks of.
 */

/**
 * @param {ts.Type} type
 * @param {ts.Node} at
 * @param {ts.TypeChecker} checker
 * @returns {Member[]}
 */
export function membersOf(type, at, checker) {
  return checker.getPropertiesOfType(type).map((symbol) => {
    const { text, byDefault } = docsOf(symbol, checker);
    const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const { type: written, refs } = typeOf(symbol, at, checker);
    return { name: symbol.name, type: written, refs, optional, text, byDefault };
  });
}

/**
 * The same for options that come in several forms: what one form lacks is optional.
 *
 * @param {ts.Type} type
 * @param {ts.Node} at
 * @param {ts.TypeChecker} checker
 * @returns {Member[]}
 */
export function membersOfAny(type, at, checker) {
  const forms = (type.isUnion() ? type.types : [type]).map((form) => membersOf(form, at, checker));
  const names = new Set(forms.flat().map(({ name }) => name));
  return [...names].flatMap((name) => {
    const found = forms.flatMap((form) => form.find((member) => member.name === name) ?? []);
    const [first] = found;
    if (first === undefined) return [];
    const types = new Set(
      found.map((one) => one.type).filter((one) => one !== "undefined" && one !== "never"),
    );
    return [
      {
        ...first,
        type: [...types].join(" | "),
        refs: found.flatMap(({ refs }) => refs),
        optional: found.length < forms.length || found.some(({ optional }) => optional),
        text: found.find(({ text }) => text !== "")?.text ?? "",
      },
    ];
  });
}

/**
 * A type as its author wrote it, for aliases are lost on the compiler; what was computed (picked,
 * narrowed, generic) as the compiler has it.
 *
 * @param {ts.Symbol} symbol
 * @param {ts.Node} at
 * @param {ts.TypeChecker} checker
 */
export function typeOf(symbol, at, checker) {
  const declaration = symbol.valueDeclaration;
  const isWritten = (symbol.flags & ts.SymbolFlags.Transient) === 0;
  const node =
    isWritten && declaration && (ts.isPropertySignature(declaration) || ts.isParameter(declaration))
      ? declaration.type
      : undefined;
  const type = checker.getTypeOfSymbolAtLocation(symbol, at);
  const text = (node?.getText() ?? textOf(type, at, checker))
    .replace(/\/\*\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/^\| /, "");
  const refs = node === undefined ? refsOf(type, checker) : refsIn(node, checker);
  const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  return { type: isOptional ? withoutUndefined(text) : text, refs };
}

/** @param {string} text */
function withoutUndefined(text) {
  const rest = text.replace(/ \| undefined$/, "");
  // A function needs its brackets beside `undefined` only.
  return rest === text ? text : rest.replace(/^\(([^()]*\([^()]*\) => [^()]*)\)$/, "$1");
}

/** @param {ts.Type} type @param {ts.Node} at @param {ts.TypeChecker} checker */
export function textOf(type, at, checker) {
  const { NoTruncation, UseAliasDefinedOutsideCurrentScope } = ts.TypeFormatFlags;
  return checker.typeToString(type, at, NoTruncation | UseAliasDefinedOutsideCurrentScope);
}
