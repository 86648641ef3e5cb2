import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXPECTED } from "./expected.js";
import { brokenRules } from "./rules.js";

const FOLDER = new URL("transcripts/", import.meta.url);
const files = readdirSync(FOLDER).toSorted();

describe("the committed transcripts", () => {
  it("are those that have to say something", () => {
    expect(files).toEqual(
      Object.keys(EXPECTED)
        .map((name) => `${name}.txt`)
        .toSorted(),
    );
  });

  it.for(files)("break no rule: %s", (file) => {
    const transcript = readFileSync(new URL(file, FOLDER), "utf8");
    expect(brokenRules(transcript, EXPECTED[file.replace(".txt", "")])).toEqual([]);
  });
});
