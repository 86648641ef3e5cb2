import { describe, expect, it } from "vitest";
import { looksLikeApiKey } from "./apiKey.js";

describe("looksLikeApiKey", () => {
  it.each([
    [btoa("6a52015b-f7cf-4ad2-b0b1-17bb5a0cfd58:2f0bfd3a-2eb5-4ac9-9c5e-5d0c9a1d2b7e"), true],
    [btoa("id:secret").replace(/=+$/, ""), true],
    [btoa("id:"), false],
    [btoa(":secret"), false],
    [btoa("no colon in it"), false],
    ["id:secret", false],
    ["eyJhbGciOiJIUzI1NiJ9.eyJzY29wZSI6IlNFUlZFUl9BQ0NFU1MifQ.c2ln", false],
    ["", false],
  ])("of %j is %s", (text, expected) => {
    expect(looksLikeApiKey(text)).toBe(expected);
  });
});
