import type { Heard } from "./listener.js";

/** How a line that a person's act begins with looks in a transcript. */
export const ACT = "> ";

/**
 * Writes what was done and heard as text, one utterance a line, without what would differ the next time although
 * nothing has changed.
 */
export function transcriptOf(heard: readonly Heard[]): string {
  const lines = heard.map(({ kind, text }) =>
    kind === "did" ? ACT + withoutNewMoments(text) : withoutNewMoments(text),
  );
  const shown = withoutEcho(withoutMissed(lines.filter(isOfThePage)));
  return `${withoutLaterPercentages(shown).join("\n")}\n`;
}

/**
 * Not what Orca says about the loading of a page: which of that it says, and what it counts, depends on how much has come
 * by then. The act that opened the page names its title.
 */
const isOfThePage = (line: string) =>
  !/^(Loading\. Please wait\.|Finished loading .*|Page has .*|.* document web\.|.* – Ledgerbird\.)$/.test(
    line,
  );

const MONTH =
  "January|February|March|April|May|June|July|August|September|October|November|December";

/** What each recording says in another way, with the words that take its place. */
const MOMENTS: readonly (readonly [RegExp, string])[] = [
  // The day of the recording, and those that are counted from it.
  [
    new RegExp(
      `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\\d{1,2} (?:${MONTH})(?: \\d{4})?`,
      "g",
    ),
    "[day]",
  ],
  [/\b\d{1,2}:\d\d(?:\s?[ap]m)?/g, "[time]"],
  // The sandbox makes up its accounts, and what was paid from them up to today.
  [/[−-]?\$[\d,]+\.\d\d/g, "[amount]"],
  [/\b\d+ accounts?, \d+ transactions since\b/g, "[some] accounts, [some] transactions since"],
  // Ids that support is asked for.
  [/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g, "[reference]"],
  // An estimate of what is left counts down from when it is asked.
  [/\bAbout \d+ seconds\b/g, "About [some] seconds"],
  // So does a bank’s long time, which nobody waits for.
  [/\bAbout \d\d minutes\b/g, "About [some] minutes"],
  // How far a bar is depends on the moment in which Orca looks at it.
  [/\b\d+ percent\b/g, "[some] percent"],
];

function withoutNewMoments(text: string): string {
  return MOMENTS.reduce((words, [pattern, name]) => words.replaceAll(pattern, name), text);
}

/** Whether a job ends while somebody is away depends on how long they are, and so does which of its steps they hear. They read its end. */
function withoutMissed(lines: readonly string[]): readonly string[] {
  let act = "";
  return lines.filter((line) => {
    if (line.startsWith(ACT)) act = line;
    return !act.startsWith(`${ACT}comes back`) || !MISSED.test(line);
  });
}

const MISSED =
  /^(Signing in to .*|Fetching (accounts|transactions)|\d of \d finished|.* (is|are) connected(\..*)?|\[some\] accounts, .*|Welcome back|blank|Skip to content link\.)$/;

/** Keys that come faster than Orca follows are one piece of text to it, which it says in spite of its settings. */
function withoutEcho(lines: readonly string[]): readonly string[] {
  let typed = "";
  return lines.filter((line) => {
    if (line.startsWith(TYPES)) typed = line.slice(TYPES.length);
    return line.startsWith(ACT) || !typed.includes(line);
  });
}

const TYPES = `${ACT}types `;

/**
 * Orca says how far a bar is every ten seconds, and at its end: whether that comes before or after another message
 * differs. The first time after each act says that it does so, and what the bar is called.
 */
function withoutLaterPercentages(lines: readonly string[]): readonly string[] {
  let said = new Set<string>();
  return lines.filter((line) => {
    if (line.startsWith(ACT)) said = new Set();
    if (!line.includes("[some] percent")) return true;
    const isFirst = !said.has(line);
    said.add(line);
    return isFirst;
  });
}
