import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { focusVisibly } from "./moveFocus.js";

const source = join(import.meta.dirname, "..");
const files = readdirSync(source, { recursive: true, encoding: "utf8" });

afterEach(() => document.body.replaceChildren());

describe("a focus that a script sets", () => {
  it("is marked for the stylesheet until it moves on", () => {
    document.body.innerHTML = "<button>one</button><button>two</button>";
    const [one, two] = document.querySelectorAll("button");
    focusVisibly(one);
    expect(document.activeElement).toBe(one);
    expect(one!.matches("[data-bk-focused]:focus")).toBe(true);
    two!.focus();
    expect(one!.hasAttribute("data-bk-focused")).toBe(false);
    one!.focus();
    expect(one!.hasAttribute("data-bk-focused")).toBe(false);
  });

  it("always says whether the person acts there or it only holds a place", () => {
    const direct = files
      .filter((file) => /\.tsx?$/.test(file) && !/test|stories|moveFocus/.test(file))
      .filter((file) => /\.focus\(/.test(readFileSync(join(source, file), "utf8")));
    expect(direct, "these use focusVisibly or holdFocus of ui/moveFocus.ts instead").toEqual([]);
  });
});

describe("the stylesheets", () => {
  it("never ask for what is empty inside of something, which WebKit doesn't notice changing", () => {
    const found = files
      .filter((file) => file.endsWith(".css"))
      .filter((file) => /:has\([^)]*:empty/.test(stylesOf(file)));
    expect(found).toEqual([]);
  });
});

/** Without comments. */
const stylesOf = (file: string) =>
  readFileSync(join(source, file), "utf8").replaceAll(/\/\*[^]*?\*\//g, "");
