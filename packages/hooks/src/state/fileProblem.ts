import { INSTITUTION_WITHOUT_UPLOADS, statementFormat } from "@basiq-kit/schema";
import type { BasiqError } from "../errors/BasiqError.js";

/** Why a file isn't uploaded. */
export type FileProblem =
  /** It has no bytes: an export that broke off, or a file that is still in the cloud. */
  | "empty"
  /** It has more than `maxBytes`. */
  | "too-large"
  /** It is neither a PDF nor a CSV, whatever it is called. */
  | "not-a-statement"
  /** The browser can't read it: it was moved, or changed since it was chosen. */
  | "unreadable"
  /** The app's server, a proxy in front of it or Basiq takes only smaller files, whatever `maxBytes` says. */
  | "size-not-accepted"
  /** Basiq refused it without saying what is wrong with it. */
  | "not-accepted"
  /** Basiq takes no statements of this bank, such as of its own sandbox bank Hooli. */
  | "bank-takes-no-files";

export interface FileFacts {
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

export interface FileProblemOptions {
  readonly institutionId: string;
  /** The largest file, in bytes. */
  readonly maxBytes: number;
}

/** What is wrong with a file as far as its size says, or with the bank, before the file is read. */
export function problemOfSize(
  { size }: Pick<FileFacts, "size">,
  { institutionId, maxBytes }: FileProblemOptions,
): FileProblem | undefined {
  if (institutionId === INSTITUTION_WITHOUT_UPLOADS) return "bank-takes-no-files";
  if (size === 0) return "empty";
  return size > maxBytes ? "too-large" : undefined;
}

/**
 * What is wrong with a file as far as its name, its type and its first bytes say.
 *
 * @param start Its first `STATEMENT_START_BYTES`.
 */
export function problemOfContent(
  { name, type }: Pick<FileFacts, "name" | "type">,
  start: Uint8Array,
): FileProblem | undefined {
  return statementFormat({ name, type, start }) === undefined ? "not-a-statement" : undefined;
}

/** Why the app's server or Basiq refused a file, where another file or bank helps. */
export function problemOfRefusal(error: BasiqError): FileProblem | undefined {
  if (error.code !== "rejected") return undefined;
  // How large it may be there isn't known: a proxy's answer doesn't say.
  if (error.status === 413) return "size-not-accepted";
  if (error.apiCode === "institution-not-supported") return "bank-takes-no-files";
  if (error.apiCode === "upload-not-valid") return "not-a-statement";
  // The code of much else, too, such as of headers that are too long.
  return error.status === 400 && error.apiCode === "invalid-content" ? "not-accepted" : undefined;
}
