import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentPath, readPath } from "./returnTo.js";

describe("readPath: a path to return to", () => {
  it.each([
    ["/", "/"],
    ["/accounts?tab=1#top", "/accounts?tab=1#top"],
    ["/a/../b", "/b"],
    ["/a b", "/a%20b"],
    ["/?next=//evil.example", "/?next=//evil.example"],
    ["/a//b", "/a//b"],
  ])("may be %j", (text, path) => {
    expect(readPath(text)).toBe(path);
  });

  it.each([
    "",
    "accounts",
    "./accounts",
    "?tab=1",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/a\\b",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "/%2E%2E//evil.example",
    "/%2f/evil.example",
    "/%2Fevil.example",
    "/%5cevil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " /accounts",
    "/a\u0000",
    "/a\u007f",
    "/a\u0085",
    "https://evil.example",
    "https:/evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://app.example/accounts",
    null,
    7,
    ["/a"],
  ])("is never %j", (text) => {
    expect(readPath(text)).toBeUndefined();
  });

  it("never leads away from its origin, whatever it is made of", () => {
    const parts = [
      "/",
      "\\",
      ".",
      "..",
      "%2f",
      "%5c",
      "%2e",
      "\t",
      "\n",
      ":",
      "@",
      "?",
      "#",
      "evil.example",
    ];
    const texts = fc
      .array(fc.constantFrom(...parts, "https:", " ", "a", "\u0000"))
      .map((all) => `/${all.join("")}`);
    fc.assert(
      fc.property(texts, (text) => {
        const path = readPath(text);
        if (path === undefined) return;
        const { origin } = new URL(path, "https://app.example/some/page");
        expect(origin).toBe("https://app.example");
        expect(new URL(decodeURI(path), origin).origin).toBe(origin);
        expect(readPath(path)).toBe(path);
      }),
      { numRuns: 5_000 },
    );
  });

  it("stays the same when it is read again, on return", () => {
    for (const path of ["/a b?c=d e#f g", "/a/./b", "/%41"]) {
      const once = readPath(path);
      expect(readPath(once)).toBe(once);
    }
  });
});

describe("currentPath: the page a person is on", () => {
  it.each([
    ["https://app.example/", "/"],
    ["https://app.example/a?b=1#c", "/a?b=1#c"],
    ["https://app.example/a?state=1&b=%20+x&jobId=2&jobIds=3,4&flag#c", "/a?b=%20+x&flag#c"],
    ["https://app.example/a?statement=1&jobIdea=2", "/a?statement=1&jobIdea=2"],
    ["https://app.example//evil.example", "/"],
    [undefined, "/"],
  ])("of %j is %j, without what a return added", (href, path) => {
    expect(currentPath(href)).toBe(path);
  });
});
