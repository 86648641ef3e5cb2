import { isBasiqId } from "@basiq-kit/schema";
import type { MiddlewareHandler } from "hono";
import { BasiqServerError } from "../BasiqServerError.js";
import type { RouteEnv } from "./routeEnv.js";

/** Gives the Basiq user of the session that a request carries, or null when nobody is signed in. */
export type GetUserId = (request: Request) => Promise<string | null> | string | null;

/** Lets only signed-in people pass: who they are comes from the developer's session and nothing else. */
export function signedIn(getUserId: GetUserId): MiddlewareHandler<RouteEnv> {
  return async (c, next) => {
    const userId = await ask(getUserId, c.req.raw);
    if (userId === null || userId === undefined) throw new BasiqServerError("not-signed-in");
    if (!isBasiqId(userId)) throw new BasiqServerError("user-id-not-valid");
    c.set("userId", userId);
    c.set("ids", { userId });
    await next();
  };
}

async function ask(getUserId: GetUserId, request: Request): Promise<unknown> {
  try {
    return await getUserId(request);
  } catch (cause) {
    throw new BasiqServerError("get-user-id-failed", { cause });
  }
}
