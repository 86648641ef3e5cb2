import * as schema from "@basiq-kit/schema";
import * as z from "zod/mini";
import { definitionText } from "./declarations.js";
import { block, paragraphs } from "./markdown.js";
import { byName, docsOf, exportsOf } from "./program.js";

const values = new Map<string, unknown>(Object.entries(schema));

/**
 * What stands on the page of `@basiq-kit/schema`: for each resource its type in the kit's terms, how it is
 * parsed, and what Basiq documents, as JSON Schema.
 */
export function schemaPart() {
  const all = exportsOf("schema/src/index.ts").toSorted(byName);
  const resources = all.map(({ name, symbol, declaration }) => {
    const value = values.get(name);
    if (!name.endsWith("Schema") || !(value instanceof z.ZodMiniType)) return "";
    const typeName = /Schema<(\w+)>/.exec(declaration.getText())?.[1];
    const type = all.find((one) => one.name === typeName)?.declaration;
    const { $schema: _, ...json } = z.toJSONSchema(value, { io: "input" });
    const { text, examples } = docsOf(symbol);
    return paragraphs([
      `## ${name}`,
      text,
      ...examples.map((one) => block("ts", one)),
      type && `It returns:\n\n${block("ts", definitionText(type))}`,
      `What it reads, as Basiq documents it:\n\n${block("json", JSON.stringify(json, null, 2))}`,
    ]);
  });
  return paragraphs([
    "# `@basiq-kit/schema`",
    "For each of Basiq's resources: a schema in [zod](https://zod.dev), its type and its parser. A schema accepts any JSON and refuses only what can't be the resource at all. A field that isn't as documented is left out, and the parser reports it as [drift](../guides/when-basiq-changes.md). A `documented…` schema has what the kit reads of Basiq's documents; its JSON Schema is printed here. For a schema that returns the kit's own terms, `z.toJSONSchema` needs `{ io: \"input\" }`.",
    ...resources,
  ]);
}
