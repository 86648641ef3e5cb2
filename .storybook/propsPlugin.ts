import type { Plugin } from "vite";
import { membersOfAny } from "../tools/api/members.mjs";
import { readExports } from "../tools/api/readExports.mjs";

const ID = "virtual:component-props";
const RESOLVED = `\0${ID}`;

/**
 * The components' props as the compiler knows them. Storybook's own react-docgen reads one file at a
 * time, so it misses what an interface inherits, and a prop's `@default`.
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
        return [
          name.slice(0, -"Props".length),
          members.map(({ name: prop, type, optional, text, byDefault }) => ({
            name: prop,
            type,
            optional,
            text,
            byDefault,
          })),
        ] as const;
      });
    return `export const props = ${JSON.stringify(Object.fromEntries(props))};`;
  },
};
