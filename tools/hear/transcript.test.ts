import { describe, expect, it } from "vitest";
import type { Heard } from "./listener.js";
import { transcriptOf } from "./transcript.js";

const heard = (text: string): Heard => ({ kind: "heard", text });
const did = (text: string): Heard => ({ kind: "did", text });

describe("a transcript", () => {
  it("has one line for each act and each utterance", () => {
    expect(transcriptOf([did("presses Enter"), heard("Signing in to Hooli")])).toBe(
      "> presses Enter\nSigning in to Hooli\n",
    );
  });

  it.for([
    ["Up to date, fetched today at 10:42 am", "Up to date, fetched today at [time]"],
    ["Until 3 December 2026", "Until [day]"],
    ["Ends on Thursday, 3 December 2026.", "Ends on [day]."],
    ["All together $1,234.50", "All together [amount]"],
    ["−$12.00", "[amount]"],
    ["About 20 seconds left", "About [some] seconds left"],
    ["About 59 minutes left", "About [some] minutes left"],
    [
      "2 accounts, 87 transactions since 3 December 2026",
      "[some] accounts, [some] transactions since [day]",
    ],
  ] as const)("says “%s” without what each recording says in another way", ([said, written]) => {
    expect(transcriptOf([heard(said)])).toBe(`${written}\n`);
  });

  it("leaves the time that a bank gives as it is", () => {
    expect(transcriptOf([heard("About 2 minutes left")])).toBe("About 2 minutes left\n");
  });

  it("leaves out what is said about the loading of a page, which depends on how fast it is", () => {
    const loading = [heard("Loading. Please wait."), heard("Page has 8 landmarks, 1 heading.")];
    const said = [did("opens “Consent”"), ...loading, heard("Skip to content link.")];
    expect(transcriptOf(said)).toBe("> opens “Consent”\nSkip to content link.\n");
  });

  it("leaves out the steps that somebody who was away may have missed", () => {
    const back = [did("comes back to “Your bank data”"), heard("Fetching accounts")];
    const end = heard("Hooli is connected. 2 accounts, 87 transactions since 3 December 2026");
    const read = [did("reads on"), heard("Hooli is connected heading level 3.")];
    expect(transcriptOf([...back, end, ...read])).toBe(
      "> comes back to “Your bank data”\n> reads on\nHooli is connected heading level 3.\n",
    );
    expect(transcriptOf([did("presses Enter"), heard("Fetching accounts")])).toContain("Fetching");
  });

  it("leaves out what was typed where it is said again", () => {
    const typed = [did("types 1234"), did("presses Enter"), heard("34"), heard("Accepted")];
    expect(transcriptOf(typed)).toBe("> types 1234\n> presses Enter\nAccepted\n");
  });

  it("has a bar’s percentage once after each act, because Orca repeats it every ten seconds", () => {
    const said = [heard("0 percent."), heard("Fetching accounts"), heard("38 percent.")];
    expect(transcriptOf([did("presses Enter"), ...said, did("waits"), heard("90 percent.")])).toBe(
      "> presses Enter\n[some] percent.\nFetching accounts\n> waits\n[some] percent.\n",
    );
  });
});
