import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// Only text that is no literal in `new URL` is left alone by Vite.
const inSrc = (path: string) => new URL(path, import.meta.url);
const sheets = readdirSync(inSrc(".."), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".css"))
  .map((path) => ({ path, css: withoutComments(readFileSync(inSrc(`../${path}`), "utf8")) }));

/** What a compositor moves by itself, so that it never makes the page lay out or paint again. */
const MOVES = new Set(["transform", "translate", "scale", "rotate", "opacity"]);
/** Under the pointer a colour may change by degrees: nothing moves. */
const HOVER = new Set(["background-color"]);
const TOKENS = ["enter", "enter-late", "leave", "advance", "settle", "turn"].map(
  (name) => `var(--_${name})`,
);

function withoutComments(css: string) {
  return css.replaceAll(/\/\*.*?\*\//gs, "");
}

/** The values of a property, one by one, each with the file that it is in. */
function valuesOf(property: RegExp) {
  return sheets.flatMap(({ path, css }) =>
    [
      ...css.matchAll(new RegExp(String.raw`[\s;{](?:${property.source}):\s*([^;}]+)`, "g")),
    ].flatMap(([, values = ""]) =>
      values.split(/,(?![^(]*\))/).map((value) => [path, value.trim()] as const),
    ),
  );
}

const keyframes = sheets.flatMap(({ path, css }) =>
  [...css.matchAll(/@keyframes ([\w-]+) \{((?:[^{}]*\{[^{}]*\})*)/g)].map(
    ([, name = "", frames = ""]) => ({ path, name, frames }),
  ),
);

const faulty = (values: readonly (readonly [string, string])[], fits: (value: string) => boolean) =>
  values.filter(([, value]) => !fits(value)).map(([path, value]) => `${path}: ${value}`);

describe("motion in every stylesheet", () => {
  it("takes its time from a token, and its keyframes from the one place that has them", () => {
    const values = valuesOf(/animation/);
    expect(values.length).toBeGreaterThan(4);
    const fits = (value: string) => {
      const [name = "", ...rest] = value.split(" ");
      const isKnown = keyframes.some((known) => known.name === name);
      return value === "none" || (isKnown && rest.some((word) => TOKENS.includes(word)));
    };
    expect(faulty(values, fits)).toEqual([]);
    expect(keyframes.filter(({ path }) => path !== "theme/base.css")).toEqual([]);
  });

  it("is of transform and opacity alone", () => {
    const moved = keyframes.flatMap(({ name, frames }) =>
      [...frames.matchAll(/([\w-]+):/g)].map(([, property = ""]) => [name, property] as const),
    );
    expect(moved.length).toBeGreaterThan(4);
    expect(faulty(moved, (property) => MOVES.has(property))).toEqual([]);
  });

  it("changes by degrees what moves, and under the pointer a background", () => {
    const values = valuesOf(/transition/);
    expect(values.length).toBeGreaterThan(4);
    const fits = (value: string) => {
      const [property = "", ...time] = value.split(" ");
      if (value === "none") return true;
      if (HOVER.has(property)) return time.join(" ") === "var(--_hover)";
      // At once, but late: nothing that is seen to move.
      const isTimed =
        time.some((word) => TOKENS.includes(word)) || /^0s var\(--_late\)$/.test(time.join(" "));
      return MOVES.has(property) && isTimed;
    };
    expect(faulty(values, fits)).toEqual([]);
  });

  it("has no longhand that a rule above could miss", () => {
    expect(valuesOf(/(?:animation|transition)-[\w-]+/)).toEqual([]);
  });

  it("is turned off in one place, where each token is set to nothing", () => {
    const base = sheets.find(({ path }) => path === "theme/base.css")?.css ?? "";
    const [, off = ""] = /prefers-reduced-motion: reduce\) \{([^}]*)\}/.exec(base) ?? [];
    for (const token of [...TOKENS, "var(--_hover)"])
      expect(off).toContain(`${token.slice(4, -1)}: 0s;`);
    const elsewhere = sheets.filter(({ css }) =>
      [...css.matchAll(/prefers-reduced-motion[^{]*\{((?:[^{}]*\{[^{}]*\})*)/g)].some(
        ([, rules = ""]) =>
          /animation|transition|[\s;{]--_\w+:/.test(rules) && !rules.includes("--_turn: 0s"),
      ),
    );
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });
});
