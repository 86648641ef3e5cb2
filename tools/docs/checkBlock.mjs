import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { place } from "./blocks.mjs";
import { root } from "./pages.mjs";

// Vite brings it; it is nobody's dependency but Vite's.
const { transform } = createRequire(createRequire(import.meta.url).resolve("vite/package.json"))(
  "lightningcss",
);

const { scripts } = readJson("package.json");
const theme = readdirSync(`${root}packages/components/src`, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".css"))
  .map((file) => readFileSync(`${root}packages/components/src/${file}`, "utf8"))
  .join("\n");

/**
 * What is wrong with a block that is no TypeScript.
 *
 * @param {import("./blocks.mjs").Block} block
 * @returns {string[]}
 */
export function checkBlock(block) {
  const at = (/** @type {readonly string[]} */ wrong) =>
    wrong.map((what) => `${place(block)} ${what}`);
  if (block.exempt !== undefined)
    return block.exempt.length < 12 ? at(["is not checked, and doesn't say why"]) : [];
  switch (block.language) {
    case "ts":
    case "tsx":
    case "text":
    case "":
      return [];
    case "json":
      return at(checkJson(block.text));
    case "css":
      return at(checkCss(block.text));
    case "sh":
      return at(block.text.split("\n").flatMap(checkCommand));
    default:
      return at([`is ${block.language}, which nobody checks`]);
  }
}

/** @param {string} text */
function checkJson(text) {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** @param {string} text */
function checkCss(text) {
  try {
    const { warnings } = transform({ filename: "block.css", code: Buffer.from(text) });
    return [...warnings.map(String), ...unknownProperties(text)];
  } catch (error) {
    return [String(error)];
  }
}

/** Every property that the theme reads. */
export const themeProperties = () => [
  ...new Set([...theme.matchAll(/var\(\s*(--bk-[\w-]+)/g)].map(([, name = ""]) => name)),
];

/** Properties of the theme that the theme doesn't know. @param {string} text */
export const unknownProperties = (text) =>
  [...new Set(text.match(/--bk-[\w-]*\w/g) ?? [])]
    .filter((name) => !themeProperties().includes(name))
    .map((name) => `names ${name}, which the theme doesn't read`);

/** @param {string} line One line of a shell. */
function checkCommand(line) {
  const name = /^npm run (?:--?\w+ )*([\w:]+)/.exec(line.trim())?.[1];
  return name === undefined || name in scripts ? [] : [`runs ${name}, which isn't there`];
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(root + file, "utf8"));
}
