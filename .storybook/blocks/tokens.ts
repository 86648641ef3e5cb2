const SRC = "../../packages/components/src/";
const files = import.meta.glob<string>("../../packages/components/src/**/*.css", {
  query: "?raw",
  import: "default",
  eager: true,
});

export interface Token {
  /** The app's property: `--bk-accent`. */
  readonly name: string;
  /** The kit's internal one that has its value in stylesheets: `--_accent`. */
  readonly internal: string;
  /** What it is when the app sets nothing, as it is written in the kit's CSS. */
  readonly byDefault: string;
}

const theme = ["base", "tokens"].map((name) => files[`${SRC}theme/${name}.css`]).join("\n");

/** Every property that an app can set, where the theme reads it: `--_accent: var(--bk-accent, blue);`. */
export const tokens: readonly Token[] = [
  ...theme.matchAll(/(--_[\w-]+): var\(\s*(--bk-[\w-]+),\s*([^;]+?)\s*\);/g),
]
  .map(([, internal = "", name = "", byDefault = ""]) => ({ name, internal, byDefault }))
  // The first is the token itself; others are made of it, or are for older browsers.
  .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index)
  .toSorted((a, b) => a.name.localeCompare(b.name));

/** Those that a component's stylesheet reads, directly or through the kit's internal ones. */
export function tokensOf(component: string): readonly Token[] {
  const css = withImports(new URL(`styles/${component}.css`, "file:///"));
  const declarations = [...css.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)];
  const read = new Set<string>();
  const readBy = (value: string) => {
    for (const [, name = ""] of value.matchAll(/var\(\s*(--[\w-]+)/g)) read.add(name);
  };
  for (const [, property = "", value = ""] of declarations)
    if (!property.startsWith("--")) readBy(value);
  // A loop over a set includes what is added during the loop.
  for (const name of read)
    for (const [, property, value = ""] of declarations) if (property === name) readBy(value);
  return tokens.filter(({ name }) => read.has(name));
}

function withImports(path: URL): string {
  const css = files[SRC + path.pathname.slice(1)];
  if (css === undefined) throw new Error(`There is no src${path.pathname} to read tokens from.`);
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/@import "([^"]+)";/g, (_, to: string) => withImports(new URL(to, path)));
}
