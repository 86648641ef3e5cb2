import type { StepFailure } from "../world/stepFailure.js";

/** The failures of an upload: the codes of a job's result (Basiq's OpenAPI, JobsResult), with their messages. */
const FAILURES: Readonly<Record<string, Omit<StepFailure, "code">>> = {
  "account-data-differs": {
    title: "Account data differs",
    detail: "Rows of the same account differ in its details.",
  },
  "bank-statement-invalid": {
    title: "Statement invalid.",
    detail: "The file is not an official bank statement.",
  },
  "bank-statement-new-product": {
    title: "Statement of a new product.",
    detail: "The statement is of a product that is not supported yet.",
  },
  // In Basiq's own words (Basiq's OpenAPI, GET /jobs/{jobId}).
  "bank-statement-not-supported": {
    title: "Statement not supported.",
    detail:
      "Statement is not currently supported for this institution - check statement uploaded against correct bank.",
  },
  "bank-statement-parsing-error": {
    title: "Statement could not be parsed.",
    detail: "The statement could not be read.",
  },
  "connector-error": {
    title: "Connector error",
    detail: "The statement could not be processed.",
  },
  "empty-file": { title: "Empty file", detail: "The file holds nothing." },
  "institution-disabled": {
    title: "Institution disabled",
    detail: "The institution is disabled.",
  },
  "institution-not-available": {
    title: "Institution not available",
    detail: "The institution is not available.",
  },
  "institution-not-found": {
    title: "Institution not found",
    detail: "The institution was not found.",
  },
  "invalid-connection": {
    title: "Invalid connection",
    detail: "The connection is not valid.",
  },
  "invalid-csv-row": { title: "Invalid CSV row", detail: "Row 3 has too few columns." },
  "invalid-field-value": {
    title: "Invalid field value",
    detail: "Row 2: the value of transactionDate is not a date.",
  },
  "job-timed-out": { title: "Job timed out", detail: "The file took too long to process." },
  maintenance: { title: "Maintenance", detail: "The service is under maintenance." },
  "missing-required-field": {
    title: "Missing required field",
    detail: "The column accountNumber is missing.",
  },
  "missing-required-field-value": {
    title: "Missing required field value",
    detail: "Row 2: the value of accountNumber is missing.",
  },
  "row-count-exceeded": { title: "Row count exceeded", detail: "The file has too many rows." },
  "system-unavailable": {
    title: "System unavailable",
    detail: "The system is currently unavailable.",
  },
  "txn-after-last-updated-date": {
    title: "Transaction after last updated date",
    detail: "Row 4: the transaction is later than the account's last update.",
  },
  "unknown-error": { title: "Unknown error", detail: "Something went wrong." },
  "user-action-required": {
    title: "User action required",
    detail: "The person has to act at their bank first.",
  },
};

/** The codes that a file can fail with. */
export const STATEMENT_FAILURE_CODES: readonly string[] = Object.keys(FAILURES);

/** How many of a file's first bytes may say how it fails. */
export const FAILURE_BYTES = 1_024;

/**
 * How the upload of a file fails, or null for one that succeeds: `empty-file.csv` fails with `empty-file`, and so does a
 * file that says `fails-with: empty-file`, whatever it is called. An app's server may give every file the same name, as
 * basiq-kit's does.
 *
 * @param start Its first `FAILURE_BYTES`.
 */
export function statementFailure(fileName: string, start: string): StepFailure | null {
  const [, said] = /\bfails-with: ?([a-z-]+)/.exec(start) ?? [];
  const code = said ?? fileName.toLowerCase().replace(/\.[^.]*$/, "");
  const failure = Object.hasOwn(FAILURES, code) ? FAILURES[code] : undefined;
  return failure ? { code, ...failure } : null;
}
