import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as kit from "./index.js";
import { enAU } from "./languages/enAU.js";

// A component is listed in the index. Stories, styles and budgets are found by its name, and what a name can't tell
// fails here with what to do.

const inSrc = (path: string) => new URL(path, import.meta.url);
const exists = (path: string) => existsSync(inSrc(path));
const components = readdirSync(inSrc(".")).filter((name) => exists(`${name}/${name}View.tsx`));

/** The stylesheets of parts and components that one imports, by their paths from `src`. */
function importsOf(stylesheet: string): string[] {
  const css = readFileSync(inSrc(stylesheet), "utf8");
  return [...css.matchAll(/@import "([^"]+)"/g)]
    .map(([, path = ""]) => new URL(path, inSrc(stylesheet)).href.slice(inSrc(".").href.length))
    .filter((path) => !/^(theme|styles)\//.test(path));
}

describe.each(components)("%s", (name) => {
  it("is exported, and so is its view", () => {
    const exported = Object.keys(kit).filter((one) => one === name || one === `${name}View`);
    expect(exported, `Export ${name} and ${name}View from src/index.ts.`).toHaveLength(2);
  });

  it.each([
    [`${name}/${name}.stories.tsx`, "a story for each state"],
    [`${name}/${name}.playground.stories.tsx`, "controls that a designer can turn"],
    [`${name}/${name}.mdx`, "its page in Storybook"],
  ])("has %s", (path, content) => {
    expect(exists(path), `Write src/${path}: ${content}.`).toBe(true);
  });

  it("has a stylesheet of its own, and all of it is in the one for everything", () => {
    const path = `styles/${name}.css`;
    expect(exists(path), `Write src/${path}: imports of the CSS of all that it draws.`).toBe(true);
    const whole = importsOf("styles.css");
    const lost = importsOf(path).filter((imported) => !whole.includes(imported));
    expect(lost, "Import these in src/styles.css.").toEqual([]);
  });
});

const files = import.meta.glob<Readonly<Record<string, object>>>("./*/*Words.ts", { eager: true });
const words = Object.values(files)
  .flatMap((exported) => Object.entries(exported))
  .filter(([, value]) => typeof value === "object");

it.each(words)("%s are in the dictionary", (name, own) => {
  const dictionary: Readonly<Record<string, unknown>> = enAU;
  const lost = Object.entries(own).filter(([key, value]) => dictionary[key] !== value);
  expect(lost, `Spread ${name} into enAU, in src/languages/enAU.ts.`).toEqual([]);
});
