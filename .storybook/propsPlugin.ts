import type { Plugin } from "vite";
import type { Member } from "../tools/api/members.ts";

const ID = "virtual:component-props";
const RESOLVED = `\0${ID}`;

/**
 * The components' props as the compiler knows them, as rows of Storybook's table. Storybook's own react-docgen reads
 * one file at a time: it misses what an interface takes over from another, and a prop's `@default`.
 */
export const propsPlugin: Plugin = {
  name: "basiq-kit:component-props",
  resolveId: (id) => (id === ID ? RESOLVED : undefined),
  async load(id) {
    if (id !== RESOLVED) return undefined;
    // The compiler reads all packages at once, which takes too long for a page without props.
    const { checker, exportsOf } = await import("../tools/api/program.ts");
    const { membersOfAny } = await import("../tools/api/members.ts");
    const props = exportsOf("components/src/index.ts")
      .filter(({ name }) => name.endsWith("Props"))
      .map(({ name, symbol, declaration }) => {
        const members = membersOfAny(checker.getDeclaredTypeOfSymbol(symbol), declaration);
        return [name.slice(0, -"Props".length), Object.fromEntries(members.map(rowOf))];
      });
    return `export const props = ${JSON.stringify(Object.fromEntries(props))};`;
  },
};

function rowOf({ name, type, optional, text, byDefault }: Member) {
  const table = { type: { summary: type }, defaultValue: byDefault && { summary: byDefault } };
  return [name, { name, description: text, type: { required: !optional }, table }];
}
