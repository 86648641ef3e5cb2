import ts from "typescript-api";
import { code, fieldsTable, optionsTable, paragraphs } from "./markdown.js";
import { armsOf, memberOf, membersOfAny } from "./members.js";
import { checker, docsOf, type Exported, typesIn } from "./program.js";
import { statesOf } from "./states.js";

const LIST = new Intl.ListFormat("en-AU", { type: "conjunction" });

/** The options and the result of a hook, or a component's props. */
export function tablesOf({ name, symbol, declaration }: Exported) {
  if (!ts.isFunctionDeclaration(declaration)) return "";
  const [signature] = checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures();
  return paragraphs([
    parametersPart(declaration.parameters, name.startsWith("use") ? "Options" : "Props"),
    name.startsWith("use") && signature && resultPart(signature.getReturnType(), declaration),
  ]);
}

/** `title` is that of an only parameter which is an object. */
function parametersPart(parameters: readonly ts.ParameterDeclaration[], title: string) {
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

const isOptions = (type: ts.Type) =>
  armsOf(type).every(
    (arm) =>
      (arm.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
      arm.getCallSignatures().length === 0,
  );

function resultPart(type: ts.Type, declaration: ts.FunctionDeclaration) {
  const named = declaration.type ? typesIn(declaration.type)[0] : undefined;
  // The type itself, and the one that it is another name for.
  const texts = [named, type.aliasSymbol].map((one) => one && docsOf(one).text);
  const head = paragraphs(["## Result", ...new Set(texts)]);
  const result = statesOf(type, declaration);
  if (result === undefined) return paragraphs([head, code(declaration.type?.getText() ?? "")]);
  const { shared, states } = result;
  if (states.length === 1)
    return paragraphs([head, ...shared.map(({ members }) => fieldsTable(members))]);
  return paragraphs([
    head,
    ...shared.flatMap(({ except, members }) => {
      const but = except.length === 0 ? "" : ` but ${LIST.format(except.map(code))}`;
      return [`In every state${but}:`, fieldsTable(members)];
    }),
    ...states.flatMap(({ statuses, text, members }) => [
      `### ${statuses.map(code).join(" or ") || "otherwise"}`,
      text,
      members.length > 0 ? fieldsTable(members) : "Nothing else.",
    ]),
  ]);
}
