/** What every hook means by a name, where its own docstring adds nothing. */
const USUAL = new Map([
  ["jobId", "The job's id at Basiq."],
  ["connectionId", "The connection's id at Basiq."],
  ["error", "What went wrong; `switch` on its `code`."],
  ["retry", "Tries again."],
  ["refetch", "Asks again, now."],
  [
    "reachability",
    "Whether the job can be asked for at the moment; never what the job itself does.",
  ],
  ["steps", "All steps, in order."],
  ["step", "The step it is at."],
  ["failure", "What the bank or Basiq said of it."],
  ["guidance", "Who can act, and what comes next."],
  ["challenge", "What the person is asked."],
  ["children", "What may use the hooks."],
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

/** @param {readonly (string | undefined | false)[]} parts */
export const paragraphs = (parts) => parts.filter(Boolean).join("\n\n");
