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
      type && `It gives:\n\n${block("ts", definitionText(type))}`,
      `What it reads of Basiq’s documents:\n\n${block("json", JSON.stringify(json, null, 2))}`,
    ]);
  });
  return paragraphs([
    "# `@basiq-kit/schema`",
    "For each of Basiq's resources a schema in [zod](https://zod.dev), its type and its parser. A schema takes any JSON and refuses only what can't be the thing itself; what isn't as documented is left out, and reported as [drift](../guides/when-basiq-changes.md) by the parser. `documented…` is what the kit reads of Basiq's documents, to print; its JSON Schema stands here. `z.toJSONSchema` of a schema that gives terms of the kit's needs `{ io: \"input\" }`.",
    ...resources,
  ]);
}
