import type { Context } from "hono";
import { parameterNotValid } from "./apiError.js";

/** An id from the path. An invalid one is a 400, as at Basiq. */
export function pathId(c: Context, name: string): string {
  const id = c.req.param(name) ?? "";
  if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) throw parameterNotValid(name, "ID value is not valid.");
  return id;
}
