import type { Context } from "hono";
import type { Core } from "../world/core.js";
import { findInstitution } from "../banks/institutions.js";
import { statementMethod, type StatementMethod } from "../statements/statementFile.js";
import { FAILURE_BYTES, statementFailure } from "../statements/statementFailures.js";
import { uploadStatement } from "../statements/uploadStatement.js";
import { ApiError, invalidContent, parameterNotSupplied, parameterNotValid } from "./apiError.js";
import { jobReference } from "./jobPayload.js";
import type { Resource } from "./resource.js";
import { requireUserOfPath } from "./users.js";

/** Basiq's own sandbox institution takes no uploads (Basiq's OpenAPI, statements). */
const NO_UPLOADS = "AU00000";

/** `POST /users/{id}/statements`: a bank statement as PDF or CSV, for a server token (basiq-api.md, "Jobs"). */
export function statementResources(core: Core): Resource[] {
  return [{ path: "/users/:userId/statements", methods: { POST: (c) => postStatement(c, core) } }];
}

async function postStatement(c: Context, core: Core): Promise<Response> {
  const user = requireUserOfPath(c, core);
  const form = await readMultipart(c);
  const institutionId = readInstitution(form);
  const { file, method } = readFile(form);
  const failure = statementFailure(file.name, await file.slice(0, FAILURE_BYTES).text());
  const job = uploadStatement(core, { userId: user.id, institutionId, method, failure });
  return c.json(jobReference(core, job), 202);
}

/** A body of another type is a 400 here, not the 415 of other routes: Basiq's OpenAPI knows no 415 for it. */
async function readMultipart(c: Context): Promise<FormData> {
  const type = c.req.header("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw invalidContent("Content-Type must be multipart/form-data.");
  try {
    return await c.req.formData();
  } catch {
    throw invalidContent("The body is not valid multipart/form-data.");
  }
}

function readInstitution(form: FormData): string {
  const id = form.get("institutionId");
  if (id === null || id === "")
    throw parameterNotSupplied("institutionId", "institutionId is required.");
  if (typeof id !== "string")
    throw parameterNotValid("institutionId", "institutionId must be a string, not a file.");
  if (!findInstitution(id))
    throw parameterNotValid("institutionId", "There is no institution with this id.");
  if (id === NO_UPLOADS)
    throw new ApiError(400, {
      code: "institution-not-supported",
      title: "Institution not supported",
      detail: `The sandbox institution ${NO_UPLOADS} does not support file uploads.`,
      source: { parameter: "institutionId" },
    });
  return id;
}

function readFile(form: FormData): { file: File; method: StatementMethod } {
  const file = form.get("statement");
  if (file === null) throw parameterNotSupplied("statement", "statement is required.");
  if (typeof file === "string")
    throw parameterNotValid("statement", "statement must be a file, not a string.");
  const method = statementMethod(file);
  if (!method)
    throw new ApiError(400, {
      code: "invalid-content",
      title: "Invalid content",
      detail: "statement must be a PDF or a CSV file.",
      source: { parameter: "statement" },
    });
  return { file, method };
}
