import type { Context, MiddlewareHandler } from "hono";
import { BasiqServerError } from "../BasiqServerError.js";
import type { RouteEnv } from "./routeEnv.js";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** No answer may be kept by a cache, nor given to another origin or another session. */
export const privateAnswers: MiddlewareHandler<RouteEnv> = async (c, next) => {
  await next();
  c.header("Cache-Control", "private, no-store");
  c.header("Vary", "Origin, Cookie");
};

/** Answers with credentials for listed origins, preflights included; others can't read the answer. */
export function cors(allowedOrigins: ReadonlySet<string>): MiddlewareHandler<RouteEnv> {
  return async (c, next) => {
    const origin = c.req.header("origin");
    const allowed = origin !== undefined && allowedOrigins.has(origin);
    if (isPreflight(c)) {
      if (!allowed) throw new BasiqServerError("origin-not-allowed");
      c.header("Access-Control-Allow-Methods", "GET, POST, DELETE");
      c.header("Access-Control-Allow-Headers", "Accept, Content-Type, Last-Event-ID");
      c.header("Access-Control-Max-Age", "600");
      c.res = c.body(null, 204);
    } else {
      await next();
    }
    if (!allowed) return;
    c.header("Access-Control-Allow-Origin", origin);
    c.header("Access-Control-Allow-Credentials", "true");
    c.header("Access-Control-Expose-Headers", "Retry-After");
  };
}

/**
 * Refuses what changes something unless it comes from a listed origin, as the session cookie alone
 * doesn't say which page sent it.
 *
 * Every browser of today sends `Origin` with a POST or DELETE. Where something on the way took it off, only
 * `Sec-Fetch-Site: same-origin` lets the request pass: no page can set that header.
 */
export function guardOrigin(allowedOrigins: ReadonlySet<string>): MiddlewareHandler<RouteEnv> {
  return async (c, next) => {
    const origin = c.req.header("origin");
    const trusted =
      origin === undefined
        ? c.req.header("sec-fetch-site") === "same-origin"
        : allowedOrigins.has(origin);
    if (!trusted && !READING.has(c.req.method)) throw new BasiqServerError("origin-not-allowed");
    await next();
  };
}

function isPreflight(c: Context<RouteEnv>): boolean {
  return c.req.method === "OPTIONS" && c.req.header("access-control-request-method") !== undefined;
}
