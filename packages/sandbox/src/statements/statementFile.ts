/** What an uploaded statement is, in the words of a connector's method. */
export type StatementMethod = "pdf" | "csv";

/** Content types that browsers and HTTP clients give files of each kind; some give none. */
const TYPES: Record<StatementMethod, readonly string[]> = {
  pdf: ["application/pdf"],
  csv: ["text/csv", "application/csv", "application/vnd.ms-excel", "text/plain"],
};
const UNKNOWN = ["", "application/octet-stream"];

/** Whether a file is a PDF or a CSV, by its name and content type; null for anything else. */
export function statementMethod({
  name,
  type,
}: Pick<File, "name" | "type">): StatementMethod | null {
  const [contentType = ""] = type.split(";");
  const [, ending = ""] = /\.([^.]+)$/.exec(name.toLowerCase()) ?? [];
  if (ending !== "pdf" && ending !== "csv") return methodOfType(contentType);
  return [...TYPES[ending], ...UNKNOWN].includes(contentType) ? ending : null;
}

/** A file whose name says nothing is what its content type says. */
function methodOfType(contentType: string): StatementMethod | null {
  if (contentType === "application/pdf") return "pdf";
  return contentType === "text/csv" ? "csv" : null;
}
