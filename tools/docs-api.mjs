// Writes docs/api from the docstrings of hooks and schema; with --check only says what is out of date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "oxfmt";
import { apiPages, NOTE } from "./api/pages.mjs";
import { schemaPage } from "./api/schemaPage.mjs";

const folder = fileURLToPath(new URL("../docs/api/", import.meta.url));
const config = fileURLToPath(new URL("../.oxfmtrc.json", import.meta.url));
const { printWidth } = JSON.parse(readFileSync(config, "utf8"));

/** @type {Map<string, string>} */
const pages = new Map();
const { pages: written, unexported } = apiPages();
written.set("schema.md", `${NOTE}\n\n${await schemaPage()}`);
for (const [file, text] of written) {
  const { code, errors } = await format(file, text, { printWidth });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  pages.set(file, code);
}

mkdirSync(folder, { recursive: true });
const there = readdirSync(folder);
/** @type {string[]} */
const wrong = [];
if (process.argv.includes("--check")) {
  for (const [file, text] of pages)
    if (!there.includes(file) || readFileSync(folder + file, "utf8") !== text)
      wrong.push(`docs/api/${file} is out of date: npm run docs:api`);
  for (const file of there)
    if (!pages.has(file))
      wrong.push(`docs/api/${file} describes nothing any more: npm run docs:api`);
} else {
  for (const file of there) if (!pages.has(file)) rmSync(folder + file);
  for (const [file, text] of pages) writeFileSync(folder + file, text);
}
for (const what of unexported) console.log(`note: ${what}`);
for (const what of wrong) console.error(`✗ ${what}`);
if (wrong.length === 0) console.log(`${pages.size} pages of reference.`);
process.exit(wrong.length === 0 ? 0 : 1);
