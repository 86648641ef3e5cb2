import type { Plugin } from "vite";
import { membersOfAny } from "../tools/api/members.mjs";
import { readExports } from "../tools/api/readExports.mjs";

const ID = "virtual:component-props";
const RESOLVED = `\0${ID}`;

/**
 * The components' props as the compiler knows them, as rows of Storybook's table. Storybook's own react-docgen reads
 * one file at a time: it misses what an interface takes over from another, and a prop's `@default`.
 */
export const propsPlugin: Plugin = {
  name: "basiq-kit:component-props",
  resolveId: (id) => (id === ID ? RESOLVED : undefined),
  load(id) {
    if (id !== RESOLVED) return undefined;
    const { checker, exported } = readExports(["index.ts"], "components");
    const props = (exported[0] ?? [])
      .filter(({ name }) => name.endsWith("Props"))
      .map(({ name, symbol, declaration }) => {
        const members = membersOfAny(checker.getDeclaredTypeOfSymbol(symbol), declaration, checker);
        return [name.slice(0, -"Props".length), Object.fromEntries(members.map(rowOf))];
      });
    return `export const props = ${JSON.stringify(Object.fromEntries(props))};`;
  },
};

function rowOf({ name, type, optional, text, byDefault }: ReturnType<typeof membersOfAny>[number]) {
  const table = { type: { summary: type }, defaultValue: byDefault && { summary: byDefault } };
  return [name, { name, description: text, type: { required: !optional }, table }];
}
