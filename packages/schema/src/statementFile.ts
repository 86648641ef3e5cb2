/** How a statement can be uploaded. */
export type StatementFormat = "pdf" | "csv";

/** What is known of a file before it is sent: its name, its type, and its first bytes. */
export interface StatementFileFacts {
  readonly name: string;
  /** The content type as the browser gives it, by the name alone; often empty. */
  readonly type: string;
  /** Its first `STATEMENT_START_BYTES`, or all of it if it is shorter. */
  readonly start: Uint8Array;
}

/**
 * How many of a file's first bytes show what it is: readers look for a PDF's mark there.
 *
 * @example
 * const start = new Uint8Array(await file.slice(0, STATEMENT_START_BYTES).arrayBuffer());
 */
export const STATEMENT_START_BYTES = 1_024;

/**
 * The largest file that is uploaded, in bytes, unless the app says otherwise: 10 MiB. Basiq names no limit, and
 * the statement of a year is far smaller.
 *
 * @example
 * if (file.size > STATEMENT_MAX_BYTES) return "too large";
 */
export const STATEMENT_MAX_BYTES = 10 * 1_024 * 1_024;

/**
 * Basiq's own sandbox institution, Hooli, which takes no uploads (Basiq's OpenAPI, `POST /users/{id}/statements`).
 *
 * @example
 * const canUpload = institutionId !== INSTITUTION_WITHOUT_UPLOADS;
 */
export const INSTITUTION_WITHOUT_UPLOADS = "AU00000";

/** Content types of each kind; systems where a spreadsheet opens CSV files give its type instead. */
const TYPES: Readonly<Record<StatementFormat, readonly string[]>> = {
  pdf: ["application/pdf", "application/x-pdf"],
  csv: ["text/csv", "application/csv", "application/vnd.ms-excel", "text/plain"],
};
const UNKNOWN = ["", "application/octet-stream"];

/**
 * Whether a file is a PDF or a CSV, as Basiq takes them, by everything that is known of it: what it is called, its
 * type, and what it begins with. `undefined` for anything else, such as a picture that was named like a PDF.
 *
 * @example
 * statementFormat({ name: "June.pdf", type: "application/pdf", start }); // "pdf"
 */
export function statementFormat({
  name,
  type,
  start,
}: StatementFileFacts): StatementFormat | undefined {
  const called = formatByName(name, type.split(";")[0]?.trim().toLowerCase() ?? "");
  if (called === undefined) return undefined;
  return (called === "pdf") === isPdf(start) && (called === "pdf" || isText(start))
    ? called
    : undefined;
}

function formatByName(name: string, type: string): StatementFormat | undefined {
  const [, ending] = /\.([^.]+)$/.exec(name.toLowerCase()) ?? [];
  if (ending === "pdf" || ending === "csv")
    return [...TYPES[ending], ...UNKNOWN].includes(type) ? ending : undefined;
  // A name without an ending, such as some phones give: only its own type says what it is.
  if (ending !== undefined) return undefined;
  return type === "application/pdf" ? "pdf" : type === "text/csv" ? "csv" : undefined;
}

/** `%PDF-`; some banks' systems put a few bytes before it. */
function isPdf(start: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(start).includes("%PDF-");
}

/** No spreadsheet, picture or archive: those have zero bytes near their beginning. UTF-16, which has them too, says so first. */
function isText(start: Uint8Array): boolean {
  const [first, second] = start;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 || !start.includes(0);
}
