import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { loadSource } from "../../bench/loadSource.mjs";
import { docsOf } from "./docs.mjs";
import { block, paragraphs } from "./markdown.mjs";
import { readExports } from "./readExports.mjs";

/** @typedef {import("./readExports.mjs").Exported} Exported */

/**
 * The page of `@basiq-kit/schema`: for each resource its type in the kit's terms, how it is parsed, and
 * what Basiq documents, as JSON Schema. Not yet formatted.
 *
 * @returns {Promise<string>}
 */
export async function schemaPage() {
  const { checker, exported } = readExports(["index.ts"], "schema");
  const [all = []] = exported;
  const module = await loadSource(
    fileURLToPath(new URL("../../packages/schema/src/index.ts", import.meta.url)),
  );
  const resources = all.filter(({ name }) => /^[a-z]\w+Schema$/.test(name)).toSorted(byName);
  return paragraphs([
    "# `@basiq-kit/schema`",
    "For each of Basiq's resources: a schema in [zod](https://zod.dev), its type and its parser. A schema accepts any JSON and refuses only what can't be the resource at all. A field that isn't as documented is left out, and the parser reports it as [drift](../guides/when-basiq-changes.md). A `documented…` schema has what the kit reads of Basiq's documents; its JSON Schema is printed here. For a schema that returns the kit's own terms, `z.toJSONSchema` needs `{ io: \"input\" }`.",
    ...resources.map((one) => resourcePart(one, all, module, checker)),
    "[All of the reference](README.md)",
  ]);
}

/**
 * @param {Exported} schema
 * @param {readonly Exported[]} all
 * @param {Readonly<Record<string, unknown>>} module
 * @param {import("typescript-api").TypeChecker} checker
 */
function resourcePart(schema, all, module, checker) {
  const { text, examples } = docsOf(schema.symbol, checker);
  const typeName = /Schema<(\w+)>/.exec(schema.declaration.getText())?.[1];
  const type = all.find(({ name }) => name === typeName)?.declaration.getText() ?? "";
  const value = module[schema.name];
  // The source is loaded on its own, and so is its zod.
  const json = z.toJSONSchema(/** @type {z.ZodMiniType} */ (value), { io: "input" });
  const { $schema: _, ...rest } = json;
  return paragraphs([
    `## ${schema.name}`,
    text,
    ...examples.map((one) => block("ts", one)),
    `It returns:\n\n${block("ts", type.replace(/^export /, ""))}`,
    `What it reads, as Basiq documents it:\n\n${block("json", JSON.stringify(rest, null, 2))}`,
  ]);
}

/** @param {{ name: string }} a @param {{ name: string }} b */
const byName = (a, b) => a.name.localeCompare(b.name, "en");
