import { copyFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installPacked } from "./installPacked.mjs";
import { runNode } from "./runNode.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const TYPES = ["@types/react", "@types/react-dom"];
const REACTS = /** @type {const} */ ([
  ["react18", `${root}tools/react18`],
  ["react19", root],
]);

/**
 * Type-checks an app that uses everything the packed packages export, declarations included, on
 * the types of React 18 and of 19.
 *
 * @returns {Promise<string[]>} What is wrong, in words.
 */
export async function checkTypes() {
  const wrong = [];
  for (const [name, from] of REACTS) {
    const project = installPacked({
      packages: ["schema", "hooks", "components"],
      from,
      also: TYPES,
    });
    copyFileSync(new URL("consumer.tsx", import.meta.url), `${project}consumer.tsx`);
    writeFileSync(`${project}everything.tsx`, await everything(project));
    writeFileSync(`${project}tsconfig.json`, JSON.stringify(CONFIG, null, 2));
    const tsc = `${root}node_modules/typescript/bin/tsc`;
    wrong.push(...runNode(`types on ${name}`, project, [tsc, "-p", project]));
  }
  return wrong;
}

const CONFIG = {
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2023", "DOM", "DOM.Iterable"],
    module: "nodenext",
    jsx: "react-jsx",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    // Checks our own declarations, and those that they import.
    skipLibCheck: false,
    types: [],
  },
  include: ["*.tsx"],
};

/**
 * A call of every hook and an element of every component there is, so that a new one can't be
 * forgotten. The names come from importing the packages as an app on a server would.
 *
 * @param {string} project
 */
async function everything(project) {
  const hooks = await namesIn(project, "hooks");
  const components = await namesIn(project, "components");
  const calls = hooks
    .filter((name) => /^use[A-Z]/.test(name))
    .map((name) => `  hooks.${name}(...some<Parameters<typeof hooks.${name}>>());`);
  const elements = [
    ...hooks.map((name) => `hooks.${name}`),
    ...components.map((name) => `components.${name}`),
  ]
    .filter((name) => /\.[A-Z][a-z]/.test(name) && !name.endsWith("Error"))
    .map((name) => `      <${name} {...some<ComponentProps<typeof ${name}>>()} />`);
  if (calls.length < 3 || elements.length < 3)
    throw new Error("The packages export next to nothing.");
  return `import * as components from "@basiq-kit/components";
import * as hooks from "@basiq-kit/hooks";
import type { ComponentProps, ReactElement } from "react";

declare function some<T>(): T;

export function Everything(): ReactElement {
${calls.join("\n")}
  return (
    <>
${elements.join("\n")}
    </>
  );
}
`;
}

/** @param {string} project @param {string} name */
async function namesIn(project, name) {
  const entry = pathToFileURL(`${project}node_modules/@basiq-kit/${name}/dist/index.js`).href;
  return Object.keys(await import(entry));
}
