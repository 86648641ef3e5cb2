import { ACT } from "./transcript.js";

/** What must be said in a flow, once each: who asks, why, what to do, how long, and how it ended. */
export type Expected = readonly RegExp[];

/** What a transcript says that it shouldn't, or doesn't say that it should, in sentences; empty if it is right. */
export function brokenRules(transcript: string, expected: Expected = []): readonly string[] {
  const lines = transcript.split("\n").filter((line) => line !== "");
  return [
    ...forbidden(lines),
    ...saidEarly(lines),
    ...saidTwice(lines),
    ...missing(lines, expected),
  ];
}

/** Each with what makes it come back. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  // A label is, and nothing else that is only read.
  [/heading.* clickable\b/, "Firefox takes a listener on an ancestor for the element’s own"],
  [/^(undefined|null|NaN)\b|\[object/, "a value is missing"],
];

function forbidden(lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    FORBIDDEN.filter(([pattern]) => pattern.test(line)).map(
      ([, why]) => `“${line}” is heard: ${why}.`,
    ),
  );
}

/** A field that nobody has filled in yet isn't wrong. */
function saidEarly(lines: readonly string[]): string[] {
  const typed = lines.findIndex((line) => line.startsWith(`${ACT}types`));
  const untouched = typed === -1 ? lines : lines.slice(0, typed);
  return untouched
    .filter((line) => /invalid entry/.test(line))
    .map((line) => `“${line}” is heard before anything was typed.`);
}

/** A sentence that comes again before the person has done something tells nothing new. */
function saidTwice(lines: readonly string[]): string[] {
  const said = new Set<string>();
  return lines.flatMap((line) => {
    if (line.startsWith(ACT)) said.clear();
    if (!isSentence(line)) return [];
    const isAgain = said.has(line);
    said.add(line);
    return isAgain ? [`“${line}” is heard twice.`] : [];
  });
}

/** Not a role or a state, such as “article” or “focus mode”. */
const isSentence = (line: string) =>
  !line.startsWith(ACT) && line.split(" ").length > 2 && !IS_NO_NEWS.test(line);

/**
 * A countdown and what came of a bank, whose numbers differ and aren’t in the transcript; a heading, which says where the
 * focus is; and the end of a line, such as a step’s “, won’t happen.”, which is said of the words before it.
 */
const IS_NO_NEWS = /^About \[some\] \w+ left$|^\[some\] accounts, |heading level \d\.$|^, /;

function missing(lines: readonly string[], expected: Expected): string[] {
  const heard = lines.filter((line) => !line.startsWith(ACT));
  return expected.flatMap((pattern) => {
    const count = heard.filter((line) => pattern.test(line)).length;
    return count === 1 ? [] : [`${String(pattern)} is heard ${count} times, and should be once.`];
  });
}
