/** What a name means in every hook, for fields without a docstring of their own. */
const USUAL = new Map([
  ["jobId", "The job's id at Basiq."],
  ["connectionId", "The connection's id at Basiq."],
  ["institutionId", "The institution's id at Basiq, such as `AU00000`."],
  ["error", "What went wrong; `switch` on its `code`."],
  ["retry", "Tries again."],
  ["refetch", "Fetches again, now."],
  [
    "reachability",
    "Whether the job can be polled at the moment. It says nothing about the job itself.",
  ],
  ["steps", "All steps, in order."],
  ["step", "The current step."],
  ["failure", "What the bank or Basiq said about it."],
  ["guidance", "Who can act, and what comes next."],
  ["challenge", "What the bank asks the person."],
  ["children", "The part of the app that may use the hooks."],
]);

/** @param {string} text In a table's cell: one line, no bar that ends it. */
const cell = (text) => text.replace(/\s+/g, " ").replaceAll("|", "\\|");

/** @param {string} text */
export const code = (text) => `\`${text}\``;

/** @param {string} language @param {string} text */
export const block = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** @param {readonly import("./members.mjs").Member[]} members What a caller passes. */
export function optionsTable(members) {
  return table(
    ["name", "type", "default", "what"],
    members.map(({ name, type, optional, text, byDefault }) => [
      code(name),
      code(type),
      byDefault ?? (optional ? "none" : "**required**"),
      text || (USUAL.get(name) ?? ""),
    ]),
  );
}

/** @param {readonly import("./members.mjs").Member[]} members What a caller gets. */
export function fieldsTable(members) {
  return table(
    ["name", "type", "what"],
    members.map(({ name, type, optional, text }) => [
      code(optional ? `${name}?` : name),
      code(type),
      text || (USUAL.get(name) ?? ""),
    ]),
  );
}

/**
 * How GitHub names the headings of a page in links: the second of a name is numbered.
 *
 * @param {readonly string[]} headings
 */
export function anchors(headings) {
  /** @type {Map<string, number>} */
  const met = new Map();
  return headings.map((heading) => {
    const name = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
    const before = met.get(name) ?? 0;
    met.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  });
}

/** @param {readonly (string | undefined | false)[]} parts */
export const paragraphs = (parts) => parts.filter(Boolean).join("\n\n");
