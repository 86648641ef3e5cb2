const files = import.meta.glob<string>("../../packages/components/src/**/*.css", {
  query: "?raw",
  import: "default",
  eager: true,
});
const SRC = "../../packages/components/src/";
const DECLARATION = /([\w-]+)\s*:\s*([^;{}]+);/g;

/** The app's properties (`--bk-*`) that a component's stylesheet uses, by its `styles/X.css`. */
export function tokensOf(component: string): string[] {
  const css = withImports(`${SRC}styles/${component}.css`).replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const definitions = new Map<string, string[]>();
  const wanted: string[] = [];
  for (const [, property = "", value = ""] of css.matchAll(DECLARATION)) {
    const read = [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name);
    if (property.startsWith("--"))
      definitions.set(property, [...(definitions.get(property) ?? []), ...read]);
    else wanted.push(...read);
  }
  const seen = new Set<string>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    wanted.push(...(definitions.get(name) ?? []));
  }
  return [...seen].filter((name) => name.startsWith("--bk-")).toSorted();
}

/** The app's properties that the kit's stylesheets read, all of them. */
export function everyToken(): string[] {
  const all = Object.values(files).flatMap((css) => css.match(/var\(\s*--bk-[\w-]+/g) ?? []);
  return [...new Set(all.map((read) => read.replace(/var\(\s*/, "")))].toSorted();
}

/** A property's default, as it is written in the kit's CSS. */
export function defaultOf(token: string): string | undefined {
  for (const css of Object.values(files)) {
    const start = css.indexOf(`var(${token},`);
    const broken = css.search(new RegExp(`var\\(\\s*${token},`));
    const at = start === -1 ? broken : start;
    if (at !== -1) return argument(css.slice(css.indexOf(",", at) + 1)).replaceAll(/\s+/g, " ");
  }
  return undefined;
}

/** The kit's private property for one of the app's: `--_accent` for `--bk-accent`. */
export function privateOf(token: string): string | undefined {
  const definition = new RegExp(`(--_[\\w-]+):\\s*var\\(\\s*${token}\\b(?!-)`);
  return Object.values(files)
    .map((css) => definition.exec(css)?.[1])
    .find((name) => name !== undefined);
}

function withImports(path: string): string {
  const css = files[path];
  if (css === undefined)
    throw new Error(`There is no ${path.replace(SRC, "src/")} to read tokens from.`);
  return css.replaceAll(/@import "([^"]+)";/g, (_, relative: string) =>
    withImports(resolve(path, relative)),
  );
}

function resolve(from: string, relative: string): string {
  const base = new URL(from.slice(SRC.length), "file:///");
  return SRC + new URL(relative, base).pathname.slice(1);
}

/** The text up to the closing bracket. */
function argument(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === "(") depth += 1;
    if (text[index] === ")") depth -= 1;
    if (depth < 0) return text.slice(0, index).trim();
  }
  return text.trim();
}
