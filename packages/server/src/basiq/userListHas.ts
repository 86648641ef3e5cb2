import { BasiqServerError } from "../BasiqServerError.js";
import { isRecord } from "../isRecord.js";
import type { BasiqApi } from "./basiqApi.js";
import { pages } from "./pages.js";
import type { Answer } from "./send.js";

/**
 * Whether a list of the user's own (`/users/{userId}/…`) has an entry of this id, over all its pages.
 *
 * @throws {BasiqServerError} also when the list can't be read: a proof that failed proves nothing.
 */
export async function userListHas(
  api: BasiqApi,
  path: string,
  id: string,
  signal: AbortSignal,
): Promise<boolean> {
  for await (const page of pages(api, path, signal)) if (idsOf(page).includes(id)) return true;
  return false;
}

function idsOf({ body, status }: Answer): (string | undefined)[] {
  if (!isRecord(body) || !Array.isArray(body["data"]))
    throw new BasiqServerError("malformed-answer", { basiqStatus: status });
  return body["data"].map(idOf);
}

/** Never the text of a missing id: someone could ask for the connection "undefined". */
function idOf(entry: unknown): string | undefined {
  const id = isRecord(entry) ? entry["id"] : undefined;
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}
