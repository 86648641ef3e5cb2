import { readFileSync } from "node:fs";
import { format } from "oxfmt";
import type { Block } from "./blocks.js";
import { root } from "./pages.js";

const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

/** What is wrong with a block that is no TypeScript. */
export async function checkBlock({ at, exempt, language, text }: Block): Promise<string[]> {
  if (exempt !== undefined)
    return exempt.length < 12 ? [`${at} is not checked, and doesn't say why`] : [];
  switch (language) {
    case "ts":
    case "tsx":
    case "text":
    case "":
      return [];
    case "json":
      try {
        JSON.parse(text);
        return [];
      } catch (error) {
        return [`${at} ${String(error)}`];
      }
    case "css":
      return (await format("block.css", text)).errors.map(({ message }) => `${at} ${message}`);
    case "sh":
      return [...text.matchAll(/^npm run (?:--?\w+ )*([\w:]+)/gm)]
        .filter(([, name = ""]) => !(name in scripts))
        .map(([, name]) => `${at} runs ${name}, which isn't there`);
    default:
      return [`${at} is ${language}, which nobody checks`];
  }
}
