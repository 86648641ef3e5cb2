import * as z from "zod/mini";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import { readBytes, readJsonBytes } from "./readBytes.js";

// A confirmation is an id of 64 letters at most, and some braces.
const MAX_BYTES = 1_000;

const confirmation = z.object({ confirm: z.string() });

/**
 * Requires `{"confirm": "<id>"}`, with the id of the path, of a request that removes something for good: a slip
 * in a script or a link must not remove what nobody meant to remove.
 *
 * @throws {BasiqServerError} `confirmation-missing`, and what `readBytes` throws.
 */
export async function requireConfirmation(request: Request, id: string): Promise<void> {
  const body = readJsonBytes(await readBytes(request, MAX_BYTES));
  const confirmed = z.safeParse(confirmation, body).data?.confirm;
  if (confirmed !== id) throw new BasiqServerError("confirmation-missing");
}
