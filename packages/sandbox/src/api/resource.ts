import type { Context, Hono } from "hono";
import { ApiError } from "./apiError.js";

/** Answers one method of one path. */
export type RouteHandler = (c: Context) => Response | Promise<Response>;

/** A path with its methods; any other method is a 405. */
export interface Resource {
  path: string;
  methods: Partial<Record<"GET" | "POST" | "DELETE", RouteHandler>>;
}

/** Adds a resource to the app. */
export function serveResource(app: Hono, { path, methods }: Resource): void {
  for (const [method, handler] of Object.entries(methods)) app.on(method, path, handler);
  const allowed = Object.keys(methods).join(", ");
  app.all(path, (c) => {
    c.header("Allow", allowed);
    throw new ApiError(405, {
      code: "method-not-allowed",
      title: "Method not allowed",
      detail: `This endpoint answers ${allowed}.`,
    });
  });
}
