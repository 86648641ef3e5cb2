import ts from "typescript-api";
import { code, fieldsTable, optionsTable, paragraphs } from "./markdown.mjs";
import { memberOf, membersOfAny } from "./members.mjs";
import { checker, docsOf, typesIn } from "./program.mjs";
import { statesOf } from "./states.mjs";

/** @typedef {import("./program.mjs").Exported} Exported */

/** The options and the result of a hook, or a component's props. @param {Exported} exported */
export function tablesOf({ name, symbol, declaration }) {
  if (!ts.isFunctionDeclaration(declaration)) return "";
  const [signature] = checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures();
  return paragraphs([
    parametersPart(declaration.parameters, name.startsWith("use") ? "Options" : "Props"),
    name.startsWith("use") && signature && resultPart(signature.getReturnType(), declaration),
  ]);
}

/** @param {readonly ts.ParameterDeclaration[]} parameters @param {string} title Of an object. */
function parametersPart(parameters, title) {
  const [only] = parameters;
  if (only === undefined) return "";
  const type = checker.getTypeAtLocation(only);
  if (parameters.length === 1 && isOptions(type))
    return `## ${title}\n\n${optionsTable(membersOfAny(type, only))}`;
  const members = parameters.flatMap((parameter) => {
    const symbol = checker.getSymbolAtLocation(parameter.name);
    return symbol === undefined ? [] : [memberOf(symbol, parameter)];
  });
  return `## Parameters\n\n${fieldsTable(members)}`;
}

/** @param {ts.Type} type @returns {boolean} */
function isOptions(type) {
  if (type.isUnion()) return type.types.every(isOptions);
  const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  return isObject && type.getCallSignatures().length === 0;
}

/** @param {ts.Type} type @param {ts.FunctionDeclaration} declaration */
function resultPart(type, declaration) {
  const named = declaration.type ? typesIn(declaration.type)[0] : undefined;
  // The type itself, and the one that it is another name for.
  const texts = [named, type.aliasSymbol].map((one) => one && docsOf(one).text);
  const head = paragraphs(["## Result", ...new Set(texts)]);
  const result = statesOf(type, declaration);
  if (result === undefined) return paragraphs([head, code(declaration.type?.getText() ?? "")]);
  const { shared, states } = result;
  if (states.length === 1)
    return paragraphs([head, ...shared.map((one) => fieldsTable(one.members))]);
  return paragraphs([
    head,
    ...shared.map(({ except, members }) => {
      const but = except.length === 0 ? "" : ` but ${LIST.format(except.map(code))}`;
      return paragraphs([`In every state${but}:`, fieldsTable(members)]);
    }),
    ...states.map(({ statuses, text, members }) =>
      paragraphs([
        `### ${statuses.map(code).join(" or ") || "otherwise"}`,
        text,
        members.length > 0 ? fieldsTable(members) : "Nothing else.",
      ]),
    ),
  ]);
}

const LIST = new Intl.ListFormat("en-AU", { type: "conjunction" });
