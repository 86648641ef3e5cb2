import type { Plugin } from "vite";

const ID = "virtual:component-props";
const RESOLVED = `\0${ID}`;

/**
 * The components' props as the compiler knows them. Storybook's own react-docgen reads one file at a
 * time, so it misses what an interface inherits, and a prop's `@default`.
 */
export const propsPlugin: Plugin = {
  name: "basiq-kit:component-props",
  resolveId: (id) => (id === ID ? RESOLVED : undefined),
  async load(id) {
    if (id !== RESOLVED) return undefined;
    // The compiler reads all packages at once, which is too long for a Storybook that nobody looks at.
    const { checker, exportsOf } = await import("../tools/api/program.ts");
    const { membersOfAny } = await import("../tools/api/members.ts");
    const props = exportsOf("components/src/index.ts")
      .filter(({ name }) => name.endsWith("Props"))
      .map(({ name, symbol, declaration }) => [
        name.slice(0, -"Props".length),
        membersOfAny(checker.getDeclaredTypeOfSymbol(symbol), declaration),
      ]);
    return `export const props = ${JSON.stringify(Object.fromEntries(props))};`;
  },
};
