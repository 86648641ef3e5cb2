// Writes docs/api from the docstrings of hooks and schema; with --check only says what is out of date.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "oxfmt";
import { loadSource } from "./lib/load-source.mjs";

const folder = fileURLToPath(new URL("../docs/api/", import.meta.url));
const config = fileURLToPath(new URL("../.oxfmtrc.json", import.meta.url));
const { printWidth } = JSON.parse(readFileSync(config, "utf8"));
const isCheck = process.argv.includes("--check");

/** @type {typeof import("./api/pages.js")} */
const { apiPages } = await loadSource(fileURLToPath(new URL("api/pages.ts", import.meta.url)));
const { pages, missing: wrong } = apiPages();
for (const [file, text] of pages) {
  const { code, errors } = await format(file, text, { printWidth });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const isThere = existsSync(folder + file) && readFileSync(folder + file, "utf8") === code;
  if (!isCheck) writeFileSync(folder + file, code);
  else if (!isThere) wrong.push(`docs/api/${file} is out of date: npm run docs:api`);
}
for (const file of readdirSync(folder).filter((one) => !pages.has(one)))
  if (!isCheck) rmSync(folder + file);
  else wrong.push(`docs/api/${file} describes nothing that exists: npm run docs:api`);

for (const what of wrong) console.error(`✗ ${what}`);
if (wrong.length > 0) process.exit(1);
console.log(`${pages.size} pages of reference.`);
