import type { Context } from "hono";
import { ApiError } from "./apiError.js";

/**
 * The id of a webhook or message in the path. An id that isn't a UUID is a 400 with a code that only these routes have.
 */
export function notificationId(
  c: Context,
  parameter: "webhookId" | "messageId",
  what: "Webhook" | "Message",
): string {
  const id = c.req.param(parameter) ?? "";
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id;
  throw new ApiError(400, {
    code: "path-parameter-not-valid",
    title: "Parameter value is not valid",
    detail: `${what} ID value is not valid`,
    source: { parameter },
  });
}
