/** The kind of an uploaded statement, as a connector's method names it. */
export type StatementMethod = "pdf" | "csv";

/** Content types that browsers and HTTP clients send for files of each kind; some send none. */
const TYPES: Record<StatementMethod, readonly string[]> = {
  pdf: ["application/pdf"],
  csv: ["text/csv", "application/csv", "application/vnd.ms-excel", "text/plain"],
};
const UNKNOWN = ["", "application/octet-stream"];

/** The kind of a file, by its name and content type; null if it is neither a PDF nor a CSV. */
export function statementMethod({
  name,
  type,
}: Pick<File, "name" | "type">): StatementMethod | null {
  const [contentType = ""] = type.split(";");
  const [, ending = ""] = /\.([^.]+)$/.exec(name.toLowerCase()) ?? [];
  if (ending !== "pdf" && ending !== "csv") return methodOfType(contentType);
  return [...TYPES[ending], ...UNKNOWN].includes(contentType) ? ending : null;
}

/** The kind by the file's name; if that has no known ending, the content type decides. */
function methodOfType(contentType: string): StatementMethod | null {
  if (contentType === "application/pdf") return "pdf";
  return contentType === "text/csv" ? "csv" : null;
}
