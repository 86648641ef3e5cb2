import ts from "typescript-api";
import { definitionText, signatureText } from "./declarations.js";
import { tablesOf } from "./functionTables.js";
import { block, code, paragraphs, table } from "./markdown.js";
import { byName, docsOf, type Exported, exportsOf, ownTypes, typesIn } from "./program.js";
import { schemaPart } from "./schemaPart.js";

const NOTE = "<!-- Written by `npm run docs:api` from the docstrings: change those. -->";
const BACK = "[All of the reference](README.md)";
/** A hook's own options and result, and the provider's props, are explained on its page. */
const OF_ONE_PAGE = /^(?<page>Use\w+?|\w+Provider)(?<part>Options|Result|Props)$/;

const entry = exportsOf("hooks/src/index.ts").toSorted(byName);
const core = exportsOf("hooks/src/core.ts")
  .filter(({ symbol }) => !entry.some((one) => one.symbol === symbol))
  .toSorted(byName);
const isFunction = ({ declaration }: Exported) => ts.isFunctionDeclaration(declaration);
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

function place(name: string, file: string, heading: string): [string, string] {
  return [name, `${file}#${heading.toLowerCase()}`];
}

/** Every page of the reference by its file name, not yet formatted, and what their sources lack. */
export function apiPages() {
  const page = (file: string, ...parts: (string | false)[]): [string, string] => [
    file,
    paragraphs([NOTE, ...parts, BACK]),
  ];
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
    page("schema.md", schemaPart()),
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
    "Every hook of `@basiq-kit/hooks` returns a tagged union. Look at `status` first: each state has only the fields that are valid in it.",
    table(["", "what it is for"], rows),
    "See also [the types](types.md), [`@basiq-kit/hooks/core`](core.md), which is the part without React, and [`@basiq-kit/schema`](schema.md), which is what Basiq sends.",
  ]);
}

function hookPart(hook: Exported) {
  const tables = tablesOf(hook);
  const links = linksIn(`${code(signatureText(hook))} ${tables}`, `${hook.name}.md`);
  const imported = `import { ${hook.name} } from "@basiq-kit/hooks";\n\n`;
  return paragraphs([functionPart(hook, "#", imported, tables), links]);
}

function functionPart(exported: Exported, level: string, imported = "", tables = "") {
  const { text, examples, throws } = docsOf(exported.symbol);
  return paragraphs([
    `${level} ${exported.name}`,
    text,
    block("ts", imported + signatureText(exported)),
    tables,
    ...examples.map((one) => `${level}# Example\n\n${block("tsx", one)}`),
    throws.length > 0 && `${level}# Throws\n\n${throws.map((one) => `- ${one}`).join("\n")}`,
  ]);
}

/** A type as it is declared, with the types that it is built from and that are not exported. */
function typePart({ name, symbol, declaration }: Exported, level: string, file: string) {
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
    ...examples.map((one) => `Example:\n\n${block("tsx", one)}`),
    linksIn(definitions, file, name),
  ]);
}

/** The names of types in a page's code, without its comments and texts. */
function namesIn(text: string) {
  const spans = text.replace(/\/\*\*.*?\*\//gs, "").match(/`+[^`]+`+/g) ?? [];
  const words = spans.join(" ").replace(/"[^"\n]*"/g, "");
  return [...new Set(words.match(/\b[A-Z]\w*\b/g))];
}

/** Links from a part of a page, which explains the type `self` or else a hook, to the types that it names. */
function linksIn(text: string, file: string, self?: string) {
  const links = namesIn(text).flatMap((name) => {
    const there = name === self ? undefined : places.get(name);
    const isHere = there?.startsWith(`${file}#`) ?? false;
    // What is explained on the page of one hook is in sight.
    if (there === undefined || (isHere && self === undefined)) return [];
    return `[${code(name)}](${isHere ? there.slice(file.length) : there})`;
  });
  const sorted = links.toSorted((a, b) => a.localeCompare(b, "en"));
  return links.length > 0 && `Types: ${sorted.join(", ")}.`;
}

/** What doesn't say what it is for, or show how it is used. Options speak for themselves. */
function undocumented() {
  return [...hooks, ...calls, ...types, ...coreTypes].flatMap((one) => {
    const { text, examples } = docsOf(one.symbol);
    if (text === "" && !one.name.endsWith("Options")) return `${one.name} has no docstring`;
    return isFunction(one) && examples.length === 0 ? `${one.name} has no @example` : [];
  });
}

/** Types of our packages that a hook's page names, and nobody can import. */
function unexported([file, text]: readonly [string, string]) {
  if (!hooks.some(({ name }) => file === `${name}.md`)) return [];
  return namesIn(text)
    .filter((name) => ownTypes.has(name) && !places.has(name))
    .map((name) => `${file} names ${name}, which isn't exported`);
}
