import ts from "typescript-api";
import { docsOf } from "./docs.mjs";
import { block, code, fieldsTable, optionsTable, paragraphs, table } from "./markdown.mjs";
import { membersOfAny, typeOf } from "./members.mjs";
import { originOf, refsIn } from "./refs.mjs";
import { statesOf } from "./states.mjs";

/** @typedef {import("./readExports.mjs").Exported} Exported */

/**
 * A hook's or the provider's page.
 *
 * @param {Exported} exported
 * @param {ts.TypeChecker} checker
 * @param {(symbols: readonly ts.Symbol[]) => string} linksOf Where these types are explained.
 */
export function functionPage(exported, checker, linksOf) {
  const { name, symbol } = exported;
  const { text, examples, throws } = docsOf(symbol, checker);
  const isHook = name.startsWith("use");
  const given = givenPart(exported, checker, isHook ? "Options" : "Props");
  const result = isHook ? resultPart(exported, checker) : NOTHING;
  const refs = [...given.refs, ...result.refs];
  return paragraphs([
    `# ${code(name)}`,
    text,
    block("ts", `import { ${name} } from "@basiq-kit/hooks";\n\n${signatureText(exported)}`),
    given.text,
    result.text,
    examples.length > 0 && paragraphs(["## Example", ...examples.map((one) => block("tsx", one))]),
    throws.length > 0 && `## Throws\n\n${throws.map((one) => `- ${one}`).join("\n")}`,
    linksOf(refs),
  ]);
}

/** A function as declared, without its body. @param {Exported} exported */
export function signatureText({ name, declaration }) {
  if (!ts.isFunctionDeclaration(declaration)) return `const ${name}`;
  const { parameters, type, typeParameters } = declaration;
  const generics = typeParameters
    ? `<${typeParameters.map((one) => one.getText()).join(", ")}>`
    : "";
  return `function ${name}${generics}(${parametersText(parameters)}): ${type?.getText() ?? "ReactNode"};`;
}

/** Parameters as a caller sees them. @param {readonly ts.ParameterDeclaration[]} parameters */
export function parametersText(parameters) {
  return parameters
    .map(({ name, type, initializer, questionToken }) => {
      const named = ts.isIdentifier(name) ? name.text : "options";
      const typed = type === undefined ? "" : `: ${type.getText()}`;
      return `${named}${initializer || questionToken ? "?" : ""}${typed}`;
    })
    .join(", ");
}

/**
 * A part of a page, and the named types it speaks of.
 *
 * @typedef {{ text: string; refs: ts.Symbol[] }} Part
 */

/** @type {Part} */
const NOTHING = { text: "", refs: [] };

/** @param {Exported} exported @param {ts.TypeChecker} checker @param {string} title @returns {Part} */
function givenPart({ declaration }, checker, title) {
  if (!ts.isFunctionDeclaration(declaration) || declaration.parameters.length === 0) return NOTHING;
  const given = declaration.parameters.map((parameter) => ({
    parameter,
    type: checker.getTypeAtLocation(parameter),
  }));
  const [only] = given;
  if (given.length === 1 && only && isOptions(only.type)) {
    const members = membersOfAny(only.type, only.parameter, checker);
    const refs = members.flatMap((member) => member.refs);
    return { text: `## ${title}\n\n${optionsTable(members)}`, refs };
  }
  const rows = given.map(({ parameter }) => {
    const symbol = checker.getSymbolAtLocation(parameter.name);
    return [
      code(parameter.name.getText()),
      code(symbol ? typeOf(symbol, parameter, checker).type : "unknown"),
      symbol ? docsOf(symbol, checker).text : "",
    ];
  });
  const refs = given.flatMap(({ parameter }) => refsIn(parameter, checker));
  return { text: `## Parameters\n\n${table(["name", "type", "what"], rows)}`, refs };
}

/** @param {ts.Type} type @returns {boolean} */
function isOptions(type) {
  if (type.isUnion()) return type.types.every(isOptions);
  const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  return isObject && type.getCallSignatures().length === 0;
}

/** @param {Exported} exported @param {ts.TypeChecker} checker @returns {Part} */
function resultPart({ symbol, declaration }, checker) {
  if (!ts.isFunctionDeclaration(declaration)) return NOTHING;
  const signature = checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures()[0];
  if (signature === undefined) return NOTHING;
  const type = signature.getReturnType();
  const result = statesOf(type, declaration, checker);
  const explained = explanationOf(declaration.type, type, checker);
  const head = paragraphs(["## Result", explained]);
  if (result === undefined) {
    const refs = declaration.type ? refsIn(declaration.type, checker) : [];
    return { text: paragraphs([head, code(declaration.type?.getText() ?? "")]), refs };
  }
  const { shared, states } = result;
  const refs = [...shared, ...states].flatMap(({ members }) => members.flatMap((one) => one.refs));
  if (states.length === 1) {
    const members = shared.flatMap((one) => one.members);
    return { text: paragraphs([head, fieldsTable(members)]), refs };
  }
  const most = shared.map(({ except, members }) => {
    const but = except.length === 0 ? "" : ` but ${listed(except.map(code))}`;
    return paragraphs([`In every state${but}:`, fieldsTable(members)]);
  });
  const each = states.map(({ statuses, text, members }) =>
    paragraphs([
      `### ${statuses.map(code).join(" or ") || "otherwise"}`,
      text,
      members.length > 0 ? fieldsTable(members) : "Nothing else.",
    ]),
  );
  return { text: paragraphs([head, ...most, ...each]), refs };
}

/** @param {readonly string[]} words */
function listed(words) {
  return new Intl.ListFormat("en-AU", { type: "conjunction" }).format(words);
}

/** What is said of the result's type itself, and of the one it is another name for. */
/** @param {ts.TypeNode | undefined} node @param {ts.Type} type @param {ts.TypeChecker} checker */
function explanationOf(node, type, checker) {
  const named =
    node && ts.isTypeReferenceNode(node) ? checker.getSymbolAtLocation(node.typeName) : undefined;
  const past = named && originOf(named, checker);
  const texts = [past, type.aliasSymbol].flatMap((one) => (one ? docsOf(one, checker).text : []));
  return paragraphs([...new Set(texts)]);
}
