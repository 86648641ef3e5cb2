import ts from "typescript-api";
import { definitionText, signatureText } from "./declarations.mjs";
import { tablesOf } from "./functionTables.mjs";
import { block, code, paragraphs, table } from "./markdown.mjs";
import { byName, docsOf, exportsOf, ownTypes, typesIn } from "./program.mjs";
import { schemaPart } from "./schemaPage.mjs";

/** @typedef {import("./program.mjs").Exported} Exported */

const NOTE = "<!-- Written by `npm run docs:api` from the docstrings: change those. -->";
const BACK = "[All of the reference](README.md)";
/** A hook's own options and result, and the provider's props, are explained on its page. */
const OF_ONE_PAGE = /^(?<page>Use\w+?|\w+Provider)(?<part>Options|Result|Props)$/;

const entry = exportsOf("hooks/src/index.ts").toSorted(byName);
const core = exportsOf("hooks/src/core.ts")
  .filter(({ symbol }) => !entry.some((one) => one.symbol === symbol))
  .toSorted(byName);
const isFunction = (/** @type {Exported} */ one) => ts.isFunctionDeclaration(one.declaration);
const [hooks, calls] = [entry.filter(isFunction), core.filter(isFunction)];
const types = entry.filter((one) => !isFunction(one) && !OF_ONE_PAGE.test(one.name));
const coreTypes = core.filter((one) => !isFunction(one));

/** Where each type is explained: its page, and there its heading as GitHub names it in links. */
const places = new Map([
  ...types.map(({ name }) => place(name, "types.md", name)),
  ...entry.flatMap(({ name }) => {
    const { page, part } = OF_ONE_PAGE.exec(name)?.groups ?? {};
    return page && part ? [place(name, `${page.replace("Use", "use")}.md`, part)] : [];
  }),
  ...coreTypes.map(({ name }) => {
    // The second heading of a name is numbered.
    const isSecond = calls.some((call) => call.name.toLowerCase() === name.toLowerCase());
    return place(name, "core.md", isSecond ? `${name}-1` : name);
  }),
]);

/** @param {string} name @param {string} file @param {string} heading @returns {[string, string]} */
function place(name, file, heading) {
  return [name, `${file}#${heading.toLowerCase()}`];
}

/**
 * Every page of the reference by its file name, not yet formatted, and what their sources lack.
 *
 * @returns {Promise<{ pages: Map<string, string>; missing: string[] }>}
 */
export async function apiPages() {
  /** @param {string} file @param {(string | false)[]} parts */
  const page = (file, ...parts) =>
    /** @type {const} */ ([file, paragraphs([NOTE, ...parts, BACK])]);
  const pages = new Map([
    ["README.md", indexPage()],
    ...hooks.map((hook) => page(`${hook.name}.md`, hookPart(hook))),
    page(
      "types.md",
      "# Types\n\nWhat `@basiq-kit/hooks` exports beside its hooks.",
      ...types.map((one) => typePart(one, "##", "types.md")),
    ),
    page(
      "core.md",
      "# `@basiq-kit/hooks/core`\n\nThe part without React: pure functions over what Basiq has said so far, safe on a server.",
      ...calls.map((one) => functionPart(one, "##")),
      "## Types of its own",
      ...coreTypes.map((one) => typePart(one, "###", "core.md")),
    ),
    page("schema.md", await schemaPart()),
  ]);
  return { pages, missing: [...undocumented(), ...[...pages].flatMap(unexported)] };
}

function indexPage() {
  const rows = hooks.map(({ name, symbol }) => [
    `[${code(name)}](${name}.md)`,
    /^.*?[.:](?=\s|$)/s.exec(docsOf(symbol).text)?.[0].replace(/:$/, ".") ?? "",
  ]);
  return paragraphs([
    NOTE,
    "# Reference",
    "Every hook of `@basiq-kit/hooks` gives a tagged union: look at `status` first, and each state holds only what is valid in it.",
    table(["", "what it is for"], rows),
    "Beside them: [the types they speak of](types.md), [`@basiq-kit/hooks/core`](core.md), the part without React, and [`@basiq-kit/schema`](schema.md), what Basiq sends.",
  ]);
}

