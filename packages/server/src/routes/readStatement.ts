import { isBasiqId, STATEMENT_START_BYTES, statementFormat } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import { readBytes } from "./readBytes.js";

// What a form has beside its file: two names, the file's own, and the lines between the parts.
const FORM_BYTES = 4_096;

/** How large the body of an upload may be whose file has `maxBytes` at most. */
export function maxFormBytes(maxBytes: number): number {
  return maxBytes + FORM_BYTES;
}

/**
 * The form of an upload: `institutionId` and one PDF or CSV called `statement`, as Basiq documents it, and nothing
 * else. It is read once, into memory, and written nowhere.
 *
 * @throws {BasiqServerError} `body-too-large`, `upload-not-valid`, `parameter-not-valid`.
 */
export async function readStatement(request: Request, maxBytes: number): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new BasiqServerError("upload-not-valid");
  const bytes = await readBytes(request, maxFormBytes(maxBytes));
  if (bytes === undefined) throw new BasiqServerError("body-too-large");
  const form = await readForm(bytes, type);
  // A part that Basiq doesn't document, or a second one of a name, isn't passed on.
  if ([...form.keys()].toSorted().join() !== "institutionId,statement")
    throw new BasiqServerError("upload-not-valid");
  if (!isBasiqId(form.get("institutionId"))) throw new BasiqServerError("parameter-not-valid");
  await requireStatement(form.get("statement"), maxBytes);
  return form;
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    // Without its cause, which may quote the body.
    throw new BasiqServerError("upload-not-valid");
  }
}

async function requireStatement(file: FormDataEntryValue | null, maxBytes: number): Promise<void> {
  if (file === null || typeof file === "string" || file.size === 0)
    throw new BasiqServerError("upload-not-valid");
  if (file.size > maxBytes) throw new BasiqServerError("body-too-large");
  const start = new Uint8Array(await file.slice(0, STATEMENT_START_BYTES).arrayBuffer());
  if (statementFormat({ name: file.name, type: file.type, start }) === undefined)
    throw new BasiqServerError("upload-not-valid");
}
