import * as z from "zod/mini";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "./basiqApi.js";
import { pages } from "./pages.js";
import type { Answer } from "../transport/send.js";

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
  for await (const page of pages(api, path, { signal })) if (idsOf(page).includes(id)) return true;
  return false;
}

const listBody = z.object({ data: z.array(z.unknown()) });
/** A missing id must not become text: someone could ask for the connection "undefined". */
const entry = z.object({ id: z.union([z.string(), z.number()]) });

function idsOf({ body, status }: Answer): string[] {
  const list = z.safeParse(listBody, body);
  if (!list.success) throw new BasiqServerError("malformed-answer", { basiqStatus: status });
  return list.data.data.flatMap((one) => {
    const { data } = z.safeParse(entry, one);
    return data === undefined ? [] : [String(data.id)];
  });
}
