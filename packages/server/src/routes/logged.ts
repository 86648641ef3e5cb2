import type { MiddlewareHandler } from "hono";
import type { Log } from "../createLog.js";
import type { RouteEnv } from "./routeEnv.js";

const METHODS = new Set(["GET", "HEAD", "POST", "DELETE", "OPTIONS", "PUT", "PATCH"]);

/** Tells of each request once it is answered. */
export function logged(log: Log | undefined, now: () => number): MiddlewareHandler<RouteEnv> {
  return async (c, next) => {
    const startedAt = now();
    await next();
    if (log === undefined) return;
    const endedAt = now();
    const { method } = c.req;
    log({
      at: new Date(endedAt).toISOString(),
      // What else a client calls a method is its own words.
      method: METHODS.has(method) ? method : "other",
      route: c.get("route"),
      status: c.res.status,
      code: c.get("code"),
      durationMs: endedAt - startedAt,
      ...c.get("ids"),
    });
  };
}

/** Notes which route it is, for the log. */
export function named(route: string): MiddlewareHandler<RouteEnv> {
  return async (c, next) => {
    c.set("route", route);
    await next();
  };
}
