import { isBasiqId } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";

/** Returns the Basiq user of the session that a request carries, or null when nobody is signed in. */
export type GetUserId = (request: Request) => Promise<string | null> | string | null;

/**
 * Lets only signed-in people pass; who they are comes from the app's session and nothing else.
 *
 * @throws {BasiqServerError} `not-signed-in`, `user-id-not-valid`, `get-user-id-failed`.
 */
export async function requireUserId(getUserId: GetUserId, request: Request): Promise<string> {
  let userId: unknown;
  try {
    userId = await getUserId(request);
  } catch (cause) {
    throw new BasiqServerError("get-user-id-failed", { cause });
  }
  if (userId === null || userId === undefined) throw new BasiqServerError("not-signed-in");
  if (!isBasiqId(userId)) throw new BasiqServerError("user-id-not-valid");
  return userId;
}
