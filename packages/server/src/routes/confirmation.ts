import { BasiqServerError } from "../BasiqServerError.js";
import { isRecord } from "../isRecord.js";
import { readBytes, readJson } from "./readBytes.js";

// A confirmation is an id of 64 letters at most, and some braces.
const MAX_BYTES = 1_000;

/**
 * Requires `{"confirm": "<id>"}` of a request that removes something for good, with the very id of its
 * path: no slip in a script and no link can do what a person didn't mean.
 *
 * @throws {BasiqServerError} `confirmation-missing`.
 */
export async function requireConfirmation(request: Request, id: string): Promise<void> {
  const body = readJson(await readBytes(request, MAX_BYTES));
  if (!isRecord(body) || body["confirm"] !== id) throw new BasiqServerError("confirmation-missing");
}
