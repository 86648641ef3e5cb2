import { describe, expect, it } from "vitest";
import { brokenRules } from "./rules.js";

const transcript = (...lines: readonly string[]) => `${lines.join("\n")}\n`;

describe("a transcript", () => {
  it("is right when each thing is heard once", () => {
    const said = transcript("> presses Enter", "Signing in to Hooli", "Hooli is up to date");
    expect(brokenRules(said, [/^Hooli is up to date/])).toEqual([]);
  });

  it.for([
    ["Hooli heading level 3 clickable.", "Firefox takes a listener on an ancestor"],
  ] as const)("may not say “%s”", ([line, why]) => {
    expect(brokenRules(transcript(line))).toEqual([expect.stringContaining(why)]);
  });

  it("may call a field invalid once somebody has typed, and not before", () => {
    const early = transcript("Code entry invalid entry.", "> types 0000");
    expect(brokenRules(early)).toEqual([
      "“Code entry invalid entry.” is heard before anything was typed.",
    ]);
    expect(brokenRules(transcript("> types 0000", "Code entry invalid entry."))).toEqual([]);
  });

  it("may not say a sentence twice, unless the person has done something in between", () => {
    expect(brokenRules(transcript("Fetching your accounts", "Fetching your accounts"))).toEqual([
      "“Fetching your accounts” is heard twice.",
    ]);
    expect(
      brokenRules(transcript("Checking with Hooli", "> presses Enter", "Checking with Hooli")),
    ).toEqual([]);
  });

  it("may say the same status of one step and of the next", () => {
    const steps = ["Fetch accounts.", ", won’t happen.", "Fetch transactions.", ", won’t happen."];
    expect(brokenRules(transcript(...steps))).toEqual([]);
  });

  it("has to say what is expected of it, once and not in what the person does", () => {
    const said = transcript("> goes to the button “Hooli is up to date”");
    expect(brokenRules(said, [/up to date/])).toEqual([
      "/up to date/ is heard 0 times, and should be once.",
    ]);
  });
});
