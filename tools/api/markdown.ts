import type { Member } from "./members.js";

/** What every hook means by a name, where its own docstring adds nothing. */
const USUAL = new Map([
  ["jobId", "The job's id at Basiq."],
  ["connectionId", "The connection's id at Basiq."],
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

/** In a table's cell: one line, no bar that ends it. */
const cell = (text: string) => text.replace(/\s+/g, " ").replaceAll("|", "\\|");

export const code = (text: string) => `\`${text}\``;

export const block = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

export const paragraphs = (parts: Iterable<string | undefined | false>) =>
  [...parts].filter(Boolean).join("\n\n");

export function table(head: readonly string[], rows: readonly (readonly string[])[]) {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** What a caller passes. */
export const optionsTable = (members: readonly Member[]) =>
  table(
    ["name", "type", "default", "what"],
    members.map(({ name, type, optional, text, byDefault }) => [
      code(name),
      code(type),
      byDefault ?? (optional ? "none" : "**required**"),
      text || (USUAL.get(name) ?? ""),
    ]),
  );

/** What a caller gets. */
export const fieldsTable = (members: readonly Member[]) =>
  table(
    ["name", "type", "what"],
    members.map(({ name, type, optional, text }) => [
      code(optional ? `${name}?` : name),
      code(type),
      text || (USUAL.get(name) ?? ""),
    ]),
  );
