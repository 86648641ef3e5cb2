import ts from "typescript-api";
import type { Exported } from "./program.js";

/** A function as declared, without its body. */
export function signatureText({ name, declaration }: Exported) {
  if (!ts.isFunctionDeclaration(declaration)) return `const ${name}`;
  const { parameters, type, typeParameters = [] } = declaration;
  const generics = typeParameters.map((one) => one.getText()).join(", ");
  const result = type?.getText() ?? "ReactNode";
  return `function ${name}${generics && `<${generics}>`}(${parametersText(parameters)}): ${result};`;
}

/** Parameters as a caller sees them. */
const parametersText = (parameters: readonly ts.ParameterDeclaration[]) =>
  parameters
    .map(({ name, type, initializer, questionToken }) => {
      const named = ts.isIdentifier(name) ? name.text : "options";
      const typed = type === undefined ? "" : `: ${type.getText()}`;
      return `${named}${initializer || questionToken ? "?" : ""}${typed}`;
    })
    .join(", ");

/** A type as it is declared, comments included; of a class only what callers may use. */
export function definitionText(declaration: ts.Declaration) {
  if (!ts.isClassDeclaration(declaration)) {
    const statement = ts.isVariableDeclaration(declaration)
      ? declaration.parent.parent
      : declaration;
    return statement.getText().replace(/^export (declare )?/, "");
  }
  const members = declaration.members.flatMap((member) => {
    if (ts.isConstructorDeclaration(member))
      return [`  constructor(${parametersText(member.parameters)});`];
    const isPrivate = /^(private|protected|#)/.test(member.getText());
    if (isPrivate || ts.isClassStaticBlockDeclaration(member)) return [];
    const body = ts.isMethodDeclaration(member) ? (member.body?.getText() ?? "") : "";
    const written = member.getText().replace(/^((declare|override) )+/, "");
    return [`  ${body === "" ? written : `${written.slice(0, -body.length).trim()};`}`];
  });
  const bases = declaration.heritageClauses?.map((one) => ` ${one.getText()}`).join("") ?? "";
  return `class ${declaration.name?.text}${bases} {\n${members.join("\n")}\n}`;
}
