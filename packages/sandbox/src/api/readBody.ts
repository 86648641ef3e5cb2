import type { Context } from "hono";
import { invalidContent, unsupportedContentType } from "./apiError.js";

/** The fields of a form-encoded body. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  requireType(c, "application/x-www-form-urlencoded");
  return new URLSearchParams(await c.req.text());
}

/** The fields of a JSON body, which must be an object. */
export async function readJson(c: Context): Promise<ReadonlyMap<string, unknown>> {
  requireType(c, "application/json");
  const body = parse(await c.req.text());
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw invalidContent("The body must be a JSON object.");
  return new Map(Object.entries(body));
}

function requireType(c: Context, expected: string): void {
  const [type = ""] = (c.req.header("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() !== expected) throw unsupportedContentType(expected);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidContent("The body is not valid JSON.");
  }
}
