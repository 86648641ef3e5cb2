import { describe, expect, it } from "vitest";
import { readBlocks } from "./blocks.mjs";
import { checkBlock } from "./checkBlock.mjs";
import { deadLinks } from "./deadLinks.mjs";
import { origin, readSources } from "./sources.mjs";

const page = (...lines: string[]) => lines.join("\n");
const fence = (info: string, ...lines: string[]) => page(`\`\`\`${info}`, ...lines, "```");

describe("a page's blocks", () => {
  it("are read with what the comments above them say", () => {
    const [first, second] = readBlocks(
      "guide.md",
      page(
        "<!-- with: a.ts, b.ts -->",
        "",
        fence('ts run title="app.ts"', "run();"),
        "text",
        fence("sh", "npm test"),
      ),
    );
    expect(first).toMatchObject({ line: 4, title: "app.ts", run: true, before: ["a.ts", "b.ts"] });
    expect(second).toMatchObject({
      line: 8,
      language: "sh",
      run: false,
      before: [],
      text: "npm test",
    });
  });

  it("continue one another under one title, and know where each line comes from", () => {
    const text = page(
      fence('ts title="app.ts"', "a();", "b();"),
      "",
      fence('ts title="app.ts"', "c();"),
    );
    const [source, ...others] = readSources(readBlocks("docs/guide.md", text));
    expect(others).toEqual([]);
    expect(source?.name).toBe("docs-guide/app.ts");
    expect([1, 2, 3].map((line) => source && origin(source, line))).toEqual([
      "docs/guide.md:2",
      "docs/guide.md:3",
      "docs/guide.md:7",
    ]);
  });
});

describe("a block", () => {
  const check = (...lines: string[]) => readBlocks("guide.md", page(...lines)).flatMap(checkBlock);

  it.each([
    ["JSON that is none", fence("json", "{ a: 1 }")],
    ["CSS that is none", fence("css", "a { color")],
    ["a property that the theme doesn't read", fence("css", ":root { --bk-acent: red; }")],
    ["a script that isn't there", fence("sh", "npm run demoo")],
    ["a package that isn't there", fence("sh", "npm install @basiq-kit/hook")],
    ["a command that isn't there", fence("sh", "npx basiq-sandbx")],
    ["a language that nobody checks", fence("python", "pass")],
  ])("is wrong with %s", (_, text) => {
    expect(check(text)).toHaveLength(1);
  });

  it("is exempt for a reason only", () => {
    expect(check("<!-- not checked: shows what fails -->", fence("json", "{"))).toEqual([]);
    expect(check("<!-- not checked: - -->", fence("json", "{"))).toHaveLength(1);
  });

  it("is right otherwise", () => {
    const right = [
      fence("json", "{}"),
      fence("css", ":root { --bk-accent: red; }"),
      fence("sh", "npm run demo -- --port 5000 # elsewhere", "npx basiq-sandbox"),
      fence("", "a picture of text"),
    ];
    expect(check(...right)).toEqual([]);
  });
});

it("a link is dead without its file or heading, and a link in code is none", () => {
  const pages = new Map([
    [
      "README.md",
      "[a](docs/guides/nothing.md) [b](LICENSE) [c](#here) `[d](e)` [f](http://x.example)",
    ],
    ["docs/a.md", "## Here and *there*\n\n[a](#here-and-there) [b](b.md#x) [c](../LICENSE)"],
  ]);
  expect(deadLinks(pages)).toEqual([
    "README.md links to docs/guides/nothing.md, which isn't there",
    "README.md links to #here, which isn't there",
    "README.md links to http://x.example, which isn't there",
    "docs/a.md links to b.md#x, which isn't there",
  ]);
});
