import ts from "typescript-api";
import { docsOf, firstSentence } from "./docs.mjs";
import { functionPage, parametersText, signatureText } from "./functionPage.mjs";
import { createLinks, isOfOnePage, ownPlaces, placesOn } from "./links.mjs";
import { block, code, paragraphs, table } from "./markdown.mjs";
import { readExports } from "./readExports.mjs";
import { refsIn } from "./refs.mjs";

/** @typedef {import("./readExports.mjs").Exported} Exported */

export const NOTE = "<!-- Written by `npm run docs:api` from the docstrings: change those. -->";

/**
 * Every page of the reference by its file name, not yet formatted, and which types they speak of
 * that nobody can import.
 *
 * @returns {{ pages: Map<string, string>; unexported: string[] }}
 */
export function apiPages() {
  const { checker, exported } = readExports(["index.ts", "core.ts"]);
  const [entry = [], core = []] = exported;
  const functions = entry.filter(isPage).toSorted(inOrder);
  const types = entry.filter((one) => !isPage(one) && !isOfOnePage(one)).toSorted(byName);
  const more = core.filter(({ symbol }) => !entry.some((one) => one.symbol === symbol));
  const calls = more.filter(isFunction).toSorted(byName);
  const rest = more.filter((one) => !isFunction(one)).toSorted(byName);
  const { linksOn, isHidden, unexported } = createLinks([
    ...ownPlaces(entry.filter(isOfOnePage)),
    ...placesOn("types.md", [], types),
    ...placesOn("core.md", calls, rest),
  ]);

  const pages = new Map([["README.md", indexPage(functions, checker)]]);
  for (const one of functions) {
    const file = `${one.name}.md`;
    pages.set(file, paragraphs([NOTE, functionPage(one, checker, linksOn(file)), BACK]));
  }
  /** @param {string} file @param {string} level */
  const partOn = (file, level) => (/** @type {Exported} */ one) =>
    typePart(one, checker, { level, linksOf: linksOn(file), isHidden });
  pages.set(
    "types.md",
    paragraphs([
      NOTE,
      "# Types",
      "The types that `@basiq-kit/hooks` exports, and other exports that aren't hooks.",
      ...types.map(partOn("types.md", "##")),
      BACK,
    ]),
  );
  pages.set(
    "core.md",
    paragraphs([
      NOTE,
      "# `@basiq-kit/hooks/core`",
      "The part without React: pure functions of what Basiq has answered so far. Safe on a server.",
      ...calls.map((one) => callPart(one, checker)),
      "## Types of its own",
      ...rest.map(partOn("core.md", "###")),
      BACK,
    ]),
  );
  return { pages, unexported: [...unexported] };
}

/** @param {Exported} exported */
const isFunction = ({ declaration }) => ts.isFunctionDeclaration(declaration);
/** @param {Exported} exported */
const isPage = (exported) =>
  isFunction(exported) && (exported.name.startsWith("use") || exported.name.endsWith("Provider"));

const BACK = "[All of the reference](README.md)";

/** @param {readonly Exported[]} functions @param {ts.TypeChecker} checker */
function indexPage(functions, checker) {
  const rows = functions.map(({ name, symbol }) => [
    `[${code(name)}](${name}.md)`,
    firstSentence(docsOf(symbol, checker).text),
  ]);
  return paragraphs([
    NOTE,
    "# Reference",
    "Every hook of `@basiq-kit/hooks` returns a tagged union. Look at `status` first: each state has only the fields that are valid in it.",
    table(["", "what it is for"], rows),
    "See also [the types](types.md), [`@basiq-kit/hooks/core`](core.md), which is the part without React, and [`@basiq-kit/schema`](schema.md), which is what Basiq sends.",
  ]);
}

/** @param {Exported} exported @param {ts.TypeChecker} checker */
function callPart(exported, checker) {
  const { text, examples, throws } = docsOf(exported.symbol, checker);
  return paragraphs([
    `## ${exported.name}`,
    text,
    block("ts", signatureText(exported)),
    ...examples.map((one) => paragraphs(["Example:", block("ts", one)])),
    throws.length > 0 && `Throws:\n\n${throws.map((one) => `- ${one}`).join("\n")}`,
  ]);
}

/**
 * A type as it is declared, with what it is put together from and nobody can import.
 *
 * @param {Exported} exported
 * @param {ts.TypeChecker} checker
 * @param {object} options
 * @param {string} options.level
 * @param {(symbols: readonly ts.Symbol[]) => string} options.linksOf
 * @param {(symbol: ts.Symbol) => boolean} options.isHidden
 */
function typePart({ name, symbol, declaration }, checker, { level, linksOf, isHidden }) {
  const { text, examples } = docsOf(symbol, checker);
  const told = new Set([symbol]);
  const refs = new Set(refsIn(declaration, checker));
  const definitions = [definitionText(declaration)];
  for (const one of refs) {
    const [part] = one.declarations ?? [];
    if (part === undefined || told.has(one) || !isHidden(one)) continue;
    told.add(one);
    definitions.push(definitionText(part));
    // A set that grows is still walked to its end.
    for (const further of refsIn(part, checker)) refs.add(further);
  }
  return paragraphs([
    `${level} ${name}`,
    text,
    block("ts", definitions.join("\n\n")),
    ...examples.map((one) => paragraphs(["Example:", block("ts", one)])),
    linksOf([...refs].filter((one) => !told.has(one))),
  ]);
}

/** A type as it is declared, comments included; of a class only what callers may use. */
/** @param {ts.Declaration} declaration */
function definitionText(declaration) {
  if (!ts.isClassDeclaration(declaration)) {
    const statement = ts.isVariableDeclaration(declaration)
      ? declaration.parent.parent
      : declaration;
    return statement.getText().replace(/^export (declare )?/, "");
  }
  const members = declaration.members.flatMap((member) => {
    if (ts.isConstructorDeclaration(member))
      return [`  constructor(${parametersText(member.parameters)});`];
    const isOurs = /^(private|protected|#)/.test(member.getText());
    if (isOurs || ts.isClassStaticBlockDeclaration(member)) return [];
    const body =
      "body" in member && member.body ? /** @type {ts.Node} */ (member.body).getText() : "";
    const written = member.getText().replace(/^((declare|override) )+/, "");
    return [`  ${body === "" ? written : `${written.slice(0, -body.length).trim()};`}`];
  });
  const bases = declaration.heritageClauses?.map((one) => ` ${one.getText()}`).join("") ?? "";
  return `class ${declaration.name?.text}${bases} {\n${members.join("\n")}\n}`;
}

/** @param {{ name: string }} a @param {{ name: string }} b */
const byName = (a, b) => a.name.localeCompare(b.name, "en");
/** The provider first. @param {{ name: string }} a @param {{ name: string }} b */
const inOrder = (a, b) =>
  Number(a.name.startsWith("use")) - Number(b.name.startsWith("use")) || byName(a, b);
