import {
  isBasiqId,
  STATEMENT_START_BYTES,
  statementFormat,
  type StatementFormat,
} from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import { isSmallForm } from "./isSmallForm.js";
import { readBytes } from "./readBytes.js";

// What a form has beside its file: two names, the file's own, and the lines between the parts.
const FORM_BYTES = 4_096;

const PARTS = ["institutionId", "statement"];

// A phone's uplink sends 10 MiB in that time; Basiq gets as long to take it.
const TIME_MS = 60_000;

/** How large the body of an upload may be whose file has `maxBytes` at most. */
export function maxFormBytes(maxBytes: number): number {
  return maxBytes + FORM_BYTES;
}

/**
 * The form of an upload: `institutionId` and one PDF or CSV called `statement`, as Basiq documents it, and nothing
 * else. It is read once, into memory, and written nowhere. Basiq gets the file without its own name, which often holds
 * a person's name or an account number.
 *
 * @throws {BasiqServerError} `body-too-large`, `body-too-slow`, `client-gone`, `upload-not-valid`,
 *   `parameter-not-valid`.
 */
export async function readStatement(
  request: Request,
  maxBytes: number,
): Promise<{ form: FormData; institutionId: string }> {
  const boundary = boundaryOf(request.headers.get("content-type") ?? "");
  if (boundary === undefined) throw new BasiqServerError("upload-not-valid");
  const deadline = AbortSignal.timeout(TIME_MS);
  const bytes = await readBytes(request, maxFormBytes(maxBytes), deadline);
  const form = await readForm(bytes, boundary);
  // A part that Basiq doesn't document, or a second one of a name, isn't passed on.
  if ([...form.keys()].toSorted().join() !== PARTS.join())
    throw new BasiqServerError("upload-not-valid");
  const institutionId = form.get("institutionId");
  if (!isBasiqId(institutionId)) throw new BasiqServerError("parameter-not-valid");
  const file = requireFile(form.get("statement"), maxBytes);
  form.set("statement", file, `statement.${await formatOf(file)}`);
  return { form, institutionId };
}

function boundaryOf(type: string): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;(?:[^"]*;)?\s*boundary=(?:"([^"\\]+)"|([^\s";,]+))/i.exec(type) ?? [];
  return quoted ?? plain;
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, boundary: string): Promise<FormData> {
  if (!isSmallForm(bytes, { boundary, maxParts: PARTS.length }))
    throw new BasiqServerError("upload-not-valid");
  // Written again, so that it is parsed by the boundary that was checked, whatever else the page's header names.
  const headers = { "content-type": `multipart/form-data; boundary="${boundary}"` };
  try {
    return await new Response(bytes, { headers }).formData();
  } catch {
    // Without its cause, which may quote the body.
    throw new BasiqServerError("upload-not-valid");
  }
}

function requireFile(file: FormDataEntryValue | null, maxBytes: number): File {
  if (file === null || typeof file === "string" || file.size === 0)
    throw new BasiqServerError("upload-not-valid");
  if (file.size > maxBytes) throw new BasiqServerError("body-too-large");
  return file;
}

async function formatOf(file: File): Promise<StatementFormat> {
  const start = new Uint8Array(await file.slice(0, STATEMENT_START_BYTES).arrayBuffer());
  const format = statementFormat({ name: file.name, type: file.type, start });
  if (format === undefined) throw new BasiqServerError("upload-not-valid");
  return format;
}
