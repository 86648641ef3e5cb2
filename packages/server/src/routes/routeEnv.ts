import { isBasiqId } from "@basiq-kit/schema";
import type { Context } from "hono";
import { BasiqServerError, type BasiqServerErrorIds } from "../BasiqServerError.js";
import type { BasiqServerErrorCode } from "../errorKinds.js";

/** What the steps of one request tell each other. */
export interface RouteEnv {
  Variables: {
    /** The signed-in person's Basiq user, as the developer's session gives it. */
    userId: string;
    /** What the request is about, for its error. */
    ids: BasiqServerErrorIds;
    /** The route that answers, for the log. */
    route: string | undefined;
    /** Why the request was refused or failed, for the log. */
    code: BasiqServerErrorCode | undefined;
  };
}

/**
 * The `:id` of the path, checked before it becomes part of a URL; `name` is what errors call it.
 *
 * @throws {BasiqServerError} `parameter-not-valid`.
 */
export function pathId(c: Context<RouteEnv>, name?: "connectionId" | "jobId"): string {
  const id = c.req.param("id");
  if (!isBasiqId(id)) throw new BasiqServerError("parameter-not-valid");
  if (name !== undefined) c.set("ids", { ...c.get("ids"), [name]: id });
  return id;
}