/** @param {Exported} hook */
function hookPart(hook) {
  const tables = tablesOf(hook);
  const links = linksIn(`${code(signatureText(hook))} ${tables}`, `${hook.name}.md`);
  return paragraphs([functionPart(hook, "#", "@basiq-kit/hooks", tables), links]);
}

/** @param {Exported} exported @param {string} level @param {string} [from] @param {string} [tables] */
function functionPart(exported, level, from, tables = "") {
  const { name, symbol } = exported;
  const { text, examples, throws } = docsOf(symbol);
  const imported = from === undefined ? "" : `import { ${name} } from "${from}";\n\n`;
  return paragraphs([
    `${level} ${name}`,
    text,
    block("ts", imported + signatureText(exported)),
    tables,
    ...examples.map((one) => paragraphs([`${level}# Example`, block("tsx", one)])),
    throws.length > 0 && `${level}# Throws\n\n${throws.map((one) => `- ${one}`).join("\n")}`,
  ]);
}

/**
 * A type as it is declared, with what it is put together from and nobody can import.
 *
 * @param {Exported} exported
 * @param {string} level
 * @param {string} file
 */
function typePart({ name, symbol, declaration }, level, file) {
  const { text, examples } = docsOf(symbol);
  const declarations = new Set([declaration]);
  // A set that grows is still walked to its end.
  for (const one of declarations)
    for (const { name: part, declarations: [hidden] = [] } of typesIn(one))
      if (hidden !== undefined && !places.has(part)) declarations.add(hidden);
  const definitions = block("ts", [...declarations].map(definitionText).join("\n\n"));
  return paragraphs([
    `${level} ${name}`,
    text,
    definitions,
    ...examples.map((one) => paragraphs(["Example:", block("tsx", one)])),
    linksIn(definitions, file, name),
  ]);
}

/** The names of types in a page's code, without its comments and texts. @param {string} text */
function namesIn(text) {
  const spans = text.replace(/\/\*\*.*?\*\//gs, "").match(/`+[^`]+`+/g) ?? [];
  const words = spans.join(" ").replace(/"[^"\n]*"/g, "");
  return new Set(words.match(/\b[A-Z]\w*\b/g));
}

/** @param {string} text @param {string} file Its page. @param {string} [self] The type it explains. */
function linksIn(text, file, self) {
  const links = [...namesIn(text)].flatMap((name) => {
    const there = name === self ? undefined : places.get(name);
    const isHere = there?.startsWith(`${file}#`) ?? false;
    // What is explained on the page of one hook is in sight.
    if (there === undefined || (isHere && self === undefined)) return [];
    return `[${code(name)}](${isHere ? there.slice(file.length) : there})`;
  });
  return (
    links.length > 0 && `Types: ${links.toSorted((a, b) => a.localeCompare(b, "en")).join(", ")}.`
  );
}

/** What doesn't say what it is for, or show how it is used. Options speak for themselves. */
function undocumented() {
  return [...hooks, ...calls, ...types, ...coreTypes].flatMap((one) => {
    const { text, examples } = docsOf(one.symbol);
    if (text === "" && !one.name.endsWith("Options")) return `${one.name} has no docstring`;
    return isFunction(one) && examples.length === 0 ? `${one.name} has no @example` : [];
  });
}

/** Types of ours that a hook speaks of, and nobody can import. @param {readonly [string, string]} page */
function unexported([file, text]) {
  if (!hooks.some(({ name }) => file === `${name}.md`)) return [];
  return [...namesIn(text)]
    .filter((name) => ownTypes.has(name) && !places.has(name))
    .map((name) => `${file} speaks of ${name}, which nobody can import`);
}
